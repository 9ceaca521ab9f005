import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowered } from '../../phrases.ts';
import { organisationName } from '../../telling/names.ts';
import said from './holds-here.json' with { type: 'json' };

/** Whether two findings measure by the same promise and the same rule. */
export const isOfSamePair = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.commitment === other.commitment;

/**
 * That what was concluded of another case, from the same promises by the same rules, is concluded of this one too: it is not said again in full.
 * Where the organisation only helped here, that is said.
 */
export function holdsHere(findings: readonly Finding[], analysis: Analysis): string {
  const norms = inSeries(findings.map((each) => `on ${lowered(labelOf(each.norm, indexOf(analysis)))}`));
  const isHelp = findings.some(({ verdict }) => verdict === 'assistance');
  return fill(isHelp ? said.helped : said.holdsHere, { norms, organisation: organisationName(analysis) });
}
