import { placeName } from '../../../model/places.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import type { ReportLanguage } from '../../../model/words.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { dateWords, fill, upperFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { organisationTitle } from '../../telling/names.ts';
import { topicOf } from '../../telling/topic.ts';
import type { Said } from '../../telling/said.ts';
import sharedTemplates from '../shared/templates.json' with { type: 'json' };
import { annexOf, type Annexed, type Subject } from './annex.ts';
import { askedOfOrganisation, askedOfState, statesOf, type StateRole } from './asked.ts';
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
  const annex = annexOf(subjects, state === null, analysis);
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
    paragraph(words(howToAnswer(date, analysis, options))),
    title(2, templates.questions),
    ...numbered(annex, state, analysis),
    paragraph(words(templates.closing)),
    paragraph(words(templates.faithfully)),
    ...signature(analysis, options),
    title(2, templates.annex),
    ...annex.flatMap((each) => annexed(each, annex.length > 1)),
  ];
  return {
    recipient: state === null ? recipient : placeName(state),
    title: heading,
    body,
    subjects,
    said: annex.flatMap(({ items }) => items),
  };
}

const purposeOf = (topic: string, { onBehalfOf }: LetterOptions): string =>
  onBehalfOf === null ? fill(templates.purpose, { topic }) : fill(templates.purposeOf, { topic, speaker: onBehalfOf });

function partOf(state: string, subjects: readonly Subject[]): string {
  const roles = [...new Set(subjects.flatMap(({ entry }) => rolesOf(state, entry)))];
  return fill(templates.part, { state: placeName(state), roles: inSeries(roles.map((role) => sharedTemplates.roles[role])) });
}

const rolesOf = (state: string, entry: Subject['entry']): readonly StateRole[] =>
  statesOf(entry)
    .filter(({ who }) => who === state)
    .flatMap(({ as }) => as);

/** By when and to whom, and what is done with the answer or with none. */
function howToAnswer(date: string | null, { workspace }: Analysis, { due, language }: LetterOptions): string {
  const contact = workspace.about.author?.contact;
  const to = contact ? fill(templates.to, { contact }) : '';
  if (due === null) return fill(templates.due, { to });
  const by = dateWords(due, language);
  const when = date === null ? '' : ` on ${date}`;
  return `${fill(templates.dueBy, { due: by, to })} ${fill(templates.ifNone, { when, due: by })}`;
}

/** One count through the letter, so that an answer can name the number; a heading for each subject where there are several. */
function numbered(annex: readonly Annexed[], state: string | null, analysis: Analysis): ReportContent[] {
  let start = 1;
  const asked = new Set<string>();
  const isSeveral = annex.length > 1;
  const listed = (heading: string, questions: readonly string[]): ReportContent[] => {
    const items = {
      ...list(
        questions.map((question) => [words(question)]),
        true,
      ),
      start,
    };
    start += questions.length;
    return [...(isSeveral ? [title(3, heading)] : []), items];
  };
  const ofEach = annex.flatMap((each) => {
    const questions =
      state === null ? askedOfOrganisation(each, analysis) : askedOfState(rolesOf(state, each.subject.entry), each, analysis);
    const fresh = [...questions.filter((question) => !asked.has(question)), ...(isSeveral ? [] : [templates.wrong])];
    for (const question of fresh) if (isOnceForAll(question)) asked.add(question);
    return listed(each.subject.entry.title, fresh);
  });
  return [...ofEach, ...(isSeveral ? listed(templates.wrongOf, [templates.wrong]) : [])];
}

/** What speaks of “this work” is asked of each. */
const isOnceForAll = (question: string): boolean => !question.includes('this work');

/** A name, an address and a contact, as `workspace.yaml` has them. */
function signature({ workspace }: Analysis, { onBehalfOf }: LetterOptions): ReportContent[] {
  const { author } = workspace.about;
  const lines = [onBehalfOf ?? author?.name, author?.address, author?.contact].flatMap((each) => (each ? [each] : []));
  return (lines.length > 0 ? lines : [templates.silentSender]).map((line) => paragraph(words(line)));
}

function annexed({ subject, items, start }: Annexed, several: boolean): ReportContent[] {
  const numberedItems = {
    ...list(
      items.map(({ text, sources }) => [words(text), ...(sources.length > 0 ? [cite(sources)] : [])]),
      true,
    ),
    start,
  };
  return [...(several ? [title(3, subject.entry.title)] : []), numberedItems];
}
