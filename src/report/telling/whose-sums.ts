import type { Analysis } from '../../model/judgement.ts';
import { literal } from '../../model/literal.ts';
import { placesNamed } from '../../model/place-names.ts';
import { namesOfState, namesState, sumsIn, type Sum } from './money.ts';
import { namesOfOrganisation } from './names.ts';
import { headOf, withoutSpeaker } from './said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** Whose money a sum is: a claim that names a State may tell what others lent or spent. */

/**
 * The sums of a text that a State gave, as far as it says: it is named, by its name or by its currency, and nobody else is told to have lent, spent
 * or paid it. Who says so has not given it: “the audit office of Norland found that the Fund had lent 8 million dollars”.
 */
export const sumsOfState = (text: string, state: string, analysis: Analysis): Sum[] =>
  namesState(text, state, analysis) ? sumsIn(text).filter((sum) => !isOfOthers(sum, text, state, analysis)) : [];

/** The largest sum that a text says a State gave; 0 where it gives none. */
export const largestOfState = (text: string, state: string, analysis: Analysis): number =>
  Math.max(0, ...sumsOfState(text, state, analysis).map(({ amount }) => amount));

/** Whether a text tells of sums, and of none that a State gave. */
export const isOfSumsOfOthers = (text: string, state: string, analysis: Analysis): boolean =>
  sumsIn(text).length > 0 && sumsOfState(text, state, analysis).length === 0;

const { giving } = templates.money;

/** Whether somebody else is told to have given a sum, and not from what the State gave. */
function isOfOthers({ at, text: sum, currency }: Sum, text: string, state: string, analysis: Analysis): boolean {
  if (currency?.startsWith(state)) return false;
  const spoken = text.length - withoutSpeaker(text).length;
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), spoken);
  const [before, after] = [text.slice(start, at), text.slice(at + sum.length).split(/[.;](?: |$)/)[0]!];
  const { others, own } = giversIn(text, state, analysis);
  if (others.length === 0) return false;
  const gave = [...before.matchAll(giftBy([...others, ...own]))].at(-1);
  const isGivenBefore = gave !== undefined && others.includes(gave.groups!['who']!);
  if (!isGivenBefore && !givenBy(others).test(after)) return false;
  const told = isGivenBefore ? before.slice(gave.index) : '';
  return !ofGrant.test(told) && !comesFrom(own).test(`${told}${sum}${after}`);
}

/** “The Fund had lent”. */
const giftBy = (names: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?<who>${anyOf(names)})(?: (?:had|has|have|also|itself|alone|then|later))* (?:${giving})\\b`, 'gu');

/** “… that the Fund had lent”, “… lent by the Fund”. */
const givenBy = (names: readonly string[]): RegExp =>
  new RegExp(
    `^(?:,? (?:that|which|of which))? (?:${anyOf(names)})(?: (?:had|has|have))? (?:${giving})\\b|^ (?:(?:was|were|had been|that|which) )*(?:${giving}) by (?:${anyOf(names)})(?!\\p{L})`,
    'u',
  );

/** “Spent from a grant of 4 million crowns”. */
const ofGrant = /\bfrom (?:an?|the|its|this) (?:\p{L}+ ){0,3}of $/u;

/** “Spent 4 million crowns from Norland”, “of Norland's money”. */
const comesFrom = (names: readonly string[]): RegExp =>
  new RegExp(`\\b(?:from|by|of)(?: the)? (?:${anyOf(names)})(?!\\p{L})|(?<!\\p{L})(?:${anyOf(names)})['’]s?(?!\\p{L})`, 'u');

const anyOf = (names: readonly string[]): string => names.map(literal).join('|');

/** Who may have given what a text tells of: the organisation and other States, and the State itself; “it” is who speaks. */
function giversIn(
  text: string,
  state: string,
  analysis: Analysis,
): { readonly others: readonly string[]; readonly own: readonly string[] } {
  const organisation = namesOfOrganisation(analysis);
  const own = namesOfState(state, analysis.workspace);
  const states = placesNamed(text).flatMap(({ code, written }) => (code === state ? [] : [written]));
  const head = headOf(text) ?? '';
  const isOwnSpeaking = own.some((name) => head.includes(name));
  const isOrganisationSpeaking = !isOwnSpeaking && organisation.some((name) => head.toLowerCase().endsWith(name.toLowerCase()));
  return {
    others: [...organisation, ...states, ...(isOrganisationSpeaking ? ['it'] : [])],
    own: [...own, ...(isOwnSpeaking ? ['it'] : [])],
  };
}
