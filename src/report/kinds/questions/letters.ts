import { placeName } from '../../../model/places.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { list, paragraph, title, words } from '../../page-tree.ts';
import { dateWords, fill, lowered, upperFirst, withoutFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { casesSaid } from '../../telling/conclusion.ts';
import { isPast } from '../../telling/matters.ts';
import { largestAmount, leastForWork } from '../../telling/money.ts';
import { organisationInTitle, organisationIntroduced, organisationName, organisationTitle } from '../../telling/names.ts';
import { topicOf } from '../../telling/topic.ts';
import type { Said } from '../../telling/said.ts';
import { annexOf, askedItems, startOf, type Annexed } from './annex.ts';
import { askedOfOrganisation, askedOfState, statesOf } from './asked.ts';
import { howToAnswer, partOf, purposeOf, recalled, signature, type LetterOptions } from './opening.ts';
import { gathered, itemsSaid, type Put } from './question.ts';
import { furtherOf, itemsOfLead } from './second-annex.ts';
import type { Subject } from './subject.ts';
import templates from './templates.json' with { type: 'json' };

/** A letter that can be sent as it is. */
export interface Letter {
  readonly recipient: string;
  readonly title: string;
  readonly body: readonly ReportContent[];
  readonly subjects: readonly Subject[];
  /** For its check sheet. */
  readonly said: readonly Said[];
}

/** The right of reply: one letter to the organisation and one to each State that paid, asked, hosted or directed, on all that concerns it. */
export function letters(subjects: readonly Subject[], analysis: Analysis, options: LetterOptions): Letter[] {
  const states = [...new Set(subjects.flatMap(({ entry }) => statesOf(entry).map(({ who }) => who)))];
  const own = organisationTitle(analysis).replace(/^the /, '');
  const toOrganisation = letter(own, null, subjects, analysis, options);
  const toStates = states.map((state) => {
    const concerned = subjects.filter(({ entry }) => statesOf(entry).some(({ who }) => who === state));
    const name = placeName(state);
    const recipient = upperFirst(fill(state === 'EU' ? templates.institutions : templates.government, { state: name }));
    return letter(recipient, state, concerned, analysis, options);
  });
  return [toOrganisation, ...toStates];
}

function letter(recipient: string, state: string | null, all: readonly Subject[], analysis: Analysis, options: LetterOptions): Letter {
  const annex = annexOf(all, state, analysis);
  const subjects = annex.map(({ subject }) => subject);
  const before = state === null ? askedItems(subjects, analysis) : [];
  const startOfFurther = startOf(annex) + before.length;
  const further = state === null ? furtherOf(annex, startOfFurther, analysis) : [];
  const entries = subjects.map(({ entry }) => entry);
  const date = options.date === null ? null : dateWords(options.date, options.language);
  const purpose = purposeOf(topicOf(entries, analysis, organisationIntroduced(analysis)), analysis, options);
  const body = [
    ...(date === null ? [] : [paragraph(words(date))]),
    paragraph(words(recipient)),
    paragraph(words(templates.greeting)),
    paragraph(words([purpose, ...(state === null ? [] : [partOf(state, annex, analysis)]), templates.annexNote].join(' '))),
    ...(state === null ? recalled(subjects, analysis, options) : []),
    paragraph(words(howToAnswer(date, analysis, options))),
    ...(state === null ? minded(annex, further.length > 0, analysis) : []),
    title(2, templates.questions),
    ...numbered(annex, before, further.length > 0, state, analysis),
    paragraph(words(templates.closing)),
    paragraph(words(templates.faithfully)),
    ...signature(analysis, options),
    title(2, templates.annex),
    ...(isOfSums(annex) ? [paragraph(words(templates.sums))] : []),
    ...annex.flatMap((each) => annexed(each.subject.entry.title, each.items, each.start, annex.length > 1)),
    ...(before.length > 0 ? annexed(templates.askedBeforeTitle, before, startOf(annex), true) : []),
    ...(further.length > 0 ? [title(2, templates.further.title), paragraph(words(templates.further.about))] : []),
    ...further.flatMap(({ title: heading, items }, at) =>
      annexed(
        heading,
        items,
        further.slice(0, at).reduce((sum, each) => sum + each.items.length, startOfFurther),
        further.length > 1,
      ),
    ),
  ];
  return {
    recipient: state === null ? recipient : placeName(state),
    title: fill(templates.title, { topic: topicOf(entries, analysis, organisationInTitle(analysis)) }),
    body,
    subjects,
    said: [...annex.flatMap(({ items }) => items), ...before, ...further.flatMap(({ items }) => items)],
  };
}

/** Whether more than one item gives a sum, so that a reader might add them. */
const isOfSums = (annex: readonly Annexed[]): boolean =>
  annex.flatMap(({ claims }) => claims).filter(({ claim }) => largestAmount(claim.text) >= leastForWork).length > 1;

/** What a report would conclude, so that it can be answered before it is published. */
function minded(annex: readonly Annexed[], hasFurther: boolean, analysis: Analysis): ReportContent[] {
  const raised = annex.filter(({ subject: { matter } }) => matter && !isPast(matter));
  const told = casesSaid(
    raised.map(({ subject }) => subject.matter!.lead),
    analysis,
  );
  if (told.length === 0) return [];
  const items = told.map((each, at) => [
    words(`${withoutFullStop(each)} (${itemsSaid(itemsOfLead(raised[at]!, annex, analysis)).items}).`),
  ]);
  const about = hasFurther ? `${templates.mindedAbout} ${templates.mindedFurther}` : templates.mindedAbout;
  return [title(2, templates.minded), paragraph(words(about)), list(items)];
}

/** One count through the letter, so that an answer can name the number; what is asked of several works stands first, then a heading for each work. @param hasFurther whether there is a second annex */
function numbered(
  annex: readonly Annexed[],
  before: readonly Said[],
  hasFurther: boolean,
  state: string | null,
  analysis: Analysis,
): ReportContent[] {
  let start = 1;
  const isSeveral = annex.length > 1;
  const listed = (heading: string, questions: readonly Put[]): ReportContent[] => {
    if (questions.length === 0) return [];
    const items = list(
      questions.map(({ text, sources }) => [words(text), ...(sources.length > 0 ? [cite(sources)] : [])]),
      start,
    );
    start += questions.length;
    return [...(isSeveral ? [title(3, heading)] : []), items];
  };
  const asked = annex.map((each) => ({
    title: each.subject.entry.title,
    questions: state === null ? askedOfOrganisation(each, analysis) : askedOfState(state, each, analysis),
  }));
  const last: Put[] = [
    ...(before.length > 0 ? [fill(templates.askedBefore, itemsSaid(before.map((_, at) => startOf(annex) + at)))] : []),
    hasFurther ? templates.wrongInEither : templates.wrong,
  ].map((text) => ({ text, sources: [] }));
  const groups = gathered(asked, organisationName(analysis));
  if (!isSeveral) return listed('', [...groups.flatMap(({ questions }) => questions), ...last]);
  const headed = groups.flatMap(({ titles, questions }) =>
    listed(
      titles.length === asked.length ? templates.ofEach : inSeries(titles.map((each, at) => (at === 0 ? each : lowered(each)))),
      questions,
    ),
  );
  return [...headed, ...listed(templates.wrongOf, last)];
}

function annexed(heading: string, items: readonly Said[], start: number, isHeaded: boolean): ReportContent[] {
  const numberedItems = list(
    items.map(({ text, sources }) => [words(text), ...(sources.length > 0 ? [cite(sources)] : [])]),
    start,
  );
  return [...(isHeaded ? [title(3, heading)] : []), numberedItems];
}
