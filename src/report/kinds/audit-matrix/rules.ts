import { indexOf, labelOf, conditionLabel } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Rule, Source } from '../../../model/records.ts';
import { byId } from '../../../model/sorting.ts';
import { dateOf, plainTitle } from '../../../model/sources.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import { at } from './columns.ts';
import method from './method.json' with { type: 'json' };
import * as judged from './judged-values.ts';

/** The rules by which something was found, whole: whoever doubts a finding can apply them by hand. */
export function rulesSheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  const used = new Set([...index.findings.values()].map(({ rule }) => rule));
  const named = (ids: readonly string[]) => ids.map((id) => labelOf(id, index)).join('; ');
  return sheetOf<Rule>(
    'Rules',
    'The rules by which the findings were made.',
    [
      { name: 'rule', width: 28, meaning: 'The id of the rule.', of: ({ id }) => id },
      { name: 'title', width: 40, meaning: 'What it says in a sentence.', of: ({ title }) => title },
      { name: 'norms', width: 26, meaning: 'The norms that it is about.', of: ({ norms }) => named(norms) },
      {
        name: 'practices',
        width: 26,
        meaning: 'The practices that it reaches, with those narrower.',
        of: ({ practices }) => named(practices),
      },
      {
        name: 'when',
        width: 44,
        meaning: 'What must be so: any of the lines, all that stands in a line.',
        of: ({ when }) => when.map((line) => line.map((fact) => conditionLabel(fact, index)).join(' and ')).join(' · or: '),
      },
      {
        name: 'whoever did it',
        width: 26,
        meaning: 'Circumstances that count whoever made them.',
        of: ({ anyone }) => named(anyone ?? []),
      },
      { name: 'roles', width: 26, meaning: 'The roles of the organisation that make a finding.', of: ({ roles }) => roles.join('; ') },
      {
        name: 'effect',
        width: 11,
        meaning: 'What the practice does to the norm.',
        values: judged.effectValues,
        of: ({ effect }) => effect,
      },
      {
        name: 'reading',
        width: 10,
        meaning: 'By whose words the norm is read.',
        values: judged.rulesReadingValues,
        of: ({ reading }) => reading,
      },
      {
        name: 'not excused by',
        width: 16,
        meaning: 'Kinds of qualifiers that excuse nothing under this rule.',
        of: ({ notExcusedBy }) => (notExcusedBy ?? []).join('; '),
      },
      { name: 'severity', width: 10, meaning: 'How grave the matter is.', values: judged.severityValues, of: ({ severity }) => severity },
      { name: 'rationale', width: 60, meaning: 'Why.', of: ({ rationale }) => rationale },
      {
        name: 'rests on',
        width: 40,
        meaning: 'The law, standards and writings that it is drawn from, each with its place.',
        of: ({ legalBasis = [] }) =>
          legalBasis.map(({ id, locator }) => [titled(index.ruleSources.get(id), id), locator].filter(Boolean).join(', ')).join('; '),
      },
      {
        name: 'counterarguments',
        width: 50,
        meaning: 'What may be said against it.',
        of: ({ counterarguments }) => counterarguments.join(' · '),
      },
      { name: 'rule at', width: 34, meaning: 'File and line of the rule in the workspace.', of: (rule) => at(rule.at) },
    ],
    analysis.workspace.rules.filter(({ id }) => used.has(id)).toSorted(byId),
  );
}

/** Laws and chapters are known by their titles, not by who published them. */
const titled = (source: Source | undefined, id: string): string =>
  source ? `${plainTitle(source) ?? id} (${dateOf(source.issued).slice(0, 4) || 'no date'})` : id;

/** How it was found, in order, so that it can be found again from the sheets. */
export const methodSheet = (): NamedSheet =>
  sheetOf(
    'Method',
    'How findings are made, and how to make them again from these sheets.',
    [
      { name: 'step', width: 8, meaning: 'In this order.', holds: 'number' as const, of: (step: Step) => step.number },
      { name: 'question', width: 40, meaning: 'What is asked.', of: (step: Step) => step.question },
      { name: 'how', width: 100, meaning: 'How it is answered, and from which sheets.', of: (step: Step) => step.how },
    ],
    method.steps.map(({ question, how }, index): Step => ({ number: String(index + 1), question, how })),
    { filtered: false },
  );

interface Step {
  readonly number: string;
  readonly question: string;
  readonly how: string;
}
