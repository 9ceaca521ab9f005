import type { Analysis } from '../../../model/judgement.ts';
import { recommendedTo } from '../../../model/words.ts';
import { askedOnFact, askKey, type AskOnCase } from './asked.ts';
import type { SummaryFinding } from './summary-finding.ts';
import { withoutPublishing } from '../shared/without-publishing.ts';

/** What a page has room for beside few findings. */
const lettersOfPage = 2900;
const mostOfOne = 2;

/** What the summary asks, with the number of the finding that calls for it where there are several: what it asks at least, then what else is called for as far as there is room. */
export function summaryAsks(findings: readonly SummaryFinding[], analysis: Analysis): AskOnCase[] {
  const asks = leastAsked(findings, analysis);
  if (findings.some(({ isShort }) => isShort)) return inOrder(asks);
  let room = lettersOfPage - [...findings.map(({ said }) => said), ...asks.map(({ what }) => what)].join('').length;
  for (const ask of allAsked(findings, analysis)) {
    const isFull = asks.filter(({ to, who }) => to === ask.to && who === ask.who).length >= mostOfOne;
    if (isFull || asks.some((each) => askKey(each) === askKey(ask)) || ask.what.length > room) continue;
    room -= ask.what.length;
    asks.push(ask);
  }
  return inOrder(asks);
}

const inOrder = (asks: readonly AskOnCase[]): AskOnCase[] =>
  asks.toSorted((a, b) => recommendedTo.indexOf(a.to) - recommendedTo.indexOf(b.to));

/** Of the organisation what each finding calls for first, and of each other addressee the first; where there is little room, each without what is to be published besides, and what hosts are asked in its place; where there is least, of those who pay only the first. */
export function leastAsked(findings: readonly SummaryFinding[], analysis: Analysis): AskOnCase[] {
  const isShort = findings.some((each) => each.isShort);
  const all = allAsked(findings, analysis).flatMap((ask) => {
    if (!isShort) return [ask];
    return ask.to === 'hosts' ? [] : [{ ...ask, what: withoutPublishing(ask.what) }];
  });
  const isLeast = findings.some(({ isInASentence }) => isInASentence);
  const isFirst = (ask: AskOnCase): boolean =>
    all.find(
      ({ to, who, on }) => to === ask.to && (who === ask.who || (isLeast && to === 'payers')) && (to !== 'organisation' || on === ask.on),
    ) === ask;
  return all.filter((ask, at) => isFirst(ask) && all.findIndex((each) => askKey(each) === askKey(ask)) === at);
}

const allAsked = (findings: readonly SummaryFinding[], analysis: Analysis): AskOnCase[] =>
  findings
    .flatMap(({ matter, fact }, at) =>
      askedOnFact(matter, fact, analysis).map((ask): AskOnCase => ({ ...ask, on: findings.length > 1 ? `(${at + 1})` : null })),
    )
    .filter(({ to }) => to !== 'others');
