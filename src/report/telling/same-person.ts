import type { Analysis } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { authorsOf } from '../../model/sources.ts';
import { indexOf } from '../../explain/index-of.ts';
import { lowered, upperFirst } from '../phrases.ts';
import { claimSaid, headOf, type Heard } from './said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** A sentence, and who is meant where it begins with somebody who is not named. */
export interface ToldBy {
  readonly text: string;
  readonly person?: string | undefined;
  /** Who are meant where it begins with several: “Journalists”. */
  readonly among?: readonly string[] | undefined;
}

const startsWith = (who: readonly string[]): RegExp =>
  new RegExp(`^(?<opening>${templates.openings})?(?<who>${who.join('|')})\\b(?! and )`, 'i');
const people = Object.values(templates.people).map(([one]) => one!);
const aPerson = startsWith(people);
const severalPeople = startsWith(Object.values(templates.people).map(([, several]) => several!));
const unnamed = startsWith([...people, ...Object.values(templates.bodies)]);

/** Who is meant by “a researcher” or “one news outlet” where a claim is told so. */
export function personOf(claim: Claim, analysis: Analysis, heard: Heard = 'read'): string | undefined {
  const said = claimSaid(claim, analysis, heard);
  if (!unnamed.test(said)) return undefined;
  if (!aPerson.test(said)) return headOf(claim.text);
  const source = indexOf(analysis).sources.get(claim.sources[0]!.via ?? claim.sources[0]!.id);
  return source && authorsOf(source);
}

/** Who are meant by “journalists” where a claim is told so: all authors of what it cites. */
export function peopleOf(claim: Claim, analysis: Analysis, heard: Heard = 'read'): readonly string[] | undefined {
  if (!severalPeople.test(claimSaid(claim, analysis, heard))) return undefined;
  const cited = claim.sources.flatMap(({ id, via }) => indexOf(analysis).sources.get(via ?? id) ?? []);
  return cited.flatMap((source) => authorsOf(source).split('; '));
}

/**
 * “A researcher” is the same one where that person has been told of, also as “an author” of something else, one of several who were told of
 * together where that person was among them, and another where somebody else has.
 */
export function personAgain({ text, person }: ToldBy, before: readonly ToldBy[]): string {
  const own = unnamed.exec(text)?.groups;
  if (!own || person === undefined) return text;
  const { who, opening = '' } = own as { who: string; opening?: string };
  const known = before.find((each) => each.person === person && calledIn(each) !== undefined);
  const called = known ? calledIn(known)! : who.toLowerCase();
  const what = called.replace(/^(?:an?|one) /, '');
  const together = new RegExp(`\\b${what}s\\b`, 'i');
  if (!known && before.some(({ among, text: said }) => among?.includes(person) === true && together.test(said)))
    return begunWith(`one of these ${what}s`, text, opening, who);
  const persons = new Set(before.filter((each) => each.person !== undefined && calledIn(each) === called).map((each) => each.person));
  if (persons.size === 0) return text;
  const again = !known ? `another ${what}` : persons.size === 1 ? `the same ${what}` : `one of these ${what}s`;
  return begunWith(again, text, opening, who);
}

const begunWith = (called: string, text: string, opening: string, who: string): string =>
  `${opening}${opening === '' ? upperFirst(called) : lowered(called)}${text.slice(opening.length + who.length)}`;

/** What an unnamed speaker is called: “a researcher”. */
const calledIn = ({ text }: ToldBy): string | undefined => unnamed.exec(text)?.groups?.['who']?.toLowerCase();
