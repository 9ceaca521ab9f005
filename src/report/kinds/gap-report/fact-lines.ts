import type { PhrasingContent } from 'mdast';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { words } from '../../page-tree.ts';
import { fill } from '../../phrases.ts';
import { cite } from '../../report.ts';
import { citedBy, originsOf } from '../../telling/alike.ts';
import type { ChosenFact } from '../../telling/claims.ts';
import { factsSaid } from '../../telling/facts-in-order.ts';
import { sumsIn } from '../../telling/money.ts';
import { claimSaid, claimWithin, saidAfter, whatSaid } from '../../telling/said-by.ts';
import { isOfABody } from '../../telling/claims-in-a-row.ts';
import { hasFigure } from '../../telling/weight.ts';
import templates from './templates.json' with { type: 'json' };

const { theme } = templates;

/** A line a fact; what one source says at one time stands together in one. */
export function factLines(facts: readonly ChosenFact[], analysis: Analysis): PhrasingContent[][] {
  const origins = (claim: Claim): string[] => claim.sources.flatMap(({ id, via }) => originsOf(via ?? id, analysis.workspace.appraisals));
  const beside = [
    ...Map.groupBy(facts, (fact) => `${fact.before} ${[...new Set(origins(fact.claim))].toSorted().join(' ')}`).values(),
  ].flat();
  const said = factsSaid(beside, analysis);
  const lines: PhrasingContent[][] = [];
  for (const [at, { claim, before, sources }] of beside.entries()) {
    const last = beside[at - 1];
    const text = said[at]!;
    const after =
      last && !before && isOfABody(text) ? saidAfter(text, origins(claim), { text: said[at - 1]!, sources: origins(last.claim) }) : text;
    const told = [words(before ? fill(theme.before, { text: claimWithin(text) }) : after), cite(sources)];
    if (after === text) lines.push(told);
    else lines.at(-1)!.push(words(' '), ...told);
  }
  return lines;
}

/** Whether a claim tells of nothing but sums that were told of another case. */
export function isSumAgain({ text }: Claim, heard: readonly Claim[]): boolean {
  const sums = sumsIn(text);
  const known = heard.flatMap((claim) => sumsIn(claim.text));
  const rest = sums.reduce((left, sum) => left.replace(sum.text, ''), text);
  const isKnown = (sum: (typeof sums)[number]): boolean =>
    known.some((each) => each.amount === sum.amount && each.currency === sum.currency);
  return sums.length > 0 && !hasFigure(rest) && sums.every(isKnown);
}

/** That sums told of another case were for this one too, as who says so says it: as a part, where that is what is said; nothing where there are none. */
export function sumsAgain(claims: readonly Claim[], analysis: Analysis): PhrasingContent[][] {
  const [ofPart, others] = [true, false].map((isOfPart) => claims.filter(({ text }) => saidOfPart.test(text) === isOfPart));
  const sums = [...new Set(ofPart!.flatMap(({ text }) => sumsIn(text).map((sum) => sum.text)))];
  const who = [...new Set(ofPart!.flatMap((claim) => whatSaid(claimWithin(claimSaid(claim, analysis))) ?? []))];
  const said = fill(theme.sumAgain, { sums: inSeries(sums), what: who.length > 0 ? inSeries(who) : theme.whatIsRead });
  return [
    ...(sums.length > 0 ? [[words(said), cite(ofPart!.flatMap((claim) => citedBy(claim)))]] : []),
    ...others!.map((claim) => [words(claimSaid(claim, analysis)), cite(citedBy(claim))]),
  ];
}

/** Words by which a sum is said to be for this only in part. */
const saidOfPart = /\ba part (?:of (?:it|this|these|that) )?was\b|\ba part of\b|\bshares\b/i;
