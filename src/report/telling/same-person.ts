import type { Analysis } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { authorsOf } from '../../model/sources.ts';
import { indexOf } from '../../explain/index-of.ts';
import { lowered, upperFirst } from '../phrases.ts';
import { claimSaid } from './said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** A sentence, and who is meant where it begins with a person who is not named. */
export interface ToldBy {
  readonly text: string;
  readonly person?: string | undefined;
}

const unnamed = new RegExp(
  `^(?<opening>[^:]{1,40}: )?(?<who>${Object.values(templates.people)
    .map(([one]) => one)
    .join('|')})\\b`,
  'i',
);

/** Who is meant by “a researcher” where a claim is told so. */
export function personOf(claim: Claim, analysis: Analysis): string | undefined {
  if (!unnamed.test(claimSaid(claim, analysis))) return undefined;
  const source = indexOf(analysis).sources.get(claim.sources[0]!.via ?? claim.sources[0]!.id);
  return source && authorsOf(source);
}

/** “A researcher” is the same one where that person has been told of, and another where somebody else has. */
export function personAgain({ text, person }: ToldBy, before: readonly ToldBy[]): string {
  const own = unnamed.exec(text)?.groups;
  if (!own || person === undefined) return text;
  const { who, opening = '' } = own as { who: string; opening?: string };
  const what = who.replace(/^an? /i, '');
  const told = before.filter(
    (each) => each.person !== undefined && unnamed.exec(each.text)?.groups?.['who']?.toLowerCase() === who.toLowerCase(),
  );
  const persons = new Set(told.map((each) => each.person));
  if (persons.size === 0) return text;
  const again = !persons.has(person) ? `another ${what}` : persons.size === 1 ? `the same ${what}` : `one of these ${what}s`;
  return `${opening}${opening === '' ? upperFirst(again) : lowered(again)}${text.slice(opening.length + who.length)}`;
}
