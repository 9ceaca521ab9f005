import { periodOf, within } from '../model/dates.ts';
import type { Claim, Entry, Line, Problem, Vocabulary } from '../model/records.ts';
import { remember } from '../model/remember.ts';
import { inSeries } from '../model/series.ts';
import { isRole } from '../model/words.ts';
import { statedTimes } from './stated-times.ts';

const makersOf = remember(({ circumstances }: Vocabulary) => new Map(circumstances.map((each) => [each.id, each.madeBy])));

/** What of a claim is right in form and may be wrong all the same. */
export function claimProblems(entry: Entry, vocabulary: Vocabulary): Problem[] {
  const madeBy = makersOf(vocabulary);
  return entry.claims.flatMap((claim) => {
    const at = entry.claimsAt[claim.id] ?? entry.at;
    return [
      ...showsAndDisputes(claim, at),
      ...citedThroughItself(claim, at),
      ...laidOnTheOrganisation(claim, at, madeBy),
      ...undatedYear(claim, entry, at),
      ...countsOverYears(claim, at),
      ...throughoutOneDate(claim, at),
    ];
  });
}

const warning = (at: Line, found: string, expected: string, mend: string): Problem => ({
  severity: 'warning',
  ...at,
  found,
  expected,
  mend,
});

function showsAndDisputes({ id, shows, disputes }: Claim, at: Line): Problem[] {
  return shows
    .filter(({ fact, by }) => disputes.some((other) => other.fact === fact && other.by === by))
    .map(({ fact }) => ({
      severity: 'error',
      ...at,
      found: `the claim “${id}”, which shows and disputes “${fact}”`,
      expected: 'a claim that shows a fact or disputes it',
      mend: 'take it out of one of the two; where a source says both, make a claim of each',
    }));
}

function citedThroughItself({ sources }: Claim, at: Line): Problem[] {
  return sources
    .filter(({ id, via }) => via === id)
    .map(({ id }) => ({
      severity: 'error',
      ...at,
      found: `“via: ${id}” of the source “${id}” itself`,
      expected: 'the other source through which it is cited',
      mend: 'take “via” out where the source itself was read',
    }));
}

function laidOnTheOrganisation(claim: Claim, at: Line, madeBy: ReadonlyMap<string, readonly string[] | undefined>): Problem[] {
  return claim.shows.flatMap(({ fact, by }) => {
    const who = madeBy.get(fact);
    if (by !== 'organisation' || isRole(fact) || !who || who.includes(by)) return [];
    const found = `the claim “${claim.id}”, which lays “${fact}” on the organisation`;
    return [warning(at, found, `an author that can make it: ${who.join(', ')}`, `write “shows: [{ ${fact}: ${who[0]} }]”`)];
  });
}

/**
 * A claim that shows or disputes something, without a period of its own, though its words say when it was and the whole entry reaches
 * beyond that. What falsifies is worse than what is missing: a period is named only where the words give one and no other.
 */
function undatedYear(claim: Claim, { period }: Entry, at: Line): Problem[] {
  if (claim.period || claim.shows.length + claim.disputes.length === 0) return [];
  const stated = statedTimes(claim.text);
  const [first] = stated;
  if (!first) return [];
  const whole = {
    from: Math.min(...stated.map(({ years }) => years.from)),
    to: Math.max(...stated.map(({ years }) => years.to)),
  };
  const { possible } = periodOf(period);
  if ([whole, ...stated.map(({ years }) => years)].some((years) => within(possible, years))) return [];
  const words = inSeries([...new Set(stated.map((each) => `“${each.words}”`))]);
  return [
    warning(
      at,
      `the claim “${claim.id}” without a period, whose words say ${words}, in an entry of ${period}`,
      'when it happened',
      stated.length === 1 && first.written !== null
        ? `write “period: ${first.written}”, or the period that the source gives`
        : 'write “period: …” with the first and the last day, month or year that the source gives',
    ),
  ];
}

/** Sums, numbers of people and what is told “since” a year: some time in it, and not throughout. */
const counted =
  /(?:[$€£]|\b(?:USD|EUR|AUD|GBP|CHF)\s?)\d|\b\d{1,3}(?:[,\u00a0 ]\d{3})+\b|\b\d+(?:\.\d+)?\s+(?:million|thousand|people|persons|migrants|refugees|returnees|men|women|children|families|returns)\b|\bsince\b|\bin total\b/i;

function countsOverYears(claim: Claim, at: Line): Problem[] {
  if (!claim.period || claim.periodMeans || periodOf(claim.period).kind !== 'interval') return [];
  const word = counted.exec(claim.text)?.[0];
  if (!word) return [];
  const found = `the claim “${claim.id}” of ${claim.period}, whose words count (“${word}”)`;
  return [
    warning(
      at,
      found,
      '“periodMeans”: whether it was so throughout',
      'write “periodMeans: some-time” for a total over years, else “periodMeans: throughout”',
    ),
  ];
}

/** A single date says some time in it, whatever is written beside it. */
function throughoutOneDate(claim: Claim, at: Line): Problem[] {
  if (!claim.period || claim.periodMeans !== 'throughout' || periodOf(claim.period).kind !== 'date') return [];
  return [
    warning(
      at,
      `the claim “${claim.id}” with “periodMeans: throughout” and the single date ${claim.period}`,
      'an interval: a single date means some time in it',
      'write the first and the last day or month, such as “2020-01/2020-12”, or leave “periodMeans” out',
    ),
  ];
}
