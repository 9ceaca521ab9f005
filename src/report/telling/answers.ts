import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { overlaps, periodOf } from '../../model/dates.ts';
import { periodWords } from '../period-words.ts';
import { fill, withFullStop } from '../phrases.ts';
import type { CitedSource } from '../report.ts';
import { citedBy } from './claims.ts';
import { organisationName } from './names.ts';
import { withinSentence } from './said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** What the organisation says to a matter, or that it says nothing. */
export interface Answered {
  /** Whether the organisation said something; `elsewhere` on a neighbouring matter; `none` where it was looked or asked for in vain. */
  readonly kind: 'said' | 'elsewhere' | 'none' | 'not-sought';
  readonly text: string;
  readonly sources: readonly CitedSource[];
  /** How far it answers, as a sentence; nothing where nobody graded it. */
  readonly graded: string | null;
}

/** The answer to an entry: its own, what its claims say that the organisation said, that of a neighbour; only then that there is none. */
export function answerTo(entry: EntryWithFacts, analysis: Analysis): Answered {
  const organisation = organisationName(analysis);
  const { answer } = templates;
  const { response } = entry;
  const own = ownAnswer(entry);
  if (own)
    return { kind: 'said', ...own, graded: response?.grade && (response.text || response.got) ? answer.grades[response.grade] : null };
  const said = entry.claims.find((claim) => claim.kind === 'statement' && claim.saidBy === 'organisation' && claim.disputes.length > 0);
  if (said) return { kind: 'said', text: withFullStop(said.text), sources: citedBy(said), graded: null };
  for (const neighbour of neighboursOf(entry, analysis)) {
    const other = ownAnswer(neighbour);
    if (!other) continue;
    const matter = withinSentence(neighbour.title, analysis);
    const text = fill(response?.none ? answer.noneButElsewhere : answer.elsewhere, { organisation, matter, answer: other.text });
    return { kind: 'elsewhere', text, sources: other.sources, graded: null };
  }
  const none = { sources: [], graded: null };
  if (response?.asked) {
    const asked = periodWords(response.asked);
    const text = response.due
      ? fill(answer.noReply, { organisation, asked, due: periodWords(response.due) })
      : fill(answer.noReplyYet, { organisation, asked });
    return { kind: 'none', text, ...none };
  }
  if (response?.none) return { kind: 'none', text: fill(answer.none, { organisation }), ...none };
  return { kind: 'not-sought', text: fill(answer.notSought, { organisation }), ...none };
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
