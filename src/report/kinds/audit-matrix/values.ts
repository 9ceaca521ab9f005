import type { Fate } from '../../../explain/commitment-fates.ts';
import { modalityWords, reasonLabels, reasonWords, roleWords, standardWords, verdictLetter } from '../../../explain/words.ts';
import {
  authorities,
  authors,
  bearers,
  claimKinds,
  decisionWords,
  effects,
  factStatuses,
  footings,
  modalities,
  provenances,
  readings,
  reservations,
  responseGrades,
  reliabilities,
  roles,
  sensitivities,
  severities,
  sourceKinds,
  standards,
  standings,
  strengths,
  times,
  verdicts,
  type Author,
  type Bearer,
  type Effect,
  type FactStatus,
  type Footing,
  type Reliability,
  type Sensitivity,
  type Severity,
  type Standing,
  type Time,
  type Verdict,
} from '../../../model/words.ts';
import type { DecisionOn } from '../../../model/judgement.ts';
import { verdictFills } from '../../../model/palette.ts';
import type { Value } from '../../named-sheet.ts';

/** The closed words of the audit matrix with what they mean. Records over the closed sets, so that a new word cannot be forgotten. */

const explain = <T extends string>(words: readonly T[], meaning: (word: T) => string): Value[] =>
  words.map((value) => ({ value, meaning: meaning(value) }));

const inForceWords: Partial<Record<Verdict, string>> = {
  contradiction:
    'a rule holds the practice to be contrary to the commitment, which was in force, and there is no reason to fall short of that word',
  departure:
    'a rule holds the practice to be contrary to a firm commitment of the organisation, which was in force; reservations say why the word is not contradiction',
  shortfall: 'a rule holds the practice to be contrary to what the organisation aims at or should do; the commitment was in force',
  assistance: 'a rule holds a practice in which the organisation assisted to be contrary to a commitment of its own, which was in force',
  strain: 'a rule holds that the practice strains a commitment of the organisation, which was in force, and does not by itself break it',
  'double-standard': 'the organisation asks this of others, in a text that was in force, and in this case its own work does not show it',
  consistent: 'a rule holds that the practice fulfils the commitment, which was in force',
};
/** Of one commitment, where a case could speak of all that were read. */
const outOfForceWords: Record<Exclude<Time, 'in-force'>, string> = {
  undated: 'it is not certain whether this commitment was in force at the time',
  predates:
    'this commitment was not yet in force at the time. It says nothing on other commitments, which have findings of their own, nor on international law',
  lapsed: 'this commitment was no longer in force',
};
const verdictMeaning = (verdict: Verdict): string =>
  `${{ ...inForceWords, ...outOfForceWords }[verdict]} (filled ${verdictFills[verdict].name})`;

export const verdictValues = explain(verdicts, verdictMeaning);

export const wouldBeValues: Value[] = [
  ...explain(
    verdicts.filter((each) => each in inForceWords),
    verdictMeaning,
  ),
  { value: '', meaning: 'it was in force' },
];

/** What became of a commitment. */
export const fates: Record<Fate, string> = {
  tested: 'has a finding',
  untested: 'untested',
  'not-shown': 'finding not shown',
  'no-norm': 'no norm',
  'binds-others': 'not its own',
  'promises-nothing': 'promises nothing',
};

const fateMeaning: Record<Fate, string> = {
  tested: 'at least one finding in this workbook rests on it',
  untested: 'an own commitment without any finding; that none was found does not say that it is kept',
  'not-shown': 'it has findings, which the filters leave out',
  'no-norm': 'an own commitment in which no norm of the vocabulary was recognised, so that nothing is held against it: read it',
  'binds-others':
    'it binds others than the organisation and its staff, or nobody whom the vocabulary knows, and no finding in this workbook rests on it',
  'promises-nothing': 'a permission, a definition, a recognition or a disclaimer: no finding can rest on it',
};
export const fateValues: Value[] = (Object.keys(fates) as Fate[]).map((fate) => ({ value: fates[fate], meaning: fateMeaning[fate] }));

export const noFinding = '·';
/** Behind a letter of the matrix. */
export const inFavour = '+';
export const inDoubt = '?';

/** The cells of the matrix. */
export const letterValues: Value[] = [
  ...verdicts.flatMap((verdict) => [
    {
      value: verdictLetter[verdict],
      meaning: verdict in inForceWords ? `${verdict}: ${verdictMeaning(verdict)}` : verdictMeaning(verdict),
    },
    {
      value: verdictLetter[verdict].toLowerCase(),
      meaning: `alleged: ${verdict}, and its standard of proof is below ${standardWords['reasonable-grounds']} (filled ${verdictFills[verdict].name})`,
    },
  ]),
  { value: inFavour, meaning: 'behind a letter: the finding speaks for the organisation' },
  {
    value: inDoubt,
    meaning:
      'behind a letter or “+”: a reservation leaves the finding in doubt (scope open, text unchecked, doubtful reading, whose act unknown, contested, only a lead)',
  },
  {
    value: noFinding,
    meaning: 'no finding: no rule brings the two together, or its facts are not shown. It does not say that all is well',
  },
];

