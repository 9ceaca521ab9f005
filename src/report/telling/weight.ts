import { indexOf } from '../../explain/index-of.ts';
import { againstOf } from '../../model/circumstances.ts';
import { yearOf, periodOf } from '../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { anyMonth } from '../../model/months.ts';
import type { Claim } from '../../model/records.ts';
import { byId } from '../../model/sorting.ts';
import { reliabilities } from '../../model/words.ts';
import { leansBack } from './leaning.ts';
import { isNarrowed } from './narrowed.ts';

/** What a claim weighs as a thing to tell. */

/** The claims of an entry in the order in which they would be told, the best first. */
export const best = (claims: readonly Claim[], entry: EntryWithFacts, analysis: Analysis): Claim[] =>
  claims.toSorted((a, b) => compare(a, b, entry, analysis));

/** The facts of an entry that show something, or else all, the best first: what is told of it where nothing was found. */
export function factsShown(entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const facts = entry.claims.filter(({ kind }) => kind === 'fact');
  const showing = facts.filter(({ shows }) => shows.length > 0);
  return best(showing.length > 0 ? showing : facts, entry, analysis);
}

/** What a claim weighs as a thing to tell, the better first: sound, with figures and at first hand, by its grades, the later. */
export function compare(one: Claim, other: Claim, entry: EntryWithFacts, analysis: Analysis): number {
  const weight = (claim: Claim): number[] => [
    isWellSourced(claim, analysis) ? 0 : isSound(claim, analysis) ? 1 : 2,
    isRetold(claim, analysis) ? 1 : 0,
    isNarrowed(claim.text) ? 1 : 0,
    leansBack(claim) ? 1 : 0,
    -Number(hasFigure(claim.text)) - Number(isFirstHand(claim, analysis)) - Number(claim.admission === true),
    gradeOf(claim, analysis),
    -lastYear(claim, entry),
    claim.text.length,
  ];
  const [a, b] = [weight(one), weight(other)];
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? byId(one, other) : a[at]! - b[at]!;
}

/** What reaches a reasonable suspicion by itself. */
export const isSound = (claim: Claim, analysis: Analysis): boolean => isFrom('ABC', claim, analysis);

/** What may be told though no finding needs it. */
export const isWellSourced = (claim: Claim, analysis: Analysis): boolean => isFrom('AB', claim, analysis);

const isFrom = (reliable: string, claim: Claim, { workspace }: Analysis): boolean =>
  claim.credibility <= 3 &&
  claim.sources.some(({ id, read, via }) => {
    const appraisal = workspace.appraisals[id];
    return (
      (read !== 'none' || via !== undefined) && appraisal !== undefined && !appraisal.withdrawn && reliable.includes(appraisal.reliability)
    );
  });

const isFirstHand = ({ sources }: Claim, { workspace }: Analysis): boolean =>
  sources.some(({ id, via }) => via === undefined && workspace.appraisals[id]?.firstHand === true);

/** Whether no source of it says it of its own; what an author sums up of a work of their own is theirs. */
function isRetold({ sources }: Claim, analysis: Analysis): boolean {
  const { appraisals } = analysis.workspace;
  const authorOf = (id: string): string => JSON.stringify(indexOf(analysis).sources.get(id)?.['author'] ?? id);
  return sources.every(({ id }) => (appraisals[id]?.derivedFrom ?? []).some((from) => authorOf(from) !== authorOf(id)));
}

const gradeOf = ({ sources, credibility }: Claim, { workspace }: Analysis): number =>
  Math.min(...sources.map(({ id }) => reliabilities.indexOf(workspace.appraisals[id]?.reliability ?? 'F'))) * 10 + credibility;

function lastYear({ period }: Claim, entry: EntryWithFacts): number {
  const { possible } = periodOf(period ?? entry.period);
  return yearOf(possible.to) ?? yearOf(possible.from) ?? 0;
}

const dates = new RegExp(`\\b\\d{1,2} (?:${anyMonth})\\b|\\b(?:1[89]|20)\\d\\ds?\\b|[A-Z]{1,3}/\\S+`, 'g');

const numbers =
  /\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|one in \w+)\b/i;

/** Whether it counts something, in figures or words; dates count nothing, and small numbers in words are seldom what is counted. */
export const hasFigure = (text: string): boolean => /\d/.test(text.replace(dates, '')) || numbers.test(text);

/** What it counts in figures, one by one. */
export const countsIn = (text: string): string[] => text.replace(dates, '').match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Circumstances against the organisation that some claims show. */
export function againstIn(claims: readonly Claim[], { workspace }: Analysis): ReadonlySet<string> {
  const against = againstOf(workspace.vocabulary);
  return new Set(claims.flatMap(({ shows }) => shows.map(({ fact }) => fact)).filter((fact) => against.has(fact)));
}

/** The best first; of those that are as well sourced, what shows most of some facts before what shows less. */
export const mostShownFirst = (
  claims: readonly Claim[],
  facts: ReadonlySet<string>,
  entry: EntryWithFacts,
  analysis: Analysis,
): Claim[] => {
  const shown = ({ shows }: Claim): number => new Set(shows.map(({ fact }) => fact).filter((fact) => facts.has(fact))).size;
  return best(claims, entry, analysis).toSorted(
    (a, b) => Number(isWellSourced(b, analysis)) - Number(isWellSourced(a, analysis)) || shown(b) - shown(a),
  );
};
