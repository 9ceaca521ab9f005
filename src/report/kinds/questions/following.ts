import { verbsOf } from '../../../explain/finding-sentence.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { isAlleged } from '../../../model/strength.ts';
import { inSeries } from '../../../model/series.ts';
import { saidInForce } from '../../../model/words.ts';
import { fill, lowered, upperFirst } from '../../phrases.ts';
import { answersOf, conclusionOf, isConcludedPlainly } from '../../telling/conclusion.ts';
import { organisationName } from '../../telling/names.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import { whatFound } from '../../telling/said-by.ts';
import type { Said } from '../../telling/said.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import { itemsSaid } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** What a report would say of one case besides what leads: a sentence for all promises for which the same follows. */

const { following: said } = templates;

/** A finding by the numbers of its promise and of the items on which it rests. */
export interface ToPut {
  readonly finding: Finding;
  readonly promise: number;
  readonly facts: readonly number[];
  /** Items that alone show what it rests on, and are known only from the account of others. */
  readonly unread: readonly number[];
}

/** The same of one norm in one sentence; norms of which the same is said of the same promises stand together. */
export function followingOf(put: readonly ToPut[], analysis: Analysis): Said[] {
  const byNorm = [...Map.groupBy(put, ({ finding, unread }) => `${finding.norm}\n${kindOf(finding, unread, analysis)}`).values()];
  const promisesOf = (same: readonly ToPut[]): string => [...new Set(same.map(({ promise }) => promise))].join();
  const alike = Map.groupBy(
    byNorm,
    (same) => `${kindOf(same[0]!.finding, same[0]!.unread, analysis)}\n${promisesOf(same)}\n${same[0]!.unread.join()}`,
  );
  const measures = new Set<string>();
  return [...alike.values()].map((groups) => sentenceOf(groups.flat(), measures, analysis));
}

/** What is said of a finding, whatever its promise and norm. */
function kindOf(finding: Finding, unread: readonly number[], analysis: Analysis): string {
  if (unread.length > 0) return 'unread';
  const index = indexOf(analysis);
  return [
    saidInForce(finding),
    verbOf(finding, analysis),
    conditionOf(finding, 1, analysis),
    finding.shortOf.includes('external-reading') ? (index.rules.get(finding.rule)?.readingOf ?? 'external') : '',
    answersIn(finding, analysis),
  ].join('\n');
}

function sentenceOf(same: readonly ToPut[], measures: Set<string>, analysis: Analysis): Said {
  const index = indexOf(analysis);
  const [{ finding, unread }] = same as [ToPut];
  const organisation = organisationName(analysis);
  const norms = inSeries([...new Set(same.map((each) => lowered(labelOf(each.finding.norm, index))))]);
  const promises = itemsSaid(same.map(({ promise }) => promise));
  const from = same.map((each) => each.finding.id);
  const numbers = new Set(same.map(({ promise }) => promise)).size;
  const promised = fill(numbers > 1 ? said.promises : said.promise, promises);
  if (unread.length > 0) return { text: fill(said.unread, { norms, promises: promised, ...itemsSaid(unread) }), sources: [], from };
  const items = [...new Set(same.flatMap(({ facts }) => facts))];
  const by = items.length === 0 ? said.byWork : fill(said.by, itemsSaid(items));
  const verdict = saidInForce(finding);
  const subject = fill(verdict === 'assistance' || verdict === 'double-standard' ? '{organisation}' : said.subject, { organisation });
  const object = verdict === 'double-standard' ? ` (${promises.items})` : ` ${promised}`;
  const whole = `${subject} ${verbOf(finding, analysis)}${object}${answersIn(finding, analysis)}`;
  const condition = conditionOf(finding, numbers, analysis);
  const what = measure(finding, condition === '' ? whole : fill(said.if, { condition, said: whole }), measures, analysis);
  return { text: fill(said.line, { norms: upperFirst(fill(said.on, { norms })), by, said: what }), sources: [], from };
}

/** By whose reading, where it is not the organisation's own: in full once. */
function measure(finding: Finding, whole: string, measures: Set<string>, analysis: Analysis): string {
  if (!finding.shortOf.includes('external-reading')) return whole;
  const index = indexOf(analysis);
  const readingOf = index.rules.get(finding.rule)?.readingOf;
  if (readingOf === undefined)
    return fill(said.external, { norm: lowered(labelOf(finding.norm, index)), organisation: organisationName(analysis), said: whole });
  if (measures.has(readingOf)) return fill(said.alike, { said: whole });
  measures.add(readingOf);
  return fill(said.measured, { readingOf: whatFound(readingOf), said: whole });
}

/** Plainly only what the annex of a gap report says plainly: nobody's word stands beside it here. */
const isPlain = (finding: Finding, analysis: Analysis): boolean =>
  finding.time !== 'undated' && isConcludedPlainly(finding, analysis) && !isAlleged(finding);

function verbOf(finding: Finding, analysis: Analysis): string {
  const { plain, open } = verbsOf(finding, analysis);
  return isPlain(finding, analysis) ? plain : open;
}

/** On what condition it is said; of what is alleged at least that it is borne out. @param count of how many promises */
function conditionOf(finding: Finding, count: number, analysis: Analysis): string {
  const { opening, conditions } = conclusionOf(finding, analysis, 'alone');
  const index = indexOf(analysis);
  if (opening !== '') {
    const instrument = index.instruments.get(index.commitments.get(finding.commitment)!.instrument)!;
    const covers = fill(said.covers, { document: documentNameInFull(instrument, analysis) });
    // “It does” is said after the sentence that names it.
    return [covers, ...conditions.map((each) => each.replace(/^it does(?: and )?/, ''))].filter(Boolean).join(' and ');
  }
  const [condition] = conditions.length > 0 ? conditions : isAlleged(finding) ? [telling.conclusion.conditions.alleged] : [''];
  if (count < 2) return condition!;
  return said.plurals.reduce((text, [one, many]) => text.replace(one!, many!), condition!);
}

/** What the text itself answers, with its words. */
const answersIn = (finding: Finding, analysis: Analysis): string =>
  answersOf(finding, indexOf(analysis).commitments.get(finding.commitment)!, analysis, 'alone');
