import { noAnswerWords } from '../../explain/words.ts';
import { overlaps, periodOf, yearOf } from '../../model/dates.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { issuedSpan } from '../../model/sources.ts';
import { placeName } from '../../model/places.ts';
import { periodWords } from '../period-words.ts';
import { fill, lowerFirst, withFullStop } from '../phrases.ts';
import type { CitedSource } from '../report.ts';
import { citedBy, isSameAs } from './alike.ts';
import { organisationName } from './names.ts';
import templates from './templates.json' with { type: 'json' };

/** What the organisation says to a matter, or that it says nothing. */
export interface Answered {
  /** Whether the organisation said something; `elsewhere` on a neighbouring matter; `none` where it was looked or asked for in vain. */
  readonly kind: 'said' | 'elsewhere' | 'none' | 'not-sought';
  readonly text: string;
  readonly sources: readonly CitedSource[];
  /** That it speaks to something else, where somebody judged it so; how far an answer goes a reader sees by itself. */
  readonly graded: string | null;
  /** The year in which it was said, where that was before all that is found, so that it answers none of it. */
  readonly before?: string;
}

/**
 * The answer to an entry: its own, what its claims say that the organisation said, that of a neighbour; only then that there is none.
 * @param lead what is found; what was said before any of its facts answers none of them
 */
export function answerTo(entry: EntryWithFacts, analysis: Analysis, lead?: Finding): Answered {
  const organisation = organisationName(analysis);
  const { answer } = templates;
  const { response } = entry;
  const word = ownAnswer(entry);
  // What it said before is no answer to what it was asked.
  const own = word && { ...word, text: [word.text, noReplyTo(response, organisation) ?? []].flat().join(' ') };
  const before = own && lead && saidBefore(lead, entry, analysis);
  if (before)
    return {
      kind: 'said',
      text: fill(answer.before, { organisation, year: before, answer: own.text }),
      sources: own.sources,
      graded: null,
      before,
    };
  if (own) return { kind: 'said', ...own, graded: response?.grade === 'does-not-answer' ? answer.doesNotAnswer : null };
  const said = entry.claims.find((claim) => claim.kind === 'statement' && claim.saidBy === 'organisation' && claim.disputes.length > 0);
  if (said) return { kind: 'said', text: withFullStop(said.text), sources: citedBy(said), graded: null };
  return saidElsewhere(entry, analysis) ?? unanswered(entry, organisation);
}

/** Whether the organisation itself says it, so that it is no word of others. */
export const isOwnWord = ({ kind, saidBy }: Claim): boolean => kind === 'statement' && saidBy === 'organisation';

/** Whether what disputes a fact is told with the answer: in its very words, or as the same word of the organisation. */
export const isInAnswer = (claim: Claim, { text }: Pick<Answered, 'text'>): boolean =>
  text.includes(claim.text.replace(/\.$/, '')) || (isOwnWord(claim) && isSameAs({ text }, claim));

/** What the organisation says for itself of an entry, its answer and what it disputes, each once. */
export function ownDefence(entry: EntryWithFacts): string[] {
  const answer = ownAnswer(entry)?.text;
  const disputed = entry.claims.filter((claim) => isOwnWord(claim) && claim.disputes.length > 0);
  return [
    ...(answer === undefined ? [] : [answer]),
    ...disputed.filter((claim) => answer === undefined || !isInAnswer(claim, { text: answer })).map(({ text }) => withFullStop(text)),
  ];
}

/** What the organisation said of a neighbour, in the place of an answer to the entry itself. */
function saidElsewhere(entry: EntryWithFacts, analysis: Analysis): Answered | null {
  const { answer } = templates;
  const [other] = neighboursOf(entry, analysis).flatMap((neighbour) => ownAnswer(neighbour) ?? []);
  if (!other) return null;
  const there = entry.places?.length === 1 ? `in ${placeName(entry.places[0]!)}` : 'there';
  const organisation = organisationName(analysis);
  const none = entry.response?.none ? `${withFullStop(noAnswerFound(entry.response.none, organisation))} ` : '';
  const text = `${none}${fill(answer.elsewhere, { organisation, there, answer: lowerFirst(other.text) })}`;
  return { kind: 'elsewhere', text, sources: other.sources, graded: null };
}

/** That what was put to it had no answer; nothing where it was not asked, or answered. */
function noReplyTo(response: EntryWithFacts['response'], organisation: string): string | null {
  if (!response?.asked || response.got) return null;
  const asked = periodWords(response.asked);
  const { noReply, noReplyYet } = templates.answer;
  return response.due ? fill(noReply, { organisation, asked, due: periodWords(response.due) }) : fill(noReplyYet, { organisation, asked });
}

/** That there is no answer: none to what was asked, none that was found, or none that anybody looked for. */
function unanswered({ response }: EntryWithFacts, organisation: string): Answered {
  const { answer } = templates;
  const none = { sources: [], graded: null };
  const noReply = noReplyTo(response, organisation);
  if (noReply !== null) return { kind: 'none', text: noReply, ...none };
  if (response?.none) return { kind: 'none', text: withFullStop(noAnswerFound(response.none, organisation)), ...none };
  return { kind: 'not-sought', text: fill(answer.notSought, { organisation }), ...none };
}

/** That none was found, with where it was looked for, or to what, as the entry has it; of all public answers that were read simply that there is none to this. */
const noAnswerFound = (where: string, organisation: string): string => {
  const { none, noPublic, lookedAt } = templates.answer;
  if (/^(?:to|on) [^;]* public answers that were read$/.test(where)) return fill(noPublic, { organisation });
  if (!noAnswerWords('', where).startsWith(' ')) return fill(lookedAt, { organisation, where });
  return noAnswerWords(fill(none, { organisation }), where.startsWith('in ') ? `to this ${where}` : where);
};

/** The year in which the answer was given, where that lies before all that the finding rests on. */
function saidBefore(lead: Finding, entry: EntryWithFacts, { workspace }: Analysis): string | null {
  const cited = new Set((entry.response?.sources ?? []).map(({ id }) => id));
  const given = workspace.sources.filter(({ id }) => cited.has(id)).map((source) => issuedSpan(source)?.to ?? Infinity);
  const claims = new Set(lead.held.flatMap((fact) => fact.claims));
  const done = entry.claims.filter(({ id }) => claims.has(id)).map(({ period }) => periodOf(period ?? entry.period).possible.from);
  const last = Math.max(...given);
  return given.length > 0 && last < Math.min(...done) ? String(yearOf(last)) : null;
}

function ownAnswer({ response }: EntryWithFacts): { text: string; sources: readonly CitedSource[] } | null {
  const text = [response?.text, response?.got].flatMap((each) => (each ? [withFullStop(each)] : [])).join(' ');
  if (text === '') return null;
  const sources = (response?.sources ?? []).map(({ id, locator, via }) => ({
    id,
    ...(locator ? { locator } : {}),
    ...(via ? { via } : {}),
  }));
  return { text, sources };
}

/** Entries in the same place at the same time that speak in favour of this one, then those on the very same practices. */
function neighboursOf(entry: EntryWithFacts, { entries }: Analysis): EntryWithFacts[] {
  const near = entries.filter(
    (each) =>
      each.id !== entry.id &&
      (each.places ?? []).some((place) => entry.places?.includes(place)) &&
      overlaps(periodOf(each.period).possible, periodOf(entry.period).possible),
  );
  return [
    ...near.filter(({ mitigates }) => mitigates?.includes(entry.id)),
    ...near.filter(
      ({ practices }) => practices.length === entry.practices.length && practices.every((each) => entry.practices.includes(each)),
    ),
  ];
}
