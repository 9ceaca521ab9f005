import { wholeText } from '../../../model/needed.ts';
import { shows } from '../../../model/claims.ts';
import type { PhrasingContent } from 'mdast';
import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf, type IndexOf } from '../../../explain/index-of.ts';
import { listWords } from '../../../explain/words.ts';
import type { Analysis, Claim, EntryWithFacts, Rule } from '../../../model/records.ts';
import { speakingOf } from '../../../model/circumstances.ts';
import { isAssisting } from '../../../model/words.ts';
import { byId } from '../../../model/sorting.ts';
import { list, paragraph, title, words } from '../../page-tree.ts';
import { dateWords, fill, isClause, lowerFirst, upperFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { placeName } from '../../../model/places.ts';
import { leadsOf } from '../shared/leads.ts';
import { organisationName, organisationTitle } from '../../telling/names.ts';
import { cite, type ReportContent } from '../../report.ts';
import type { ReportLanguage } from '../../../model/words.ts';
import sharedTemplates from '../shared/templates.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

export interface QuestionsOptions {
  /** Who asks; `null` where no name was given. */
  readonly onBehalfOf: string | null;
  /** By when an answer is asked for, and when the letter is dated; ISO dates. */
  readonly due: string | null;
  readonly date: string | null;
  readonly language: ReportLanguage;
}

type Role = keyof typeof sharedTemplates.roles;

/** A letter that can be sent as it is. */
export interface Letter {
  readonly recipient: string;
  readonly title: string;
  readonly body: readonly ReportContent[];
}

/**
 * The right of reply: on each entry a letter to the organisation and one to every State that paid, asked, hosted or directed, with what was
 * read, and precise questions on what is not established, disputed, unknown or open, and what will be said if there is no answer.
 */
export function letters(entries: readonly EntryWithFacts[], analysis: Analysis, options: QuestionsOptions): Letter[] {
  const letter = (entry: EntryWithFacts, state: string | null, roles: readonly Role[]): Letter => ({
    recipient: state === null ? organisationName(analysis) : placeName(state),
    title: fill(templates.title, { matter: `“${entry.title}”` }),
    body: letterTo(state, roles, entry, analysis, options),
  });
  return entries.flatMap((entry) => [letter(entry, null, []), ...(entry.atBehestOf ?? []).map(({ who, as }) => letter(entry, who, as))]);
}

function letterTo(
  state: string | null,
  roles: readonly Role[],
  entry: EntryWithFacts,
  analysis: Analysis,
  options: QuestionsOptions,
): ReportContent[] {
  const index = indexOf(analysis);
  const organisation = organisationName(analysis);
  const recipient = state === null ? organisationTitle(analysis) : placeName(state);
  const matter = `“${entry.title}”`;
  const values = { recipient, organisation, matter, speaker: options.onBehalfOf ?? '' };
  const questions = state === null ? questionsToOrganisation(entry, analysis, index) : questionsToState(roles, organisation);
  const due = options.due === null ? null : dateWords(options.due, options.language);
  const when = options.date === null ? '' : `on ${dateWords(options.date, options.language)} `;
  return [
    title(2, fill(templates.to, values)),
    paragraph(words(templates.greeting)),
    paragraph(words(fill(options.onBehalfOf === null ? templates.purpose : templates.purposeOf, values))),
    ...(roles.length > 0
      ? [paragraph(words(fill(templates.roleOfState, { roles: listWords(roles.map((role) => `you ${sharedTemplates.roles[role]}`)) })))]
      : []),
    title(3, templates.heading),
    list(shownClaims(entry, state !== null).map((claim) => [words(withFullStop(claim.text)), cite(claim.sources)])),
    ...(state === null ? [...answerSection(entry), ...measure(entry, analysis, index)] : []),
    title(3, templates.headingQuestions),
    ...numbered(questions),
    paragraph(
      words(
        due === null
          ? templates.due
          : `${fill(templates.dueBy, { due })} ${fill(templates.ifNone, { ...values, recipient: upperFirst(recipient), when, due })}`,
      ),
    ),
    paragraph(words(templates.closing)),
    paragraph(words(options.onBehalfOf ?? templates.silentSender)),
  ];
}

const saysSomething = (claim: Claim): boolean => claim.shows.length > 0 || claim.disputes.length > 0;

/** What shows or disputes something, and what the organisation said; to a State only what is about States or the organisation's part. */
function shownClaims(entry: EntryWithFacts, toState: boolean): readonly Claim[] {
  const bearing = entry.claims.filter((claim) =>
    toState
      ? saysSomething(claim) && (claim.by === 'states' || shows(claim, entry.role))
      : saysSomething(claim) || claim.saidBy === 'organisation',
  );
  return bearing.length > 0 ? bearing : entry.claims;
}

function answerSection({ response }: EntryWithFacts): ReportContent[] {
  if (!response?.text) return [];
  return [
    title(3, templates.yourAnswer),
    paragraph(words(withFullStop(response.text)), ...(response.sources?.length ? [cite(response.sources)] : [])),
  ];
}

function measure(entry: EntryWithFacts, analysis: Analysis, index: IndexOf): ReportContent[] {
  const leads = leadsOf(entry, analysis, index);
  if (leads.length === 0) return [];
  const byCommitment = new Map(leads.map((lead) => [lead.commitment, lead]));
  return [
    paragraph(words(templates.measure)),
    list(
      [...byCommitment].map(([id, lead]): PhrasingContent[] => {
        const commitment = index.commitments.get(id)!;
        const whole = wholeText(commitment);
        const official = commitment.textStatus === 'official';
        const instrument = index.instruments.get(commitment.instrument)!;
        const notes = [
          [instrument.short, commitment.pinpoint].filter(Boolean).join(', '),
          ...(official ? [] : [templates.restated]),
          ...(lead.verdict === 'undated' ? [templates.perhapsInForce] : []),
          ...(lead.verdict === 'predates' || lead.verdict === 'lapsed' ? [templates.notInForce] : []),
        ];
        return [words(`${official ? `“${whole}”` : withFullStop(whole)} (${notes.join('; ')})`)];
      }),
    ),
  ];
}

/** Questions under a heading of their own, so that each can be understood where it stands. */
interface Asked {
  readonly heading: string;
  readonly questions: readonly string[];
}

/** From what is not established, disputed or denied, and by each rule that judged the entry what is open and what nothing was read on. */
function questionsToOrganisation(entry: EntryWithFacts, analysis: Analysis, index: IndexOf): Asked[] {
  const organisation = organisationName(analysis);
  const disputes = entry.claims
    .filter((claim) => claim.disputes.length > 0)
    .map((claim) => {
      const denial = claim.kind === 'statement' && claim.saidBy === 'organisation';
      return fill(denial ? templates.onDenied : templates.onDispute, { claim: withFullStop(claim.text) });
    });
  const asked = new Set<string>();
  const once = (questions: readonly string[]): string[] => questions.filter((each) => !asked.has(each) && asked.add(each));
  return [
    { heading: templates.general, questions: once([...(entry.notEstablished ?? []).map(asQuestion), ...disputes]) },
    ...rulesOf(entry, analysis, index).map((rule) => ({
      heading: fill(templates.byRule, { rule: rule.title }),
      questions: once([
        ...criticalQuestions(rule, entry, index).flatMap(({ question, answeredBy }) =>
          answeredBy || isOnSources(question) ? [] : [question.replace(/\bthe organisation\b/g, organisation)],
        ),
        ...unknownFacts(rule, entry, analysis).flatMap((id) => {
          const [definition] = sentencesOf(definitionOf(id, analysis));
          return definition === undefined ? [] : [fill(templates.wasItSo, { definition })];
        }),
      ]),
    })),
    { heading: templates.last, questions: [templates.anythingWrong, templates.correct] },
  ].filter(({ questions }) => questions.length > 0);
}

/** A question that a reviewer puts to the sources; nobody else can answer it. */
const isOnSources = (question: string): boolean =>
  /\b(?:source|sources|reported|says? so|said of many|does anyone besides)\b/i.test(question);

/** What the rule asks for and, where the organisation assisted, what it knew and contributed, as far as no claim speaks to it. */
function unknownFacts(rule: Rule, entry: EntryWithFacts, { workspace }: Analysis): string[] {
  const asked = [
    ...rule.when.flat().map((word) => word.replace(/^not /, '')),
    ...(isAssisting(entry.role) ? speakingOf(workspace.vocabulary, 'knowledge', 'notice', 'contribution') : []),
  ];
  return [...new Set(asked)].filter((id) => (entry.facts[id]?.status ?? 'unknown') === 'unknown');
}

const sentencesOf = (text: string): string[] => text.match(/[^.]+\.?/g)?.map((each) => withFullStop(each.trim())) ?? [];

const rulesOf = (entry: EntryWithFacts, analysis: Analysis, index: IndexOf): Rule[] =>
  [...new Set(leadsOf(entry, analysis, index).map((lead) => lead.rule))].map((id) => index.rules.get(id)!).toSorted(byId);

const definitionOf = (id: string, { workspace }: Analysis): string =>
  workspace.vocabulary.circumstances.find((each) => each.id === id)?.definition ?? '';

/** “That …” becomes a question whether it is so; “Whether …”, “How …” and the like what is asked to be told; the rest is what we know so far. */
export function asQuestion(notEstablished: string): string {
  const [first = '', ...aside] = withoutFullStop(notEstablished).split('; ');
  const question = first.startsWith('That ')
    ? fill(templates.isItSo, { what: first.slice('That '.length) })
    : fill(templates.couldYouTell, {
        what: isClause(first) ? lowerFirst(first) : `about this: ${lowerFirst(first)}`,
      });
  return aside.length > 0 ? `${question} ${fill(templates.aside, { aside: withFullStop(aside.join('; ')) })}` : question;
}

function questionsToState(roles: readonly Role[], organisation: string): Asked[] {
  const own = roles.map((role) => fill(templates[role], { organisation }));
  return [
    { heading: templates.general, questions: [...own, templates.safeguards] },
    { heading: templates.last, questions: [templates.anythingWrong, templates.correct] },
  ];
}

/** One count over all headings, so that an answer can name the number. */
function numbered(asked: readonly Asked[]): ReportContent[] {
  let start = 1;
  return asked.flatMap(({ heading, questions }) => {
    const items = {
      ...list(
        questions.map((question) => [words(question)]),
        true,
      ),
      start,
    };
    start += questions.length;
    return [title(4, heading), items];
  });
}
