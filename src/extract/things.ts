import type { At } from '../model/records.ts';
import { stemOf } from '../model/stems.ts';
import { isCoordinator } from './clauses/clause.ts';
import { isAdverb, type Token } from './tokens.ts';
import { isDeterminer, isPreposition, isSubjectPronoun } from './word-classes.ts';
import { isAdjective, isBase, isGerund, isNounForm, isParticiple, isThirdPerson } from './word-forms.ts';

/** What of a sentence tells with what a promise has to do. */
export interface Told {
  readonly tokens: readonly Token[];
  /** What has been weighed: the words of its norms, its bearers, its modality and its qualifiers. */
  readonly weighed: readonly At[];
  /** Where the statement begins and ends. */
  readonly from: number;
  readonly to: number;
}

/**
 * The things of which a promise speaks and that neither its norms nor the vocabulary know: “the huts on Pier Two”, “information on medicines”. An
 * entry that speaks of none of them may be about something else. What stands in one series (“a river, a lake or the sea”) is one thing, and none
 * where a part of it is known.
 */
export function thingsIn({ tokens, weighed, from, to }: Told, ordinary: ReadonlySet<string>): string[][] {
  const series: { readonly words: string[]; isKnown: boolean; last: number }[] = [];
  for (let at = from; at <= to; at++) {
    const token = tokens[at]!;
    if (!isThing(tokens, at)) continue;
    const isKnown = ordinary.has(stemOf(token.lower)) || weighed.some(([start, end]) => token.start < end && start < token.end);
    const before = series.at(-1);
    if (before && isJoined(tokens, before.last, at)) {
      before.words.push(token.lower);
      before.isKnown ||= isKnown;
      before.last = at;
    } else series.push({ words: [...joinedBefore(tokens, at), token.lower], isKnown, last: at });
  }
  return series.filter(({ isKnown }) => !isKnown).map(({ words }) => words);
}

/** “Its land and crops”: what is a verb as well, and a noun by its place. */
function joinedBefore(tokens: readonly Token[], at: number): string[] {
  const [coordinator, joined, before] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  return coordinator && joined?.word && isCoordinator(coordinator) && isBase(joined) && isInPhrase(before) ? [joined.lower] : [];
}

/** A noun by its form, and no verb, adjective or name by its place. */
function isThing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!token.word || token.lower.length < shortest || !/^\p{Ll}+$/u.test(token.text) || !isNounForm(token)) return false;
  if (isDeterminer(token) || isSubjectPronoun(token) || isAdverb(token) || isAdjective(token) || isAbstract.test(token.lower)) return false;
  if (isVerbOf(tokens, at) || tokens[at - 1]?.lower === 'otherwise') return false;
  return !(isBase(token) || isParticiple(token) || isGerund(token)) || isInPhrase(tokens[at - 1]);
}

/** “Any person signs”, “moves, merges or closes a site”: behind its subject, or in one series with such a verb. */
function isVerbOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !isThirdPerson(tokens[at]!) || isInPhrase(before)) return false;
  if (before.lower === ',' || isCoordinator(before)) {
    const joined = tokens[at - 2]?.lower === ',' ? at - 3 : at - 2;
    return joined > 0 && isVerbOf(tokens, joined);
  }
  return before.word && isNounForm(before);
}

const isAbstract = /(?:ity|ness|[ae]nce|[ae]ncy|ship|ism|[cgstx]ion|ment|wards)(?:s|ies)?$/;

const shortest = 3;

const isInPhrase = (before: Token | undefined): boolean =>
  before !== undefined && before.lower !== 'to' && (isDeterminer(before) || isPreposition(before) || isAdjective(before));

/** “Rivers, lakes or the ground”, “no oil, no bilge”, “gloves and goggles”: nothing but commas, “or” and what belongs to the noun between. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return (
    between.some((token) => token.lower === ',' || isCoordinator(token)) &&
    between.every(
      (token) => token.lower === ',' || isCoordinator(token) || isDeterminer(token) || isAdjective(token) || isParticiple(token),
    )
  );
}
