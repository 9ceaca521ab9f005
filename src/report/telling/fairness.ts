import { overlaps, periodOf } from '../../model/dates.ts';
import { speakingOf } from '../../model/circumstances.ts';
import { neededBy } from '../../model/needed.ts';
import { stayedOutRoles } from '../../model/words.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import type { Matter } from './matters.ts';

/** Something that speaks for the organisation, and how near to the matter it is. */
export interface InFavour {
  readonly entry: EntryWithFacts;
  readonly claim: Claim;
  /** `here`: in the same place while it went on; `before` or `after` there; `elsewhere`. */
  readonly where: 'here' | 'before' | 'after' | 'elsewhere';
  /** Whether it stayed out or set conditions, which is more than doing well. */
  readonly heldTheLine: boolean;
}

const nearness = ['here', 'after', 'before', 'elsewhere'] as const;

/** What the organisation did in its favour, in the matter itself or in entries that speak for it: the nearest first, holding the line before other things. */
export function inFavourOf({ entry, cases, lead }: Matter, { workspace, entries }: Analysis): InFavour[] {
  const holds = new Set(neededBy(lead).flatMap(({ claims }) => claims));
  const favourable = new Set(workspace.vocabulary.circumstances.filter((each) => each.bears === 'for').map(({ id }) => id));
  const holding: readonly string[] = [...stayedOutRoles, ...speakingOf(workspace.vocabulary, 'held-the-line')];
  const mitigating = new Set(cases.flatMap(({ gap }) => gap.mitigating));
  const near = [entry, ...entries.filter(({ id, mitigates }) => id !== entry.id && (mitigating.has(id) || mitigates?.includes(entry.id)))];
  return near
    .flatMap((each): InFavour[] => {
      const own = each.claims.filter(
        (claim) =>
          claim.kind === 'fact' && claim.shows.some(({ by }) => by === 'organisation') && !(each.id === entry.id && holds.has(claim.id)),
      );
      const shown = (claim: Claim, of: (fact: string) => boolean) =>
        claim.shows.some(({ fact, by }) => by === 'organisation' && of(fact) && each.facts[fact]?.status !== 'contested');
      const held = own.find((claim) => shown(claim, (fact) => holding.includes(fact)));
      const claim = held ?? own.find((one) => shown(one, (fact) => favourable.has(fact)));
      return claim ? [{ entry: each, claim, where: whereOf(each, entry), heldTheLine: held !== undefined }] : [];
    })
    .toSorted((a, b) => nearness.indexOf(a.where) - nearness.indexOf(b.where) || Number(b.heldTheLine) - Number(a.heldTheLine));
}

function whereOf(each: EntryWithFacts, entry: EntryWithFacts): InFavour['where'] {
  if (each.id !== entry.id && !(each.places ?? []).some((place) => entry.places?.includes(place))) return 'elsewhere';
  const [one, other] = [periodOf(each.period).possible, periodOf(entry.period).possible];
  if (overlaps(one, other)) return 'here';
  return one.from > other.to ? 'after' : 'before';
}
