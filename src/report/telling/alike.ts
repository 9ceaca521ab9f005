import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { anyMonth } from '../../model/months.ts';
import { remember } from '../../model/remember.ts';
import type { CitedSource } from '../report.ts';

/** Which claims say the same, and where their words come from. */

const sameShare = 0.7;

/** Whether two claims tell the same in much the same words. @param share of the words of the shorter */
export function isSameAs(one: Pick<Claim, 'text'>, other: Pick<Claim, 'text'>, share = sameShare): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared >= share * Math.min(a.size, b.size);
}

/** Whether one of some claims tells it. */
export const isTold = (claim: Claim, told: readonly Claim[]): boolean => told.some((each) => isSameAs(each, claim));

/** Further claims that show the same in nearly the same words and figures, not only in some of them: the fact has their sources too. */
export const sayingTheSame = (claim: Claim, entry: EntryWithFacts): Claim[] =>
  entry.claims.filter(
    (each) =>
      each !== claim &&
      isSameAs(claim, each) &&
      isAsLong(claim, each) &&
      haveSameFigures(claim, each) &&
      each.shows.some(({ fact }) => claim.shows.some((shown) => shown.fact === fact)),
  );

/** Whether neither says much that the other does not. */
function isAsLong(one: Claim, other: Claim): boolean {
  const [a, b] = [wordsOf(one).size, wordsOf(other).size];
  return Math.min(a, b) >= sameShare * Math.max(a, b);
}

/** Whether both give the same figures, or none: who counts otherwise, or nothing, bears no figure out. */
function haveSameFigures(one: Claim, other: Claim): boolean {
  const [a, b] = [figuresOf(one), figuresOf(other)];
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** Numbers in figures, without those of dates. */
const figuresOf = ({ text }: Claim): Set<string> => new Set(text.replace(dated, '').match(/\d+(?:[.,]\d+)*/g) ?? []);
const dated = new RegExp(`\\b(?:\\d{1,2} )?(?:${anyMonth})(?: \\d{1,2}\\b)?(?:,? (?:19|20)\\d\\d)?|\\b(?:19|20)\\d\\d\\b`, 'gi');

/** Of what is said, without who says it and when. */
const wordsOf = remember(
  ({ text }: Pick<Claim, 'text'>): ReadonlySet<string> =>
    new Set(
      text
        .replace(/^.{0,120}?\bthat\b/, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
    ),
);

export const onePerOrigin = (claims: readonly Claim[], appraisals: Analysis['workspace']['appraisals']): Claim[] =>
  claims.filter((claim, at) => !claims.slice(0, at).some((each) => isOfOneOrigin(each, claim, appraisals) || isSameAs(each, claim)));

/** Where a source's word comes from in the end. */
export function originsOf(id: string, appraisals: Analysis['workspace']['appraisals'], seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const from = appraisals[id]?.derivedFrom ?? [];
  return from.length === 0 ? [id] : from.flatMap((each) => originsOf(each, appraisals, seen));
}

/** Whether every origin of the later claim has been heard already. */
export function isOfOneOrigin(heard: Claim, claim: Claim, appraisals: Analysis['workspace']['appraisals']): boolean {
  if (heard === claim) return true;
  const known = new Set(heard.sources.flatMap(({ id }) => originsOf(id, appraisals)));
  return claim.sources.every(({ id }) => originsOf(id, appraisals).every((origin) => known.has(origin)));
}

/** What a claim cites, each place once. */
export const citedBy = ({ sources }: { readonly sources: readonly CitedSource[] }): CitedSource[] =>
  sources
    .filter(({ id, locator }, at) => sources.findIndex((each) => each.id === id && each.locator === locator) === at)
    .map(({ id, locator, via }) => ({ id, ...(locator ? { locator } : {}), ...(via ? { via } : {}) }));
