import type { Analysis } from '../../../model/judgement.ts';
import { list, paragraph, title, words } from '../../page-tree.ts';
import { withoutFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { casesSaid } from '../../telling/conclusion.ts';
import { isPast } from '../../telling/matters.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import type { Annexed } from './annex.ts';
import { itemsSaid } from './question.ts';
import { itemsOfLead, itemsOfNearer } from './second-annex.ts';
import templates from './templates.json' with { type: 'json' };

/** What a report would conclude of each case, and of a nearer promise beside a general one, so that it can be answered before it is published. */
export function minded(annex: readonly Annexed[], hasFurther: boolean, analysis: Analysis): ReportContent[] {
  const raised = annex.flatMap((each) =>
    each.subject.matter && !isPast(each.subject.matter) ? [{ each, matter: each.subject.matter }] : [],
  );
  if (raised.length === 0) return [];
  const told = casesSaid(
    raised.map(({ matter }) => matter.lead),
    analysis,
  );
  const items = told.map((said, at) => {
    const { each, matter } = raised[at]!;
    const nearer = nearerPromise(matter, analysis);
    const sentences = [
      withItems(said, itemsOfLead(each, annex, analysis)),
      ...(nearer ? [withItems(nearer.conclusion.text, itemsOfNearer(nearer.finding, annex, analysis))] : []),
    ];
    return [words(sentences.join(' '))];
  });
  const about = hasFurther ? `${templates.mindedAbout} ${templates.mindedFurther}` : templates.mindedAbout;
  return [title(2, templates.minded), paragraph(words(about)), list(items)];
}

const withItems = (said: string, items: readonly number[]): string => `${withoutFullStop(said)} (${itemsSaid(items).items}).`;
