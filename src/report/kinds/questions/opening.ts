import type { Analysis } from '../../../model/judgement.ts';
import { periodOf } from '../../../model/dates.ts';
import type { WorkspaceData } from '../../../model/schemas.ts';
import { inSeries } from '../../../model/series.ts';
import type { ReportLanguage } from '../../../model/words.ts';
import { paragraph, words } from '../../page-tree.ts';
import { onOrIn, periodWords } from '../../period-words.ts';
import { dateWords, fill, withoutFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import type { Subject } from './subject.ts';
import templates from './templates.json' with { type: 'json' };

/** What stands before the questions of a letter: who writes, why to this addressee, and by when and to whom to answer. */

export interface LetterOptions {
  /** Who asks; `null` where no name was given. */
  readonly onBehalfOf: string | null;
  /** By when an answer is asked for, and when the letter is dated; ISO dates. */
  readonly due: string | null;
  readonly date: string | null;
  readonly language: ReportLanguage;
}

/** Who writes, and why. @param topic with the organisation in full */
export function purposeOf(topic: string, isToState: boolean, analysis: Analysis, options: LetterOptions): string {
  const { name, about } = writerOf(analysis, options);
  if (name === undefined) return fill(templates.purpose, { topic });
  // The report has other matters, which are put to others.
  return fill(isToState ? templates.purposeToState : templates.purposeOf, {
    topic,
    speaker: about ? `${name}, ${withoutFullStop(about)},` : name,
  });
}

/** A letter that was not answered is recalled; one of the day of this letter is this letter. */
export function recalled(subjects: readonly Subject[], analysis: Analysis, options: LetterOptions): ReportContent[] {
  const { date } = options;
  const { recalled: ofWorkspace, recalledOfOther } = templates;
  const template = isOfWorkspace(analysis, options) ? ofWorkspace : recalledOfOther;
  const asked = subjects.flatMap(({ entry }) => {
    const { asked: when, due, text, got } = entry.response ?? {};
    const isBefore = when !== undefined && (date === null || periodOf(when).possible.to < periodOf(date).possible.from);
    return isBefore && !text && !got ? [{ title: entry.title, when, due }] : [];
  });
  return [...Map.groupBy(asked, ({ when, due }) => `${when} ${due ?? ''}`).values()].map((same) => {
    const { when, due } = same[0]!;
    return paragraph(
      words(
        fill(template.said, {
          when: onOrIn(when),
          titles: inSeries(same.map(({ title: each }) => `“${each}”`)),
          due: due === undefined ? '' : fill(template.due, { due: periodWords(due) }),
        }),
      ),
    );
  });
}

/** By when and to whom, and what is done with the answer or with none: of an organisation alone an entry keeps whether it answered. */
export function howToAnswer(date: string | null, isToState: boolean, analysis: Analysis, options: LetterOptions): string {
  const { due, language } = options;
  const { contact } = writerOf(analysis, options);
  const to = contact ? fill(templates.to, { contact }) : '';
  if (due === null) return fill(templates.due, { to });
  const by = dateWords(due, language);
  const when = date === null ? '' : ` on ${date}`;
  return `${fill(templates.dueBy, { due: by, to })} ${fill(isToState ? templates.ifNoneOfState : templates.ifNone, { when, due: by })}`;
}

/** A name, an address and a contact. */
export function signature(analysis: Analysis, options: LetterOptions): ReportContent[] {
  const { name, address, contact } = writerOf(analysis, options);
  const lines = [name, address, contact].flatMap((each) => (each ? [each] : []));
  return (lines.length > 0 ? lines : [templates.silentSender]).map((line) => paragraph(words(line)));
}

/** That a letter says to nobody where an answer is to go; nothing where it does. */
export const lackOfAddress = (analysis: Analysis, options: LetterOptions): string[] => {
  const { name, address, contact } = writerOf(analysis, options);
  return address || contact ? [] : [fill(templates.noAddress, { name: name ? ` of ${withoutFullStop(name)}` : '' })];
};

/** The address and the contact of the workspace are those of the author whom it names, and of nobody else. */
function writerOf(analysis: Analysis, options: LetterOptions): NonNullable<WorkspaceData['author']> {
  const { onBehalfOf } = options;
  const known = isOfWorkspace(analysis, options) ? analysis.workspace.about.author : undefined;
  return { ...known, ...(onBehalfOf === null ? {} : { name: onBehalfOf }) };
}

/** Whether the writer is the author whom the workspace names, or it names none. */
const isOfWorkspace = ({ workspace }: Analysis, { onBehalfOf }: LetterOptions): boolean => {
  const named = workspace.about.author?.name;
  return onBehalfOf === null || named === undefined || onBehalfOf === named;
};
