import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { textOf } from '../../page-tree.ts';
import type { ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { citedBy } from '../../telling/alike.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { concluded } from '../../telling/conclusion.ts';
import { sourcesOfReading } from '../../telling/standard.ts';
import type { Matter } from '../../telling/matters.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { whatFollows } from '../../telling/what-follows.ts';
import { leadToday } from './case.ts';
import type { Said } from '../../telling/said.ts';
import { lengthOfTail, tailOf } from '../../telling/tail.ts';

/** The sentences of a gap report on its cases and on other work with what they rest on: of what could be said what stands in it. @param entries all that may be told of */
export function saidIn(
  body: readonly ReportContent[],
  matters: readonly Matter[],
  entries: readonly EntryWithFacts[],
  analysis: Analysis,
): Said[] {
  const whole = textOf(body);
  const ofCases = matters.flatMap((matter): Said[] => {
    const { entry, lead } = matter;
    const promise = promised(lead, analysis);
    const today = leadToday(lead, analysis);
    const answer = answerTo(entry, analysis, lead);
    return [
      { text: today?.text ?? promise.text, sources: promise.sources, from: [promise.commitment.id] },
      ...chosenFacts(matter, promise.commitment, analysis).map(({ claim, sources }) => ({
        text: claimSaid(claim, analysis),
        sources,
        from: [`${entry.id}#${claim.id}`],
      })),
      { text: answer.text, sources: answer.sources, from: [entry.id] },
      ...whatFollows(matter, analysis, today?.conclusion),
      ...matter.leads.slice(1).map((each) => ({
        text: concluded(each, analysis, 'alone'),
        sources: sourcesOfReading(each, analysis),
        from: [each.id],
      })),
    ];
  });
  // What speaks for the organisation, and what is told of other work.
  const others = entries.flatMap(({ id, claims }) =>
    claims.map((claim): Said => ({ text: claimSaid(claim, analysis), sources: citedBy(claim), from: [`${id}#${claim.id}`] })),
  );
  const all = [...ofCases, ...others];
  const stand = standingIn(whole, new Set(all.map(({ text }) => tailOf(text))));
  return firstSaid(all).filter(({ text }) => stand.has(tailOf(text)));
}

/** Each sentence where it is said first: neither in the same words before, nor of the same record with the same end. */
function firstSaid(all: readonly Said[]): Said[] {
  const texts = new Set<string>();
  const ends = new Set<string>();
  return all.filter(({ text, from: [record] }) => {
    const end = `${record}\n${tailOf(text)}`;
    const isFirst = !texts.has(text) && !ends.has(end);
    texts.add(text);
    ends.add(end);
    return isFirst;
  });
}

/**
 * Those of many pieces that stand in a text. It is gone through once for each letter that whole tails end in, as to look for each piece
 * by itself would take as many walks through a report as it has sentences.
 */
function standingIn(whole: string, pieces: ReadonlySet<string>): ReadonlySet<string> {
  const [tails, short] = [
    [...pieces].filter(({ length }) => length === lengthOfTail),
    [...pieces].filter(({ length }) => length < lengthOfTail),
  ];
  const found = new Set(short.filter((piece) => whole.includes(piece)));
  for (const last of new Set(tails.map((piece) => piece[lengthOfTail - 1]!))) {
    for (let at = whole.indexOf(last, lengthOfTail - 1); at !== -1; at = whole.indexOf(last, at + 1)) {
      const piece = whole.slice(at + 1 - lengthOfTail, at + 1);
      if (pieces.has(piece)) found.add(piece);
    }
  }
  return found;
}
