import type { Commitment, Instrument, Provision } from '../../model/records.ts';
import type { Block, Paragraph } from '../blocks.ts';
import type { FrontValues } from '../front-matter.ts';
import { plainWords } from '../marks.ts';
import { pinpointsOf } from '../pinpoints.ts';
import { writeBody } from '../write.ts';
import { carryAnchors, type Dropped } from './carry.ts';
import { replacedFront } from './front.ts';
import { matchProvisions, type Match, type Matchable, type Unmatched } from './match.ts';

/** What stands in the workspace and is to be replaced. */
export interface Digest {
  readonly instrument: Instrument;
  readonly text: string;
  readonly provisions: readonly Provision[];
  readonly commitments: readonly Commitment[];
}

export interface Replaced {
  readonly text: string;
  readonly matches: readonly Match[];
  readonly unmatched: readonly Unmatched[];
  readonly dropped: readonly Dropped[];
  /** The text of each provision of the official text, by its own anchor. */
  readonly official: ReadonlyMap<string, Matchable>;
  /** The id of a provision in the workspace to be, by its own anchor. */
  readonly idOf: (anchor: string) => string;
}

/** Puts an official text into the place of a digest: its anchors and settlements go to what they are matched with. */
export function replaceDigest(
  { instrument, text, provisions }: Digest,
  blocks: readonly Block[],
  values: FrontValues,
  original: string,
): Replaced {
  const pinpoints = pinpointsOf(blocks);
  const official = officialProvisions(blocks, pinpoints);
  const { matches, unmatched } = matchProvisions(provisions.filter(({ heading }) => !heading).map(matchable), [...official.values()]);
  const byId = new Map(provisions.map((each) => [each.id, each] as const));
  const local = (id: string) => id.slice(instrument.id.length + 1);
  const anchorsOf = (from: string) => [from, ...(byId.get(from)?.otherIds ?? [])].map(local);
  const carried = carryAnchors(pinpoints, matches, anchorsOf, (from) => byId.get(from)?.settled ?? {});
  const anchors = new Map(
    pinpoints.flatMap((pinpoint, at) =>
      pinpoint?.anchor ? [[pinpoint.anchor, carried.pinpoints[at]!.anchor.split(' ')[0]!] as const] : [],
    ),
  );
  return {
    text: `${replacedFront(text, values, original)}${writeBody(blocks, carried.pinpoints)}`,
    matches,
    unmatched,
    dropped: carried.dropped,
    official,
    idOf: (anchor) => `${instrument.id}:${anchors.get(anchor) ?? anchor}`,
  };
}

const matchable = ({ id, text, lead, pinpoint }: Provision): Matchable => ({
  id,
  pinpoint,
  text: [...lead.map((each) => each.text), text].join(' '),
});

/** By their own anchors; an item is read with the opening lines above it. */
function officialProvisions(blocks: readonly Block[], pinpoints: ReturnType<typeof pinpointsOf>): Map<string, Matchable> {
  const found = new Map<string, Matchable>();
  let leads: Paragraph[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'numbered' && block.kind !== 'item') continue;
    const level = block.level ?? 0;
    leads = leads.filter((each) => (each.level ?? 0) < level);
    const { anchor, pinpoint } = pinpoints[at]!;
    found.set(anchor, { id: anchor, pinpoint, text: [...leads, block].map((each) => plainWords(each.text)).join(' ') });
    leads.push(block);
  }
  return found;
}
