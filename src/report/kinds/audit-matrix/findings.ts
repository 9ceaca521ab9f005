import { indexOf, labelOf, lineOf } from '../../../explain/index-of.ts';
import { liftWords } from '../../../explain/lift-words.ts';
import { decidedWords } from '../../../explain/words.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/judgement.ts';
import { isAlleged, strongestFirst } from '../../../model/strength.ts';
import { sensitivities, type Sensitivity } from '../../../model/words.ts';
import { answeredBy } from './answered-by.ts';
import { at, commitmentColumns, entryColumns, shortOf, yes } from './columns.ts';
import * as ofEvidence from './evidence-values.ts';
import { yesOrNo } from './explained.ts';
import * as judged from './judged-values.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';

const sensitivityOf = (entry: EntryWithFacts): Sensitivity => {
  const all = [entry, ...entry.claims].map(({ sensitivity = 'public' }) => sensitivities.indexOf(sensitivity));
  return sensitivities[Math.max(...all)]!;
};

/** Every finding, one a row. As a CSV holds one sheet only, this is the report as CSV: it alone has all that the others are made of. */
/** Where no date of the facts can bring it in force, a day of the text is wanted. */
const startWanted = ({ time, standard }: Finding): string[] =>
  time === 'undated' && !standard.next.some(({ kind }) => kind === 'date')
    ? ['a day from which the commitment was certainly in force']
    : [];

export const findingsSheetName = 'Findings';

export function findingsSheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  const commitment = (finding: Finding) => index.commitments.get(finding.commitment)!;
  const entry = (finding: Finding) => index.entries.get(finding.evidence)!;
  return sheetOf<Finding>(
    findingsSheetName,
    'Every finding: one rule applied to one commitment and one case, with all that it rests on, the strongest first. What is consistent stands here too.',
    [
      { name: 'finding', width: 30, meaning: 'The id of the finding: rule/commitment/entry.', of: ({ id }) => id },
      ...commitmentColumns(commitment, index),
      { name: 'rule', width: 24, meaning: 'The id of the rule.', of: ({ rule }) => rule },
      { name: 'rule in words', width: 36, meaning: 'What the rule says.', of: ({ rule }) => index.rules.get(rule)?.title ?? rule },
      { name: 'norm', width: 20, meaning: 'The norm that the finding is about.', of: ({ norm }) => labelOf(norm, index) },
      { name: 'practice', width: 20, meaning: 'The practice that the finding is about.', of: ({ practice }) => labelOf(practice, index) },
      ...entryColumns(entry),
      {
        name: 'facts',
        width: 36,
        meaning: 'The facts that the finding rests on, each after its status; several are separated by semicolons.',
        values: ofEvidence.statusValues,
        of: ({ held }) => held.map((fact) => `${fact.status}: ${fact.negated ? 'not: ' : ''}${labelOf(fact.fact, index)}`).join('; '),
      },
      {
        name: 'verdict',
        width: 14,
        holds: 'verdict',
        meaning: 'What steps 1 to 10 of Method come to, by step 11.',
        values: judged.verdictValues,
        of: ({ verdict }) => verdict,
      },
      {
        name: 'would be',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict that it would have, had the commitment been in force.',
        values: judged.wouldBeValues,
        of: ({ wouldBe }) => wouldBe ?? '',
      },
      {
        name: 'short of a contradiction by',
        width: 32,
        meaning: 'All reasons why it is no contradiction, separated by semicolons.',
        values: judged.reasonValues,
        of: shortOf,
      },
      {
        name: 'answered by',
        width: 40,
        meaning:
          'The words that may excuse, and the commitments, permissions or definitions of the organisation that allow a fact or define the norm; each after its kind.',
        of: (finding) => answeredBy(finding, analysis),
      },
      {
        name: 'standard of proof',
        width: 20,
        meaning: 'What the listed sources could support on paper.',
        values: judged.standardValues,
        of: ({ standard }) => standard.level,
      },
      {
        name: 'alleged',
        width: 9,
        meaning: 'Whether the standard of proof is below reasonable grounds to believe.',
        values: yesOrNo('below: the finding is an allegation', 'at or above'),
        of: (finding) => yes(isAlleged(finding)),
      },
      {
        name: 'footing',
        width: 10,
        meaning:
          'Whether its reservations answer it or leave it in doubt. That those of whom a claim tells may not have come into the work is no reservation: see “of this work” in Claims.',
        values: judged.footingValues,
        of: ({ footing, effect }) => (effect === 'fulfilment' ? '' : footing),
      },
      {
        name: 'standing',
        width: 18,
        meaning: 'Whose commitment it rests on.',
        values: judged.standingValues,
        of: ({ standing }) => standing,
      },
      { name: 'time', width: 11, meaning: 'Whether the commitment was in force.', values: judged.timeValues, of: ({ time }) => time },
      {
        name: 'general',
        width: 9,
        meaning: 'Whether the commitment speaks to the norm generally only.',
        values: yesOrNo('it is on a broader norm only', 'it is on the very norm'),
        of: ({ general }) => yes(general),
      },
      {
        name: 'assisted',
        width: 9,
        meaning: 'Whether the organisation assisted in what others did.',
        values: yesOrNo(
          'by its role it helped in work of others, which says nothing on what it said itself',
          'it did not assist only, or the promise is not to take part',
        ),
        of: ({ assisted }) => yes(assisted),
      },
      {
        name: 'contested',
        width: 10,
        meaning: 'Whether a fact is contested.',
        values: yesOrNo('an independent source disputes a fact and nothing answers it', 'no fact is contested'),
        of: ({ contested }) => yes(contested),
      },
      { name: 'severity', width: 10, meaning: 'How grave the matter is.', values: judged.severityValues, of: ({ severity }) => severity },
      {
        name: 'what would lift it',
        width: 44,
        meaning:
          'What is wanting: sources that would lift the standard of proof by one level, dates of facts that would bring it in force, or a day from which the commitment was certainly in force where no date of a fact would, a text whose reading would take a doubt away; empty where none of these would. Dates that are wanted of several facts have to share a day: what is wanting is one day on which all of them are shown. What leaves a scope or an author open is lifted by word on that alone. Where several facts stand at the lowest level, each needs its own.',
        of: (finding) => [...finding.standard.next.map((lift) => liftWords(lift, index)), ...startWanted(finding)].join('; '),
      },
      {
        name: 'decisions',
        width: 36,
        meaning:
          'What reviewers decided: the decision, by whom, whether it still stands on what they saw, and why where reasons are shown.',
        values: judged.decisionValues,
        of: (finding) => finding.decisions.map((each) => decidedWords(each, finding)).join('; '),
      },
      {
        name: 'commitment at',
        width: 30,
        meaning: 'File and line of the commitment in the workspace.',
        of: (finding) => at(lineOf(commitment(finding))),
      },
      { name: 'entry at', width: 30, meaning: 'File and line of the entry in the workspace.', of: (finding) => at(entry(finding).at) },
      {
        name: 'sensitivity',
        width: 12,
        meaning: 'Whether what it rests on may be published.',
        values: ofEvidence.sensitivityValues,
        of: (finding) => sensitivityOf(entry(finding)),
      },
      {
        name: 'hash',
        width: 68,
        meaning: 'SHA-256 of what the finding rests on: where it is another than before, so is the finding.',
        of: ({ hash }) => hash,
      },
    ],
    strongestFirst([...index.findings.values()], analysis.workspace),
  );
}
