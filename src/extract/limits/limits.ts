import type { Commitment, Instrument, ParsedProvision, ReadingDoubt, Unread } from '../../model/records.ts';
import { labelOf } from '../labels.ts';
import { isLimit, labelled } from '../limiting-cells.ts';
import { inForceFromOn, startIn } from '../times.ts';
import { toldExceptionsTo } from '../told-exceptions.ts';
import { limitedBy } from './reached.ts';
import { type Said, type Whole, wholeOf } from './whole.ts';
import { mayLimit } from './words.ts';

/**
 * Commitments from which another sentence of their instrument may take a case, put an end to them, or say that they are none: “Paragraph 1 does not
 * apply at sea”, “[Withdrawn in 2021.]”, a heading “Draft, not adopted”. From when they hold is weighed as a date. What else such a sentence says is not weighed, so that the reading is doubtful
 * until a person settles what the commitment is; where a scope is given as data, a sentence on where the whole text applies was weighed in it.
 */
export function underLimits(
  instrument: Instrument,
  provisions: readonly ParsedProvision[],
  commitments: readonly Commitment[],
  unread: readonly Unread[],
): readonly Commitment[] {
  const whole = wholeOf(instrument, provisions, commitments);
  const doubts = new Map<Commitment, ReadingDoubt>();
  const doubt = (those: readonly Commitment[], on: ReadingDoubt) => {
    for (const each of those) if (!each.settled.includes('modality') && !doubts.has(each)) doubts.set(each, on);
  };
  const rows = new Map(provisions.flatMap(({ id, row }) => (row ? [[id, row] as const] : [])));
  for (const each of commitments) {
    const cell = rows.get(each.provision)?.beside.find(isLimit);
    if (cell) doubt([each], { kind: 'limit', words: shortened(`${cell.header}: ${cell.text}`), pinpoint: each.pinpoint });
  }
  for (const { provision, pinpoint, text } of [...unread, ...commitments]) {
    const taken = toldExceptionsTo(text, commitments).filter((each) => each.provision !== provision || each.text !== text);
    if (taken.length > 0) doubt(taken, { kind: 'limit', words: shortened(text), pinpoint });
  }
  const starts = new Map<Commitment, string>();
  for (const said of sentencesOf(whole, unread)) {
    const limited = limitedBy(said, whole);
    const start = startIn(said.text);
    if (start !== null) for (const each of limited) if (!each.settled.includes('from')) starts.set(each, start);
    if (start === null && limited.length > 0) doubt(limited, { kind: 'limit', words: shortened(said.text), pinpoint: said.pinpoint });
  }
  for (const each of commitments) {
    const label = labelOf(each, rows.get(each.provision)?.column ?? '');
    if (label) doubt([each], { kind: 'label', words: shortened(label) });
  }
  if (doubts.size === 0 && starts.size === 0) return commitments;
  return commitments.map((each) => {
    const [on, start] = [doubts.get(each), starts.get(each)];
    const dated = start === undefined ? each : { ...each, inForce: inForceFromOn(start, each.inForce) };
    return on ? doubted(dated, on) : dated;
  });
}

function doubted(commitment: Commitment, on: ReadingDoubt): Commitment {
  const { because, doubts } = commitment.confidence;
  const why =
    on.kind === 'label'
      ? `it stands under “${on.words}”`
      : `“${on.words}”${on.pinpoint ? ` (${on.pinpoint})` : ''} may take something from it`;
  return { ...commitment, confidence: { level: 'doubtful', because: [why, ...because], doubts: [on, ...doubts] } };
}

function sentencesOf({ commitments }: Whole, unread: readonly Unread[]): Said[] {
  const all = [...unread, ...commitments].filter(
    (each) => mayLimit.test(each.text) || labelled.test(each.text) || ('because' in each && each.because === 'a footnote'),
  );
  const said = new Map(
    all.map(({ provision, pinpoint, text, ...rest }) => [
      `${provision}\n${text}`,
      { provision, pinpoint, text, isFootnote: 'because' in rest && rest.because === 'a footnote' },
    ]),
  );
  return [...said.values()];
}

const longestQuotation = 120;

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= longestQuotation ? plain : `${plain.slice(0, plain.lastIndexOf(' ', longestQuotation))} …`;
};
