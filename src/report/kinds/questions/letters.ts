import { indexOf } from '../../../explain/index-of.ts';
import { placeName } from '../../../model/places.ts';
import { periodOf } from '../../../model/dates.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import type { ReportLanguage } from '../../../model/words.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { mayBeOfItsTime, strongestFirst } from '../../../model/strength.ts';
import { onOrIn, periodWords } from '../../period-words.ts';
import { dateWords, fill, lowered, upperFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { casesSaid } from '../../telling/conclusion.ts';
import { isPast } from '../../telling/matters.ts';
import { largestAmount, leastForWork } from '../../telling/money.ts';
import { organisationName, organisationTitle } from '../../telling/names.ts';
import { partsOf } from '../../telling/state-part.ts';
import { topicOf } from '../../telling/topic.ts';
import type { Said } from '../../telling/said.ts';
import { findingsTable } from '../shared/findings-table.ts';
import { annexOf, askedItems, startOf, type Annexed, type Subject } from './annex.ts';
import { askedOfOrganisation, askedOfState, statesOf } from './asked.ts';
import { gathered, itemsSaid } from './question.ts';
import templates from './templates.json' with { type: 'json' };

export interface LetterOptions {
  /** Who asks; `null` where no name was given. */
  readonly onBehalfOf: string | null;
  /** By when an answer is asked for, and when the letter is dated; ISO dates. */
  readonly due: string | null;
  readonly date: string | null;
  readonly language: ReportLanguage;
}

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

function letter(recipient: string, state: string | null, subjects: readonly Subject[], analysis: Analysis, options: LetterOptions): Letter {
  const annex = annexOf(subjects, state, analysis);
  const before = state === null ? askedItems(subjects, analysis) : [];
  const charged = state === null ? toBePut(subjects, analysis) : [];
  const topic = topicOf(
    subjects.map(({ entry }) => entry),
    analysis,
  );
  const date = options.date === null ? null : dateWords(options.date, options.language);
  const heading = fill(templates.title, { topic });
  const body = [
    ...(date === null ? [] : [paragraph(words(date))]),
    paragraph(words(recipient)),
    paragraph(strong(`${templates.subject}${heading}`)),
    paragraph(words(templates.greeting)),
    paragraph(words([purposeOf(topic, options), ...(state === null ? [] : [partOf(state, subjects)]), templates.annexNote].join(' '))),
    ...(state === null ? recalled(subjects, options.date) : []),
    paragraph(words(howToAnswer(date, analysis, options))),
    ...(state === null ? minded(subjects, analysis) : []),
    title(2, templates.questions),
    ...numbered(annex, before, charged.length > 0, state, analysis),
    paragraph(words(templates.closing)),
    paragraph(words(templates.faithfully)),
    ...signature(analysis, options),
    title(2, templates.annex),
    ...(isOfSums(annex) ? [paragraph(words(templates.sums))] : []),
    ...annex.flatMap((each) => annexed(each.subject.entry.title, each.items, each.start, annex.length > 1)),
    ...(before.length > 0 ? annexed(templates.askedBeforeTitle, before, startOf(annex), true) : []),
    ...findingsPut(charged, analysis),
  ];
  return {
    recipient: state === null ? recipient : placeName(state),
    title: heading,
    body,
    subjects,
    said: [...annex.flatMap(({ items }) => items), ...before],
  };
}

/** Whether more than one item gives a sum, so that a reader might add them. */
const isOfSums = (annex: readonly Annexed[]): boolean =>
  annex.flatMap(({ claims }) => claims).filter(({ claim }) => largestAmount(claim.text) >= leastForWork).length > 1;

const purposeOf = (topic: string, { onBehalfOf }: LetterOptions): string =>
  onBehalfOf === null ? fill(templates.purpose, { topic }) : fill(templates.purposeOf, { topic, speaker: onBehalfOf });

/** A letter that was not answered is recalled; one of the day of this letter is this letter. */
function recalled(subjects: readonly Subject[], date: string | null): ReportContent[] {
  const asked = subjects.flatMap(({ entry }) => {
    const { asked: when, due, text, got } = entry.response ?? {};
    const isBefore = when !== undefined && (date === null || periodOf(when).possible.to < periodOf(date).possible.from);
    return isBefore && !text && !got ? [{ title: entry.title, when, due }] : [];
  });
  return [...Map.groupBy(asked, ({ when, due }) => `${when} ${due ?? ''}`).values()].map((same) => {
    const { when, due } = same[0]!;
    return paragraph(
      words(
        fill(templates.recalled, {
          when: onOrIn(when),
          titles: inSeries(same.map(({ title: each }) => `“${each}”`)),
          due: due === undefined ? '' : fill(templates.recalledDue, { due: periodWords(due) }),
        }),
      ),
    );
  });
}

/** Each finding that a report would list, of its time or undated: nothing is printed that was not put. */
const toBePut = (subjects: readonly Subject[], analysis: Analysis): Finding[] =>
  subjects.flatMap(({ matter }) =>
    strongestFirst(matter?.cases.flatMap(({ inGap }) => inGap.findings) ?? [], analysis.workspace).filter(mayBeOfItsTime),
  );

const findingsPut = (findings: readonly Finding[], analysis: Analysis): ReportContent[] =>
  findings.length === 0 ? [] : [title(2, templates.findings), ...findingsTable(findings, analysis, indexOf(analysis))];

/** What a report would conclude, so that it can be answered before it is published. */
function minded(subjects: readonly Subject[], analysis: Analysis): ReportContent[] {
  const told = casesSaid(
    subjects.flatMap(({ matter }) => (matter && !isPast(matter) ? [matter.lead] : [])),
    analysis,
  );
  if (told.length === 0) return [];
  return [title(2, templates.minded), paragraph(words(templates.mindedAbout)), list(told.map((each) => [words(each)]))];
}

function partOf(state: string, subjects: readonly Subject[]): string {
  const parts = [...new Set(subjects.flatMap(({ entry }) => partsOf(state, entry)))];
  return fill(templates.part, { parts: inSeries(parts.map((part) => templates.parts[part])) });
}

/** By when and to whom, and what is done with the answer or with none. */
function howToAnswer(date: string | null, { workspace }: Analysis, { due, language }: LetterOptions): string {
  const contact = workspace.about.author?.contact;
  const to = contact ? fill(templates.to, { contact }) : '';
  if (due === null) return fill(templates.due, { to });
  const by = dateWords(due, language);
  const when = date === null ? '' : ` on ${date}`;
  return `${fill(templates.dueBy, { due: by, to })} ${fill(templates.ifNone, { when, due: by })}`;
}

/** One count through the letter, so that an answer can name the number; what is asked of several works stands first, then a heading for each work. @param isCharged whether findings are put in a second annex */
function numbered(
  annex: readonly Annexed[],
  before: readonly Said[],
  isCharged: boolean,
  state: string | null,
  analysis: Analysis,
): ReportContent[] {
  let start = 1;
  const isSeveral = annex.length > 1;
  const listed = (heading: string, questions: readonly string[]): ReportContent[] => {
    if (questions.length === 0) return [];
    const items = list(
      questions.map((question) => [words(question)]),
      start,
    );
    start += questions.length;
    return [...(isSeveral ? [title(3, heading)] : []), items];
  };
  const asked = annex.map((each) => ({
    title: each.subject.entry.title,
    questions: state === null ? askedOfOrganisation(each, analysis) : askedOfState(state, each, analysis),
  }));
  const inWords = asked.flatMap(({ questions }) => questions.flatMap(({ common: template, items }) => (template === null ? items : [])));
  const isMore = annex.flatMap(({ claims }) => claims).some(({ number }) => !inWords.includes(number));
  const last = [
    ...(inWords.length > 0 && isMore ? [templates.otherItems] : []),
    ...(before.length > 0 ? [fill(templates.askedBefore, itemsSaid(before.map((_, at) => startOf(annex) + at)))] : []),
    ...(isCharged ? [templates.charged] : []),
    templates.wrong,
  ];
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

/** A name, an address and a contact, as `workspace.yaml` has them. */
function signature({ workspace }: Analysis, { onBehalfOf }: LetterOptions): ReportContent[] {
  const { author } = workspace.about;
  const lines = [onBehalfOf ?? author?.name, author?.address, author?.contact].flatMap((each) => (each ? [each] : []));
  return (lines.length > 0 ? lines : [templates.silentSender]).map((line) => paragraph(words(line)));
}

function annexed(heading: string, items: readonly Said[], start: number, isHeaded: boolean): ReportContent[] {
  const numberedItems = list(
    items.map(({ text, sources }) => [words(text), ...(sources.length > 0 ? [cite(sources)] : [])]),
    start,
  );
  return [...(isHeaded ? [title(3, heading)] : []), numberedItems];
}
