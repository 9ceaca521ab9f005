import { reasonLabels, reasonWords, standardWords, verdictLetter } from '../../../explain/words.ts';
import {
  decisionWords,
  effects,
  footings,
  reservations,
  severities,
  standards,
  standings,
  times,
  verdicts,
  type Effect,
  type Footing,
  type Severity,
  type Standing,
  type Time,
  type Verdict,
} from '../../../model/words.ts';
import type { DecisionOn } from '../../../model/judgement.ts';
import { verdictFills } from '../../../model/palette.ts';
import type { Value } from '../../named-sheet.ts';
import { explain } from './explained.ts';

/** The closed words of what is judged, with what they mean. Records over the closed sets, so that a new word cannot be forgotten. */

const inForceWords: Partial<Record<Verdict, string>> = {
  contradiction:
    'a rule holds the practice to be contrary to the commitment, which was in force, and there is no reason to fall short of that word',
  departure:
    'a rule holds the practice to be contrary to a firm commitment of the organisation, which was in force; reservations say why the word is not contradiction',
  shortfall: 'a rule holds the practice to be contrary to what the organisation aims at or should do; the commitment was in force',
  assistance: 'a rule holds a practice in which the organisation assisted to be contrary to a commitment of its own, which was in force',
  strain:
    'a rule holds that the practice strains a commitment of the organisation, which was in force, and does not by itself break it; or it reads a general commitment by a standard from outside beside the organisation’s own, which are two inferences of ours',
  'double-standard': 'the organisation asks this of others, in a text that was in force, and in this case its own work does not show it',
  consistent: 'a rule holds that the practice fulfils the commitment, which was in force',
};

/** Of one commitment, where a case could speak of all that were read. */
const outOfForceWords: Record<Exclude<Time, 'in-force'>, string> = {
  undated: 'it is not certain whether this commitment was in force at the time, or whether claims that lie within its time may share a day',
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
    () => 'as this word means of a verdict, if the commitment was in force at the time: that is not known, or not so',
  ),
  { value: '', meaning: 'it was in force' },
];

export const noFinding = '·';

/** Behind a letter of the matrix. */
export const inFavour = '+';

export const inDoubt = '?';

export const rejectedMark = '×';

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
      'behind a letter or “+”: something leaves the finding in doubt (scope open, text unchecked, doubtful reading, whose act unknown, contested, only a lead), also where it speaks for the organisation and the sheet “Findings” lists no reservation of it',
  },
  { value: rejectedMark, meaning: 'behind all else: a reviewer rejected the finding; no other report tells it' },
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

const footingMeaning: Record<Footing, string> = {
  plain: 'no reservation answers it and none leaves it in doubt',
  answered: 'a reservation answers it (excused, policy allows, external reading) and none leaves it in doubt',
  open: 'a reservation leaves it in doubt (scope open, text unchecked, doubtful reading, whose act unknown, contested, only a lead)',
};

export const footingValues: Value[] = [
  ...explain(footings, (each) => footingMeaning[each]),
  { value: '', meaning: 'it speaks for the organisation, so that its reservations answer nothing' },
];

const effectMeaning: Record<Effect, string> = {
  contrary: 'it runs against the norm',
  strain: 'it strains the norm and does not by itself break it',
  fulfilment: 'it fulfils the norm',
};

export const effectValues = explain(effects, (each) => effectMeaning[each]);

export const rulesReadingValues: Value[] = [
  { value: 'own', meaning: 'by the organisation’s own words' },
  {
    value: 'external',
    meaning:
      'by a standard that is not the organisation’s own: law, the United Nations, what others wrote of such work, or a reading of ours',
  },
];

const decisionMeaning: Record<(typeof decisionWords)[number], string> = {
  confirmed: 'the reviewer stands behind the finding',
  rejected: 'the reviewer does not; it is kept out of statements',
  'needs-evidence': 'the reviewer asks for more evidence first',
  judged: 'the reviewer judged it without seeing the verdict',
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