export const ofTime = 'time';
export const ofNothing = 'nothing';
export const ofFulfilment = 'not against';

export const reasonValues: Value[] = [
  { value: ofTime, meaning: 'the commitment was not, or not for certain, in force at the time' },
  ...reservations.map((reason) => ({ value: reasonLabels[reason], meaning: reasonWords[reason] })),
  { value: ofNothing, meaning: 'it is a contradiction' },
  { value: ofFulfilment, meaning: 'the rule tells of a fulfilment, so that there is nothing to fall short of' },
];

export const standardValues = explain(standards, (each) => standardWords[each]);

const standingWords: Record<Standing, string> = {
  'own-commitment': 'the commitment binds the organisation or its staff, alone or with others',
  'promoted-standard': 'the commitment binds others; the organisation promotes it',
};
export const standingValues = explain(standings, (each) => standingWords[each]);

const timeWords: Record<Time, string> = {
  'in-force': 'all that the finding needs lies for certain in the time in which the commitment was in force',
  undated: outOfForceWords.undated,
  predates: outOfForceWords.predates,
  lapsed: outOfForceWords.lapsed,
};
export const timeValues = explain(times, (each) => timeWords[each]);

const severityWords: Record<Severity, string> = {
  critical: 'as the rule says: the gravest',
  high: 'as the rule says: grave',
  medium: 'as the rule says: of middle weight',
  low: 'as the rule says: light',
};
export const severityValues = explain(severities, (each) => severityWords[each]);

export const modalityValues = explain(modalities, (each) => modalityWords[each]);

export const nobody = 'nobody known';
const bearerMeaning: Record<Bearer, string> = {
  organisation: 'the organisation itself',
  states: 'States',
  partners: 'partners of the organisation',
  staff: 'those who work for the organisation',
};
export const bearerValues: Value[] = [
  ...explain(bearers, (each) => bearerMeaning[each]),
  { value: nobody, meaning: 'the sentence names nobody whom the vocabulary knows' },
];

const statusMeaning: Record<FactStatus, string> = {
  reported: 'claims that count show it, and nothing disputes it of a time that they may share without being answered',
  denied: 'claims show it; the organisation, States or sources that depend on the organisation deny it, so it counts as reported',
  contested: 'claims show it, and an independent source that no claim answers disputes it of a time that they may share',
  refuted: 'only an independent source speaks of it, and disputes it: “not” holds',
  unknown: 'no claim that counts says anything on it',
};
export const readingValues: Value[] = [
  { value: 'as read', meaning: 'the sentence was read without doubt' },
  { value: 'doubtful', meaning: 'the reading of the sentence is doubtful; “avowed commitments --doubtful” says why' },
  { value: 'settled by a person', meaning: 'a person settled in the policy file who is bound, how strongly, or how much is promised' },
];

export const roleValues = explain(roles, (each) =>
  each === 'none' ? 'no part of the organisation in it is established' : `the organisation ${roleWords[each]}`,
);
export const statusValues = explain(factStatuses, (each) => statusMeaning[each]);

const authorMeaning: Record<Author, string> = {
  organisation: 'an act or omission of the organisation',
  states: 'of States',
  partners: 'of its partners',
  others: 'of others',
  unknown: 'the source does not say whose',
};
export const authorValues = explain(authors, (each) => authorMeaning[each]);

const claimKindMeaning: Record<(typeof claimKinds)[number], string> = {
  fact: 'something that happened: it can show a fact',
  statement: 'that somebody said so: it shows a fact only as an admission',
  assessment: 'somebody’s judgement: it shows nothing, and may dispute',
};
export const claimKindValues = explain(claimKinds, (each) => claimKindMeaning[each]);

const readMeaning: Record<(typeof readings)[number], string> = {
  whole: 'we read the whole source',
  part: 'we read a part of it',
  none: 'we did not read it: it counts only through another source',
};
export const readValues = explain(readings, (each) => readMeaning[each]);

const effectMeaning: Record<Effect, string> = {
  contrary: 'it runs against the norm',
  strain: 'it strains the norm and does not by itself break it',
  fulfilment: 'it fulfils the norm',
};
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

export const wordKinds = ['norm', 'practice', 'persons', 'fact'] as const;
export type WordKind = (typeof wordKinds)[number];
const wordKindMeaning: Record<WordKind, string> = {
  norm: 'what commitments and rules are about',
  practice: 'what entries and rules are about',
  persons: 'whom entries and scopes concern',
  fact: 'a fact that claims show or dispute and rules ask for',
};
export const wordKindValues = explain(wordKinds, (each) => wordKindMeaning[each]);

