import { overlaps, periodOf, type Span } from '../model/dates.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import type { Claim, Entry, Line, Problem, Source, Vocabulary } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';
import { inSeries } from '../model/series.ts';
import { issuedSpan } from '../model/sources.ts';
import { isRole } from '../model/words.ts';
import { claimProblems } from './claim-checks.ts';

interface Around {
  readonly sources: readonly Source[];
  readonly appraisals: Readonly<Record<string, Appraisal>>;
  readonly vocabulary: Vocabulary;
}

/** What of an entry does not agree with itself, with its sources or with what is thought of them. */
export function entryProblems(entries: readonly Entry[], { sources, appraisals, vocabulary }: Around): Problem[] {
  const issued = new Map(sources.map((source) => [source.id, issuedSpan(source)]));
  return entries.flatMap((entry) => [
    ...claimProblems(entry, vocabulary),
    ...roleUnshown(entry),
    ...gotNoSentence(entry),
    ...localitiesOfOthers(entry),
    ...entryOfOtherTime(entry),
    ...entry.claims.flatMap((claim) => {
      const at = entry.claimsAt[claim.id] ?? entry.at;
      return [
        ...answersNothing(claim, entry, at),
        ...otherRoles(claim, entry, at),
        ...outOfTime(claim, entry, issued, at),
        ...citesWithdrawn(claim, appraisals, at),
      ];
    }),
  ]);
}

function roleUnshown({ id, role, claims, at }: Entry): Problem[] {
  if (role === 'none') return [];
  const by = claims.flatMap((claim) => claim.shows).flatMap(({ fact, by: author }) => (fact === role ? [author] : []));
  if (by.length === 0) {
    const expected = `a claim with “shows: [${role}]”, or “role: none”`;
    return [{ severity: 'error', ...at, found: `the role “${role}” of ${id}, which no claim shows`, expected }];
  }
  // The role is the part of the organisation: no rule counts it as that of anybody else.
  if (by.some((author) => author === 'organisation' || author === 'unknown')) return [];
  return [
    {
      severity: 'warning',
      ...at,
      found: `the role “${role}” of ${id}, which is shown as the act of ${inSeries([...new Set(by)])} only`,
      expected: 'a claim that shows it as the organisation’s own act; without one no rule finds anything in this entry',
      mend: `write “shows: [{ ${role}: organisation }]” where the source says so, else “role: none”`,
    },
  ];
}

function localitiesOfOthers({ id, places = [], localities = {}, at }: Entry): Problem[] {
  return Object.keys(localities)
    .filter((code) => !places.includes(code))
    .map((code) => ({
      severity: 'error',
      ...at,
      found: `“${code}” under “localities” of ${id}`,
      expected: `one of its places (${places.join(', ') || 'it has none'})`,
      mend: didYouMean(code, places) ?? 'write the code under “places” too, or take it out',
    }));
}

/** “got: nothing”: a report would print it as what the organisation answered. */
function gotNoSentence({ id, response, at }: Entry): Problem[] {
  const got = response?.got?.trim();
  if (got === undefined || (/^\p{Lu}/u.test(got) && got.split(/\s+/).length >= fewestOfSentence)) return [];
  return [
    {
      severity: 'warning',
      ...at,
      found: `“got: ${got}” in the response of ${id}, which is no sentence`,
      expected: 'a whole sentence on what came back, such as “The Agency thanked us in March 2023 and answered none of our questions.”',
      mend: 'leave “got” out where nothing came: reports then say that it was asked, and by when, and that no answer came',
    },
  ];
}

const fewestOfSentence = 4;

function answersNothing({ answers = [] }: Claim, { claims }: Entry, at: Line): Problem[] {
  const ids = claims.map(({ id }) => id);
  return answers
    .filter((answered) => !ids.includes(answered))
    .map((answered) => {
      const mend = didYouMean(answered, ids);
      return {
        severity: 'error',
        ...at,
        found: `“answers: ${answered}”`,
        expected: 'a claim of this entry',
        ...(mend ? { mend } : {}),
      };
    });
}

function otherRoles(claim: Claim, { role }: Entry, at: Line): Problem[] {
  const others = (verb: 'shows' | 'disputes') =>
    claim[verb]
      .filter(({ fact }) => isRole(fact) && fact !== role)
      .map(({ fact }): Problem => ({
        severity: 'error',
        ...at,
        found: `a claim that ${verb} the role “${fact}” in an entry whose role is “${role}”`,
        expected: `“${role}”, or an entry of its own for the other role`,
      }));
  return [...others('shows'), ...others('disputes')];
}

/** @param issued when each source was issued; `null` where it gives no date */
function outOfTime({ id, period, sources }: Claim, entry: Entry, issued: ReadonlyMap<string, Span | null>, at: Line): Problem[] {
  const newest = Math.max(...sources.map((source) => issued.get(source.id)?.to ?? Infinity));
  if (!period) return newest < periodOf(entry.period).possible.from ? [laterByItsEntry(id, entry, at)] : [];
  const { possible } = periodOf(period);
  const problems: Problem[] = [];
  if (possible.from > newest) {
    problems.push({
      severity: 'error',
      ...at,
      found: `the claim “${id}” of ${period}, which begins after its newest source was issued`,
      expected: 'a source that could know of it, or another period',
    });
  }
  if (entryOfOtherTime(entry).length === 0 && !overlaps(possible, periodOf(entry.period).possible)) {
    problems.push({
      severity: 'warning',
      ...at,
      found: `the claim “${id}” of ${period} in an entry of ${entry.period}`,
      expected: 'a claim of the time of its entry',
      mend: 'widen the period of the entry, or make an entry of its own',
    });
  }
  return problems;
}

/** A claim that gives no time has that of its entry, and then shows nothing, like one that says so itself. */
const laterByItsEntry = (id: string, { period }: Entry, at: Line): Problem => ({
  severity: 'warning',
  ...at,
  found: `the claim “${id}”, which has the period of its entry (${period}): that begins after its newest source was issued, so that it shows nothing`,
  expected: 'a source that could know of it, or the period that its source tells of',
});

/** Where none of its claims is of the time of the entry, and there are several, the slip is in the entry. */
function entryOfOtherTime({ id, period, claims, at }: Entry): Problem[] {
  const periods = claims.flatMap((claim) => claim.period ?? []);
  const { possible } = periodOf(period);
  if (periods.length < 2 || periods.length < claims.length || periods.some((each) => overlaps(periodOf(each).possible, possible)))
    return [];
  const said = [...new Set(periods)];
  return [
    {
      severity: 'warning',
      ...at,
      found: `the period ${period} of ${id}, in which none of its ${periods.length} claims is (${listed(said, 4)})`,
      expected: 'a period that its claims are of',
      mend: 'mend the period of the entry, or those of its claims',
    },
  ];
}

const citesWithdrawn = ({ sources }: Claim, appraisals: Around['appraisals'], at: Line): Problem[] =>
  sources.flatMap(({ id, via }): Problem[] => {
    const withdrawn = appraisals[id]?.withdrawn ?? (via ? appraisals[via]?.withdrawn : undefined);
    return withdrawn
      ? [
          {
            severity: 'warning',
            ...at,
            found: `a claim that cites “${id}”, withdrawn by ${withdrawn.by}`,
            expected: 'a source that stands; this one counts for nothing',
          },
        ]
      : [];
  });
