import type { Analysis } from '../../../model/judgement.ts';
import { recommendedTo } from '../../../model/words.ts';
import type { Ask } from '../../telling/asks.ts';
import { askedOnFact } from './asked.ts';
import type { SummaryFinding } from './summary-findings.ts';

/** What a page has room for beside few findings. */
const lettersOfPage = 2450;
const mostOfOne = 2;

/** What the summary asks: of each the first that its findings call for, in their order, then what else they call for as far as there is room. */
export function summaryAsks(findings: readonly SummaryFinding[], analysis: Analysis): Ask[] {
  const all = findings.flatMap(({ matter, fact }) => askedOnFact(matter, fact, analysis)).filter(({ to }) => to !== 'others');
  const first = recommendedTo.flatMap((to) => all.find((each) => each.to === to) ?? []);
  const asks = [...first];
  let room = lettersOfPage - [...findings.map(({ said }) => said), ...first.map(({ what }) => what)].join('').length;
  for (const ask of all) {
    const isFull = asks.filter(({ to, who }) => to === ask.to && who === ask.who).length >= mostOfOne;
    if (isFull || asks.some(({ to, what }) => to === ask.to && what === ask.what) || ask.what.length > room) continue;
    room -= ask.what.length;
    asks.push(ask);
  }
  return asks.toSorted((a, b) => recommendedTo.indexOf(a.to) - recommendedTo.indexOf(b.to));
}
