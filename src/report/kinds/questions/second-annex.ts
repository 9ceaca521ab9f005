import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { neededBy } from '../../../model/needed.ts';
import { fill } from '../../phrases.ts';
import { isSameAs } from '../../telling/claims.ts';
import { concluded } from '../../telling/conclusion.ts';
import { isPast } from '../../telling/matters.ts';
import type { Said } from '../../telling/said.ts';
import { promiseItem, type Annexed } from './annex.ts';
import { itemsSaid } from './question.ts';
import { findingsToPut } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** What a report would say besides what leads: of each case and promise, which promise, on which facts, and what follows. */
export interface FurtherOf {
  readonly title: string;
  readonly items: readonly Said[];
}

/** The items of all works, to be numbered after those of the first annex; what would be said in the same words of the same promise stands once. */
export function furtherOf(annex: readonly Annexed[], start: number, analysis: Analysis): FurtherOf[] {
  const known = new Map<string, number>();
  let next = start;
  for (const { promise, subject } of annex) if (promise !== null) known.set(promiseItem(subject.matter!.lead, analysis).text, promise);
  return annex.flatMap((annexed) => {
    const { matter, entry } = annexed.subject;
    if (!matter || isPast(matter)) return [];
    const items: Said[] = [];
    for (const same of furtherFindings(annexed, analysis)) {
      const [first] = same as [Finding];
      const promise = promiseItem(first, analysis);
      items.push(besides(same, annex, { item: promise, number: known.get(promise.text) ?? null }, analysis));
      if (!known.has(promise.text)) known.set(promise.text, next);
      next += 1;
    }
    return items.length === 0 ? [] : [{ title: entry.title, items }];
  });
}

/** By promise and by what would be said; without what leads, which is put by itself. */
function furtherFindings({ subject }: Annexed, analysis: Analysis): Finding[][] {
  const { lead } = subject.matter!;
  const byCase = Map.groupBy(
    findingsToPut(subject.matter!, analysis).filter((each) => each.norm !== lead.norm || each.commitment !== lead.commitment),
    ({ norm, commitment }) => `${norm} ${commitment}`,
  );
  const leading = [...byCase.values()].map(([first]) => first!);
  return [...Map.groupBy(leading, (each) => `${promiseItem(each, analysis).text} ${concluded(each, analysis)}`).values()];
}

function besides(
  same: readonly Finding[],
  annex: readonly Annexed[],
  promise: { readonly item: Said; readonly number: number | null },
  analysis: Analysis,
): Said {
  const numbers = itemsOf(same, annex, analysis);
  const facts = numbers.length === 0 ? templates.further.factsOfWork : itemsSaid(numbers).items;
  const conclusion = concluded(same[0]!, analysis);
  const { item, number } = promise;
  const from = same.map(({ id }) => id);
  if (number !== null) return { text: fill(templates.further.known, { ...itemsSaid([number]), facts, conclusion }), sources: [], from };
  return { ...item, text: fill(templates.further.told, { promise: item.text, facts, conclusion }), from: [...item.from, ...from] };
}

/** The items on which findings of one entry rest; what was told of another work in the same words stands there. */
function itemsOf(findings: readonly Finding[], annex: readonly Annexed[], analysis: Analysis): number[] {
  const [{ evidence }] = findings as [Finding];
  const needed = new Set(findings.flatMap((finding) => neededBy(finding).flatMap((fact) => fact.claims)));
  const claims = indexOf(analysis)
    .entries.get(evidence)!
    .claims.filter(({ id }) => needed.has(id));
  const all = annex.flatMap(({ subject, claims: numbered }) => numbered.map((each) => ({ ...each, entry: subject.entry.id })));
  return claims.flatMap((claim) => {
    const own = all.find(({ entry, claim: told }) => entry === evidence && told.id === claim.id);
    const same = own ?? all.find(({ claim: told }) => isSameAs(told, claim));
    return same ? [same.number] : [];
  });
}

/** The promise of what a report would lead with, and the items on which it rests. */
export const itemsOfLead = ({ subject, promise }: Annexed, annex: readonly Annexed[], analysis: Analysis): readonly number[] => [
  ...(promise === null ? [] : [promise]),
  ...itemsOf([subject.matter!.lead], annex, analysis),
];
