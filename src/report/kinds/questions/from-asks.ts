import type { Analysis } from '../../../model/judgement.ts';
import type { RecommendedTo } from '../../../model/words.ts';
import { upperFirst, withoutFullStop } from '../../phrases.ts';
import { asksOn } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { fill } from '../../phrases.ts';
import templates from './templates.json' with { type: 'json' };

/** What a report asks an addressee to publish or to withdraw, as questions: it holds the answer already. */

const { fromAsks } = templates;

/** @param to in which part an addressee is asked */
export const questionsFromAsks = (matter: Matter, to: readonly RecommendedTo[], analysis: Analysis): string[] => [
  ...new Set(asksOn(matter, analysis).flatMap((ask) => (to.includes(ask.to) ? (questionIn(withoutFullStop(ask.what)) ?? []) : []))),
];

/** What depends on what was said before it cannot stand as a question. */
const pointsBack = /\b(?:it|its|they|them|their|this|these)\b/;

/** “…, and publish each year how many people were held” asks how many people were held in each year; “publish the rule” asks for it. */
export function questionIn(ask: string): string | null {
  const counted =
    /\bpublish (?<yearly>each year )?(?:for each country )?(?<what>how (?:many|often|long) (?!(?:were|was|did|had|got)\b).+)$/.exec(
      ask,
    )?.groups;
  if (counted)
    return pointsBack.test(counted['what']!)
      ? null
      : fill(counted['yearly'] ? fromAsks.yearly : fromAsks.counted, { what: upperFirst(counted['what']!) });
  const withdrawn = /^Withdraw any (?<what>[^,]+), and say\b/.exec(ask)?.groups?.['what'];
  if (withdrawn !== undefined) return fill(fromAsks.withdrawn, { what: withdrawn });
  const document =
    /\bpublish (?:within \w+ months? )?(?<what>the (?:rules?|terms|agreements?|contracts|manuals|instruction|arrangements|reports)\b.*)$/.exec(
      ask,
    )?.groups?.['what'];
  if (document === undefined) return null;
  const who = /^Let (?<who>those who \w+)\b/.exec(ask)?.groups?.['who'];
  const what = who === undefined ? document : document.replace(/\bthem\b/, who);
  return pointsBack.test(what) ? null : fill(templates.text, { what });
}