export const bearsValues: Value[] = [
  { value: 'against', meaning: 'against the organisation' },
  { value: 'for', meaning: 'for it' },
  { value: '', meaning: 'it is no fact' },
];

/** Whose words a sentence is that was not read as a commitment. */
export const ofDocument = 'document';
export const ofNote = 'note';
export const whoseWordsValues: Value[] = [
  { value: ofDocument, meaning: 'the sentence is of the document; where that is a digest, it is restated in our own words' },
  {
    value: ofNote,
    meaning:
      'a paragraph or heading of a digest that names no place in the document: it is of whoever restated it, and no sentence of the document',
  },
];

export const periodMeansValues: Value[] = [
  { value: 'throughout', meaning: 'it was so all through the interval' },
  { value: 'some time', meaning: 'it was so on some day or days in it, and nobody says on which' },
];

const footingMeaning: Record<Footing, string> = {
  plain: 'no reservation answers it and none leaves it in doubt',
  answered: 'a reservation answers it (excused, policy allows, external reading) and none leaves it in doubt',
  open: 'a reservation leaves it in doubt (scope open, text unchecked, doubtful reading, whose act unknown, contested, only a lead)',
};
export const footingValues: Value[] = [
  ...explain(footings, (each) => footingMeaning[each]),
  { value: '', meaning: 'it speaks for the organisation, so that its reservations answer nothing' },
];

const strengthMeaning: Record<(typeof strengths)[number], string> = {
  specific: 'an act that can be checked',
  general: 'to promote, ensure or respect something: no one act breaks it, but where it begins with respect, comply with or keep to',
  continuing: 'to go on with what is done: no one act breaks it',
  considering: 'to consider something: it makes no finding',
};
export const strengthValues = explain(strengths, (each) => strengthMeaning[each]);

const provenanceMeaning: Record<(typeof provenances)[number], string> = {
  read: 'it was read in the document itself',
  'described-by-issuer': 'by what its issuer says of it in other texts',
  'described-by-others': 'by what others say of it (reservation: text unchecked)',
  unverified: 'recalled, or taken by inference to be of this document, and not checked (reservation: text unchecked)',
};
export const inTranslation = 'in translation';
export const provenanceValues: Value[] = [
  ...explain(provenances, (each) => provenanceMeaning[each]),
  { value: inTranslation, meaning: 'only in a translation (reservation: text unchecked)' },
];
const authorityMeaning: Record<(typeof authorities)[number], string> = {
  constitution: 'a constitution',
  treaty: 'a treaty',
  'body-decision': 'a decision of a governing body',
  policy: 'a policy',
  instruction: 'an internal instruction',
  framework: 'a framework',
  guidance: 'guidance: manuals, handbooks, toolkits',
  statement: 'a statement: speeches, pages, papers (reservation: statement only)',
};
export const authorityValues = explain(authorities, (each) => authorityMeaning[each]);

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

export const effectValues = explain(effects, (each) => effectMeaning[each]);
export const rulesReadingValues: Value[] = [
  { value: 'own', meaning: 'by the organisation’s own words' },
  { value: 'external', meaning: 'by law or the standards of the United Nations' },
];

export const yesOrNo = (yes: string, no: string): Value[] => [
  { value: 'yes', meaning: yes },
  { value: 'no', meaning: no },
];

const decisionMeaning: Record<(typeof decisionWords)[number], string> = {
  confirmed: 'the reviewer stands behind the finding',
  rejected: 'the reviewer does not; it is kept out of statements',
  'needs-evidence': 'the reviewer asks for more evidence first',
  judged: 'the reviewer judged it without seeing what avowed says',
  withdrawn: 'the reviewer took an earlier decision back',
};
const stateMeaning: Record<DecisionOn['state'], string> = {
  current: 'what the finding rests on is what the reviewer saw',
  stale: 'what the finding rests on has changed since',
  moved: 'it was given on another finding, now gone, that rested on the very same',
};
export const decisionValues: Value[] = [
  ...explain(decisionWords, (each) => decisionMeaning[each]),
  ...explain(Object.keys(stateMeaning) as DecisionOn['state'][], (each) => stateMeaning[each]),
  { value: '', meaning: 'no reviewer has decided' },
];

const sensitivityWords: Record<Sensitivity, string> = {
  public: 'all of the entry that is shown is public',
  internal: 'the entry or a claim of it is internal: not for publication',
  restricted: 'the entry or a claim of it is restricted: not for publication',
};
export const sensitivityValues = explain(sensitivities, (each) => sensitivityWords[each]);

export const notAppraised = 'not appraised';
export const sourceKindValues: Value[] = [
  ...explain(sourceKinds, (each) => `the source is: ${each.replaceAll('-', ' ')}`),
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
