import { toString } from 'mdast-util-to-string';
import type { Analysis } from '../../../model/judgement.ts';
import type { ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { conclusionOf, sourcesOfReading } from '../../telling/conclusion.ts';
import type { Matter } from '../../telling/matters.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { leadToday } from './case.ts';
import type { Said } from '../../telling/said.ts';

/** As many letters at the end of a sentence as tell it from others: its opening is shortened where its source was told of before. */
const tail = 60;

/** The sentences of a gap report on its cases with what they rest on: of what could be said of a case what stands in it. */
export function saidIn(body: readonly ReportContent[], matters: readonly Matter[], analysis: Analysis): Said[] {
  const whole = body.map((node) => toString(node)).join('\n');
  const all = matters.flatMap((matter): Said[] => {
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
      { text: today?.conclusion ?? conclusionOf(lead, analysis).said, sources: sourcesOfReading(lead, analysis), from: [lead.id] },
    ];
  });
  return all.filter(({ text }) => whole.includes(text.slice(-tail)));
}
