import { entriesLeft } from '../../../explain/entries-left.ts';
import { indexOf, labelOf, lineOf, type IndexOf } from '../../../explain/index-of.ts';
import { liftWords } from '../../../explain/lift-words.ts';
import { decidedWords } from '../../../explain/words.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { headlineOf } from '../../../model/gaps.ts';
import type { Against, Analysis, EntryWithFacts, Finding, Gap } from '../../../model/judgement.ts';
import { wholeText } from '../../../model/needed.ts';
import { isAlleged, mayBeOfItsTime, strongestFirst } from '../../../model/strength.ts';
import { byCodeUnit } from '../../../model/sorting.ts';
import { sensitivities, type Sensitivity } from '../../../model/words.ts';
import { at, commitmentColumns, entryColumns, shortOf, yes } from './columns.ts';
import * as values from './values.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';

const sensitivityOf = (entry: EntryWithFacts): Sensitivity => {
  const all = [entry, ...entry.claims].map(({ sensitivity = 'public' }) => sensitivities.indexOf(sensitivity));
  return sensitivities[Math.max(...all)]!;
};

/** Every finding, one a row. As a CSV holds one sheet only, this is the report as CSV: it alone has all that the others are made of. */
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
        values: values.statusValues,
        of: ({ held }) => held.map((fact) => `${fact.status}: ${fact.negated ? 'not: ' : ''}${labelOf(fact.fact, index)}`).join('; '),
      },
      {
        name: 'verdict',
        width: 14,
        holds: 'verdict',
        meaning: 'What the ten questions come to.',
        values: values.verdictValues,
        of: ({ verdict }) => verdict,
      },
      {
        name: 'would be',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict that it would have, had the commitment been in force.',
        values: values.wouldBeValues,
        of: ({ wouldBe }) => wouldBe ?? '',
      },
      {
        name: 'short of a contradiction by',
        width: 32,
        meaning: 'All reasons why it is no contradiction, separated by semicolons.',
        values: values.reasonValues,
        of: shortOf,
      },
      {
        name: 'answered by',
        width: 40,
        meaning:
          'The words that may excuse, and the commitments, permissions or definitions of the organisation that allow a fact or define the norm; each after its kind.',
        of: (finding) => answersTo(finding, index),
      },
      {
        name: 'standard of proof',
        width: 20,
        meaning: 'What the listed sources could support on paper.',
        values: values.standardValues,
        of: ({ standard }) => standard.level,
      },
      {
        name: 'alleged',
        width: 9,
        meaning: 'Whether the standard of proof is below reasonable grounds to believe.',
        values: values.yesOrNo('below: the finding is an allegation', 'at or above'),
        of: (finding) => yes(isAlleged(finding)),
      },
      {
        name: 'footing',
        width: 10,
        meaning: 'Whether its reservations answer it or leave it in doubt.',
        values: values.footingValues,
        of: ({ footing, effect }) => (effect === 'fulfilment' ? '' : footing),
      },
      {
        name: 'standing',
        width: 18,
        meaning: 'Whose commitment it rests on.',
        values: values.standingValues,
        of: ({ standing }) => standing,
      },
      { name: 'time', width: 11, meaning: 'Whether the commitment was in force.', values: values.timeValues, of: ({ time }) => time },
      {
        name: 'general',
        width: 9,
        meaning: 'Whether the commitment speaks to the norm generally only.',
        values: values.yesOrNo('it is on a broader norm only', 'it is on the very norm'),
        of: ({ general }) => yes(general),
      },
      {
        name: 'assisted',
        width: 9,
        meaning: 'Whether the organisation assisted in what others did.',
        values: values.yesOrNo('it assisted; it was not its own act', 'it did not assist only, or the commitment is about assisting'),
        of: ({ assisted }) => yes(assisted),
      },
      {
        name: 'contested',
        width: 10,
        meaning: 'Whether a fact is contested.',
        values: values.yesOrNo('an independent source disputes a fact and nothing answers it', 'no fact is contested'),
        of: ({ contested }) => yes(contested),
      },
      { name: 'severity', width: 10, meaning: 'How grave the matter is.', values: values.severityValues, of: ({ severity }) => severity },
      {
        name: 'what would lift it',
        width: 44,
        meaning:
          'What is wanting: sources that would lift the standard of proof by one level, dates that would bring it in force, a text whose reading would take a doubt away; empty where nothing is known to. Where several facts stand at the lowest level, each needs its own.',
        of: ({ standard }) => standard.next.map((lift) => liftWords(lift, index)).join('; '),
      },
      {
        name: 'decisions',
        width: 36,
        meaning:
          'What reviewers decided: the decision, by whom, whether it still stands on what they saw, and why where reasons are shown.',
        values: values.decisionValues,
        of: ({ decisions }) => decisions.map(decidedWords).join('; '),
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
        values: values.sensitivityValues,
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

const againstWords: Record<Against['kind'], string> = {
  permission: 'permits',
  allows: 'allows',
  definition: 'defines',
  disclaimer: 'disclaims',
};

/** What in the commitment or beside it answers a finding; a fulfilment needs no answer. */
function answersTo({ effect, excusedBy, against }: Finding, index: IndexOf): string {
  if (effect === 'fulfilment') return '';
  const excuses = excusedBy.map(({ kind, text }) => `excused by a ${kind}: ${text}`);
  const beside = against.map(
    ({ kind, commitment, circumstance }) =>
      `${commitment} ${againstWords[kind]}${circumstance ? ` “${labelOf(circumstance, index)}”` : ''}: ${wholeText(index.commitments.get(commitment)!)}`,
  );
  return [...excuses, ...beside].join('; ');
}

export function gapsSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const index = indexOf(analysis);
  const left = new Set(entriesLeft(analysis, filters).map(({ id }) => id));
  const kept = analysis.judgement.fulfilments;
  const placesOf = (id: string) => index.entries.get(id)?.places ?? [];
  const speakingFor = ({ norm, cases, mitigating, places }: Gap): string[] => {
    const own = new Set(cases.map(({ evidence }) => evidence));
    const isBeside = (each: Finding) =>
      each.norm === norm || own.has(each.evidence) || placesOf(each.evidence).some((place) => places.includes(place));
    const beside = kept.filter(isBeside).map(({ evidence }) => evidence);
    return [...new Set([...mitigating, ...beside])].filter((id) => left.has(id)).toSorted(byCodeUnit);
  };
  return sheetOf<Gap>(
    'Gaps',
    'All cases of the same norm and practice in which something is held against the organisation, one gap a row. Verdict, standard and severity are those of one finding, the headline, and never mixed with another’s.',
    [
      { name: 'gap', width: 34, meaning: 'The id of the gap: norm/practice.', of: ({ id }) => id },
      { name: 'norm', sheetOnly: true, width: 22, meaning: 'Its norm.', of: ({ norm }) => labelOf(norm, index) },
      { name: 'practice', sheetOnly: true, width: 22, meaning: 'Its practice.', of: ({ practice }) => labelOf(practice, index) },
      {
        name: 'verdict',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict of its headline.',
        values: values.verdictValues,
        of: ({ headline }) => headline.verdict,
      },
      {
        name: 'alleged',
        width: 9,
        meaning: 'Whether the headline is an allegation.',
        values: values.yesOrNo('its standard of proof is below reasonable grounds to believe', 'at or above'),
        of: ({ headline }) => yes(headline.alleged),
      },
      {
        name: 'short of a contradiction by',
        width: 36,
        meaning: 'All reasons why its headline is no contradiction, separated by semicolons.',
        values: values.reasonValues,
        of: (gap) => shortOf(headlineOf(gap)),
      },
      {
        name: 'standard of proof',
        width: 20,
        meaning: 'The standard of proof of its headline.',
        values: values.standardValues,
        of: ({ headline }) => headline.standard,
      },
      {
        name: 'severity',
        width: 10,
        meaning: 'The severity of its headline.',
        values: values.severityValues,
        of: ({ headline }) => headline.severity,
      },
      {
        name: 'past',
        width: 8,
        meaning: 'Whether it is history.',
        values: values.yesOrNo('none of its findings is or may be of the time of its commitment', 'at least one is or may be'),
        of: ({ headline }) => yes(!mayBeOfItsTime(headline)),
      },
      { name: 'headline', width: 36, meaning: 'The id of the finding that speaks for the gap.', of: ({ headline }) => headline.finding },
      { name: 'cases', width: 8, holds: 'number', meaning: 'How many cases it has.', of: ({ cases }) => String(cases.length) },
      {
        name: 'findings',
        width: 9,
        holds: 'number',
        meaning: 'How many findings its cases have.',
        of: ({ cases }) => String(cases.reduce((sum, { findings }) => sum + findings.length, 0)),
      },
      { name: 'places', width: 18, meaning: 'Where its cases took place, as ISO 3166-1 codes.', of: ({ places }) => places.join('; ') },
      {
        name: 'from',
        width: 8,
        holds: 'number',
        meaning: 'The first year; empty where it is unknown.',
        of: ({ years }) => String(years.from ?? ''),
      },
      {
        name: 'to',
        width: 8,
        holds: 'number',
        meaning: 'The last year; empty where it is unknown or not over.',
        of: ({ years }) => String(years.to ?? ''),
      },
      {
        name: 'speaks for the organisation',
        width: 34,
        meaning:
          'Entries that the filters leave and that are to be read beside it, by id, separated by semicolons: those that say so themselves, and those with a finding in its favour, whatever its time, on the same norm, on the same entry or in the same place.',
        of: (gap) => speakingFor(gap).join('; '),
      },
    ],
    analysis.judgement.gaps,
  );
}
