import type { IndexOf } from '../../../explain/index-of.ts';
import { doubtMark, reasonLabels } from '../../../explain/words.ts';
import { wholeText } from '../../../model/needed.ts';
import type { EntryWithFacts, Finding } from '../../../model/judgement.ts';
import type { Commitment, Line } from '../../../model/records.ts';
import { remember } from '../../../model/remember.ts';
import * as ofCommitments from './commitment-values.ts';
import * as ofEvidence from './evidence-values.ts';
import * as judged from './judged-values.ts';
import type { ColumnOf } from '../../named-sheet.ts';

/** What several sheets of the audit matrix tell alike. */

/** The text as it is read, with the opening lines above it; never in quotation marks, and marked where it is a digest. */
function textOf(commitment: Commitment, { byText }: TextsOf): string {
  const isShared = (byText.get(textKey(commitment))?.length ?? 0) > 1;
  const part = isShared && commitment.action ? ` [of this: ${commitment.action}]` : '';
  return `${markedText(commitment)}${part}`;
}

/** Its words, marked where they are a digest. */
export const markedText = (commitment: Commitment): string =>
  `${wholeText(commitment)}${commitment.textStatus === 'digest' ? ' (digest)' : ''}`;

interface TextsOf {
  readonly byText: ReadonlyMap<string, readonly Commitment[]>;
}

const textKey = ({ provision, text }: Commitment): string => `${provision}\n${text}`;

/** Several promises may be read of one sentence. */
const textsOf = remember((commitments: IndexOf['commitments']): TextsOf => ({ byText: Map.groupBy(commitments.values(), textKey) }));

/** What a person may settle of a reading that decides how far a finding goes. */
const settledBy: readonly string[] = ['bearers', 'modality', 'strength'];

/** All reasons why a finding is no contradiction; a fulfilment can fall short of none. */
export function shortOf(finding: Finding): string {
  if (finding.effect === 'fulfilment') return judged.ofFulfilment;
  const reasons = [...(finding.wouldBe ? [judged.ofTime] : []), ...finding.shortOf.map((reason) => reasonLabels[reason])];
  return reasons.join('; ') || judged.ofNothing;
}

/** For people and editors: file and line. */
export const at = ({ file, line }: Line): string => `${file}:${line}`;
export const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** The columns that tell of a commitment, for any record that has one. */
export function commitmentColumns<T>(of: (record: T) => Commitment, index: IndexOf): ColumnOf<T>[] {
  return [
    { name: 'commitment', width: 22, meaning: 'The id of the commitment.', of: (each) => of(each).id },
    {
      name: 'instrument',
      width: 20,
      meaning: 'The policy document that it stands in, by its short name.',
      of: (each) => index.instruments.get(of(each).instrument)?.short ?? of(each).instrument,
    },
    {
      name: 'pinpoint',
      width: 18,
      meaning: 'Where it stands in the instrument; the section where no pinpoint is known.',
      of: (each) => of(each).pinpoint || `${of(each).section.at(-1) ?? ''}; pinpoint unknown`,
    },
    {
      name: 'text',
      width: 60,
      meaning:
        'Its words, with the opening lines of its list. “(digest)” marks what is restated and is not the issuer’s own words. Where several commitments stand in one sentence, its own part follows in square brackets.',
      of: (each) => textOf(of(each), textsOf(index.commitments)),
    },
    {
      name: 'text known',
      width: 18,
      meaning: 'How its words are known.',
      values: ofCommitments.provenanceValues,
      of: (each) =>
        of(each).provenance === 'read' && index.instruments.get(of(each).instrument)?.translated
          ? ofCommitments.inTranslation
          : of(each).provenance,
    },
    {
      name: 'who is bound',
      width: 16,
      meaning: 'Whom it binds; several are separated by semicolons.',
      values: ofCommitments.bearerValues,
      of: (each) => of(each).bearers.join('; ') || ofCommitments.nobody,
    },
    {
      name: 'modality',
      width: 15,
      meaning: 'How strongly it binds.',
      values: ofCommitments.modalityValues,
      of: (each) => of(each).modality,
    },
    {
      name: 'reading',
      width: 15,
      meaning: 'How the sentence was read.',
      values: ofCommitments.readingValues,
      of: (each) =>
        doubtMark(of(each)) ? 'doubtful' : of(each).settled.some((name) => settledBy.includes(name)) ? 'settled by a person' : 'as read',
    },
  ];
}

/** The columns that tell of an evidence entry, for any record that has one. */
export function entryColumns<T>(of: (record: T) => EntryWithFacts): ColumnOf<T>[] {
  return [
    { name: 'entry', width: 26, meaning: 'The id of the evidence entry.', of: (each) => of(each).id },
    { name: 'title', width: 36, meaning: 'The title of the entry.', of: (each) => of(each).title },
    {
      name: 'places',
      width: 10,
      meaning: 'Where it took place, as ISO 3166-1 codes; several are separated by semicolons.',
      of: (each) => of(each).places?.join('; ') ?? '',
    },
    {
      name: 'period',
      width: 14,
      meaning:
        'When it took place, in EDTF (ISO 8601-2). An end is where what is told ends, or what was done to those newly come: it does not say that nothing went on after it; claims may lie outside it.',
      of: (each) => of(each).period,
    },
    { name: 'role', width: 14, meaning: 'What the organisation did in it.', values: ofEvidence.roleValues, of: (each) => of(each).role },
  ];
}
