import { verdictLetter } from '../../explain/words.ts';
import { findingsIn, headlineOf, leadIn } from '../../model/gaps.ts';
import type { Analysis, Finding, Gap, Judgement } from '../../model/judgement.ts';
import { inOrderOfStrength, isAlleged } from '../../model/strength.ts';
import { headingsOf, type Heading } from './list.ts';

/** The one finding that a row speaks for, and whether it is only alleged. */
export interface Lead {
  readonly finding: Finding;
  readonly alleged: boolean;
}

export const leadOf = (finding: Finding): Lead => ({ finding, alleged: isAlleged(finding) });

/** A small letter where the finding is only alleged. */
export const letterOf = ({ finding, alleged }: Lead): string =>
  alleged ? verdictLetter[finding.verdict].toLowerCase() : verdictLetter[finding.verdict];

const ranks = new WeakMap<Judgement, ReadonlyMap<Finding, number>>();

/** The place of each finding in the one order of strength, made once for a whole analysis. */
function ranksIn({ judgement, workspace }: Analysis): ReadonlyMap<Finding, number> {
  let known = ranks.get(judgement);
  if (!known) {
    const all = findingsIn(judgement);
    known = new Map([...inOrderOfStrength(all, workspace)].map((at, rank) => [all[at]!, rank]));
    ranks.set(judgement, known);
  }
  return known;
}

interface Leads {
  readonly ofEntry: ReadonlyMap<string, Finding>;
  readonly ofCommitment: ReadonlyMap<string, Finding>;
}

const made = new WeakMap<Judgement, Leads>();

/** Of each entry and commitment the finding that speaks for it: the strongest against the organisation, else the strongest for it. */
export function leadsIn(chosen: Analysis, whole: Analysis): Leads {
  let leads = made.get(chosen.judgement);
  if (!leads) made.set(chosen.judgement, (leads = makeLeads(chosen, ranksIn(whole))));
  return leads;
}

function makeLeads({ judgement }: Analysis, rank: ReadonlyMap<Finding, number>): Leads {
  const ofEntry = new Map<string, Finding>();
  const ofCommitment = new Map<string, Finding>();
  const take = (leads: Map<string, Finding>, id: string, finding: Finding) => {
    const before = leads.get(id);
    if (!before || goesBefore(finding, before, rank)) leads.set(id, finding);
  };
  for (const finding of findingsIn(judgement)) {
    take(ofEntry, finding.evidence, finding);
    take(ofCommitment, finding.commitment, finding);
  }
  return { ofEntry, ofCommitment };
}

function goesBefore(one: Finding, other: Finding, rank: ReadonlyMap<Finding, number>): boolean {
  const [a, b] = [one, other].map(({ effect }) => (effect === 'fulfilment' ? 1 : 0));
  return a === b ? rank.get(one)! < rank.get(other)! : a! < b!;
}

/** Records in the order of what leads them, the strongest first, those of which nothing is found last. */
export function byLead<T extends { readonly id: string }>(
  records: readonly T[],
  leads: ReadonlyMap<string, Finding>,
  whole: Analysis,
): T[] {
  const rank = ranksIn(whole);
  const weight = (finding: Finding | undefined) =>
    finding ? rank.get(finding)! + (finding.effect === 'fulfilment' ? rank.size : 0) : 2 * rank.size;
  return records
    .map((record) => ({ record, weight: weight(leads.get(record.id)) }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ record }) => record);
}

/** The three lists of gaps, which stand one after another. */
const gapLists = ['In force', 'Undated', 'Before or after the commitment'] as const;
const gapListOf = { 'in-force': 0, undated: 1, predates: 2, lapsed: 2 } as const;

/** Gaps by what leads them, the strongest first: in force, then undated, then before or after the commitment. */
export function gapsInOrder({ judgement: { gaps } }: Analysis, whole: Analysis): readonly Gap[] {
  const rank = ranksIn(whole);
  return gaps
    .map((gap) => ({ gap, list: gapListOf[gap.headline.time], rank: rank.get(headlineOf(gap))! }))
    .toSorted((a, b) => a.list - b.list || a.rank - b.rank)
    .map(({ gap }) => gap);
}

/** The headings of the three lists, where gaps stand in their order. */
export const gapHeadings = (gaps: readonly Gap[]): readonly Heading[] =>
  headingsOf(gapLists.map((text, at) => ({ text, size: gaps.filter(({ headline }) => gapListOf[headline.time] === at).length })));

/** What leads each case, the strongest first. */
export function caseLeads(analysis: Analysis): readonly Finding[] {
  const rank = ranksIn(analysis);
  return analysis.judgement.gaps.flatMap(({ cases }) => cases.map(leadIn)).toSorted((a, b) => rank.get(a)! - rank.get(b)!);
}
