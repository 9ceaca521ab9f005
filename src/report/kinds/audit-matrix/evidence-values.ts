import { roleWords } from '../../../explain/words.ts';
import {
  authors,
  claimKinds,
  factStatuses,
  readings,
  responseGrades,
  reliabilities,
  roles,
  sensitivities,
  sourceKinds,
  type Author,
  type FactStatus,
  type Reliability,
  type Role,
  type Sensitivity,
} from '../../../model/words.ts';
import type { Value } from '../../named-sheet.ts';
import { explain } from './explained.ts';

/** The closed words of entries, claims and sources, with what they mean. */

const statusMeaning: Record<FactStatus, string> = {
  reported: 'claims that count show it, and nothing disputes it of a time that they may share without being answered',
  denied: 'claims show it; the organisation, States or sources that depend on the organisation deny it, so it counts as reported',
  contested: 'claims show it, and an independent source that no claim answers disputes it of a time that they may share',
  refuted: 'only an independent source speaks of it, and disputes it: “not” holds',
  unknown: 'no claim that counts says anything on it',
};

export const statusValues = explain(factStatuses, (each) => statusMeaning[each]);

const roleMeaning: Partial<Record<Role, string>> = {
  supported: 'the organisation supported it: it helped with it, or gave training or ran campaigns that further it',
  none: 'no part of the organisation in it is established',
};

export const roleValues = explain(roles, (each) => roleMeaning[each] ?? `the organisation ${roleWords[each]}`);

const authorMeaning: Record<Author, string> = {
  organisation: 'an act or omission of the organisation',
  states: 'of States',
  partners: 'of its partners',
  others: 'of others',
  unknown: 'the source does not say whose',
};

export const authorValues = explain(authors, (each) => authorMeaning[each]);

const claimKindMeaning: Record<(typeof claimKinds)[number], string> = {
  fact: 'something that happened, as the source tells it, also by the word of those to whom it happened: it can show a fact',
  statement:
    'that somebody said so: it shows a fact only as an admission; of any other what it is put down as showing counts as said, and no finding rests on it',
  assessment: 'somebody’s judgement: it shows nothing, and may dispute',
};

export const claimKindValues = explain(claimKinds, (each) => claimKindMeaning[each]);

const readMeaning: Record<(typeof readings)[number], string> = {
  whole: 'we read the whole source',
  part: 'we read a part of it',
  none: 'we did not read that on which the claim rests: it counts only through another source',
};

export const readValues = explain(readings, (each) => readMeaning[each]);

export const answeredWords = ['yes', 'none found', 'no reply', 'not sought'] as const;

export type AnsweredWord = (typeof answeredWords)[number];

const answeredMeaning: Record<AnsweredWord, string> = {
  yes: 'it said something; what, stands beside',
  'none found': 'an answer was looked for in what was read, and none was found',
  'no reply': 'it was asked, and no reply is recorded',
  'not sought': 'nothing is recorded: nobody wrote down that an answer was looked for',
};

export const answeredValues = explain(answeredWords, (each) => answeredMeaning[each]);

const gradeMeaning: Record<(typeof responseGrades)[number], string> = {
  answers: 'it answers what is said',
  'in-part': 'it answers a part of it',
  'does-not-answer': 'it speaks to something else',
  rejects: 'it rejects what is said',
};

export const gradeValues: Value[] = [...explain(responseGrades, (each) => gradeMeaning[each]), { value: '', meaning: 'nobody graded it' }];

export const periodMeansValues: Value[] = [
  { value: 'throughout', meaning: 'it was so all through the interval' },
  { value: 'some time', meaning: 'it was so on some day or days in it, and nobody says on which' },
];

/** The Admiralty scale (as in NATO’s STANAG 2511), with what 1 also stands for here. */
export const credibilityValues: Value[] = [
  {
    value: '1',
    meaning:
      'confirmed by other independent sources; or a statement whose making is beyond doubt, which says that it was made and not that it is so',
  },
  { value: '2', meaning: 'probably true' },
  { value: '3', meaning: 'possibly true' },
  { value: '4', meaning: 'doubtful' },
  { value: '5', meaning: 'improbable' },
  { value: '6', meaning: 'cannot be judged' },
];

const sensitivityWords: Record<Sensitivity, string> = {
  public: 'all of the entry that is shown is public',
  internal: 'the entry or a claim of it is internal: not for publication',
  restricted: 'the entry or a claim of it is restricted: not for publication',
};

export const sensitivityValues = explain(sensitivities, (each) => sensitivityWords[each]);

export const notAppraised = 'not appraised';

export const sourceKindValues: Value[] = [
  ...explain(sourceKinds, (each) =>
    each === 'study' ? 'a study, or other writing of researchers' : `the source is: ${each.replaceAll('-', ' ')}`,
  ),
  { value: notAppraised, meaning: 'nobody has said yet what the source is worth; it counts as F' },
];

const reliabilityWords: Record<Reliability, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const reliabilityValues = explain(reliabilities, (each) => `${reliabilityWords[each]} (Admiralty code)`);
