import type { Bearer, Modality } from '../../model/words.ts';
import { parseClauses } from '../clauses/parse.ts';
import type { Parsed } from '../clauses/clause.ts';
import { isCoordinator } from '../clauses/clause.ts';
import { relatives } from '../english.ts';
import { isAuxiliary, isModal, isPreposition } from '../word-classes.ts';
import { isParticiple, isPlural, isThirdPerson, stems } from '../word-forms.ts';
import { findCues, withoutOverlaps, type Hit } from '../cue-search.ts';
import type { Lexicon, Words } from '../lexicon.ts';
import { findDenials } from '../denials/denials.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';
import { imperativeAt, imperatives } from '../readings/imperatives.ts';
import { definingVerb, namedMeanings, verbForItsPurposes } from '../readings/named-meanings.ts';
import { toBeDone, toOfDuty } from '../readings/to-be-done.ts';
import { verblessBans } from '../readings/verbless-bans.ts';
import { isAdverb, lowerAt, tokenise, type Token } from '../tokens.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { furtherImperatives, withFurther } from './further-imperatives.ts';
import { ownToken, type Passed, type ReadSentence, type Sentence, type SentenceContext, type Statement } from './sentence.ts';
import { statementsOf } from './statements.ts';

const longest = 2000;

/** A sentence of which nothing is read but its words. */
export function readNothing(
  tokens: readonly Token[],
  names: ReadSentence['names'],
  unread: ReadSentence['unread'],
  { words }: Lexicon,
): ReadSentence {
  return {
    tokens,
    get parsed() {
      return parseClauses(tokens.slice(0, longest), [], [], words);
    },
    names,
    persons: null,
    statements: [],
    unread,
  };
}

/** Reads one sentence, with the opening lines it hangs on. */
export function readSentence(text: string, context: SentenceContext, lexicon: Lexicon): ReadSentence {
  const tokens = tokenise(text);
  const nothing = (names: ReadSentence['names'], unread: readonly Passed[]) => readNothing(tokens, names, unread, lexicon);
  if (tokens.length > longest) return nothing([], [{ word: '', because: `longer than ${longest} words and marks: no sentence` }]);
  const found = wordsOfModality(tokens, text, lexicon);
  const usual = new Set(found.filter((hit) => isOrdinaryWord(tokens, hit)));
  const ordinary = withoutOverlaps([...usual]);
  const hits = withoutOverlaps(found.filter((hit) => !usual.has(hit)));
  const named = withoutOverlaps(findCues(lexicon.bearers, tokens, text), true);
  const names = named.filter((hit) => !isVerbBehindName(tokens, hit, named, lexicon.words) && !isStating(tokens, hit, lexicon.words));
  const opens = { tokens, lexicon, context };
  const own = ownToken(opens);
  const commanded = goesOnFromOpening(own, found, names) ? null : imperativeAt(opens);
  // “Save the Children” is a name, no command.
  const imperative = names.some(({ from, to }) => from === commanded && to > from) ? null : commanded;
  const defines = definingVerb(tokens, own) !== null || (found.length === 0 && verbForItsPurposes(tokens, own) !== null);
  const saysWhatToDo = imperative !== null || defines || toOfDuty(opens, own) !== null;
  if (found.length === 0 && !saysWhatToDo && !mayAssure(tokens, names, context, lexicon.words)) return nothing(names, []);
  const persons = findCues(lexicon.persons, tokens, text);
  const unread = unreadOrdinary(ordinary, hits);
  const whole = wholeSentence(text.slice(context.own), tokens, lexicon.words);
  if (whole) return nothing(names, [...unread, ...hits.map((hit) => ({ word: hit.cue, because: whole }))]);
  const nouns = tokens.map(() => false);
  for (const { from, to } of [...names, ...persons]) for (let at = from; at <= to; at++) nouns[at] = true;
  // The bare verb of an imperative is no word of modality ("Promote …", "Refrain from …").
  const further = context.heading ? [] : furtherImperatives(opens, imperative);
  const isOfFurther = (hit: Hit<Modality>) => further.some(({ from }) => hit.from >= from && hit.from <= from + 2);
  const binding = (defines || imperative === null ? hits : hits.filter((hit) => hit.from > imperative + 1)).filter(
    (hit) => !isOfFurther(hit),
  );
  const parsed = parseClauses(tokens, binding, nouns, lexicon.words);
  const sentence: Sentence = { text, tokens, parsed, hits: binding, names, persons, nouns, context, lexicon };
  for (const hit of binding) if (!parsed.main.includes(hit)) unread.push({ word: hit.cue, because: becauseOf(parsed, hit) });
  const statements = read(sentence, imperative, further[0]?.joint ?? null, unread);
  return { tokens, parsed, names, persons, statements: withFurther(sentence, statements, further), unread };
}

/** "The Organization monitors compliance", "The Agency escorts children": what is done by whoever is named before, not who does it. */
function isVerbBehindName(
  tokens: readonly Token[],
  { from, to }: Hit<unknown>,
  names: readonly Hit<Bearer | 'none'>[],
  words: Words,
): boolean {
  const verb = tokens[from]!;
  const next = tokens[from + 1];
  const isBehind = names.some((hit) => hit.to === from - 1 && !isPlural(tokens[hit.to]!) && !tokens[hit.to]!.possessive);
  if (from < to || !isBehind || !isThirdPerson(verb) || !stems(verb.lower).some((base) => words.imperatives.has(base))) return false;
  if (!next?.word || isCoordinator(next) || isAuxiliary(next) || isModal(next) || isAdverb(next)) return false;
  if (isParticiple(next) && (!tokens[from + 2]?.word || isPreposition(tokens[from + 2]!))) return false;
  return !isPreposition(next) && !relatives.has(next.lower) && next.lower !== 'that';
}

/** "The Sphere standards | state that", "the Convention | states that": what a text says, and no State. */
function isStating(tokens: readonly Token[], { from, to }: Hit<unknown>, { documents }: Words): boolean {
  const { text, lower } = tokens[to]!;
  const before = tokens[to - 1];
  if (!/^states?$/.test(text) || (from < to && from < to - 1) || !before?.word) return false;
  const next = tokens[isAdverb(tokens[to + 1]) ? to + 2 : to + 1]?.lower ?? '';
  if (!/^(?:that|what|how|clearly)$/.test(next)) return false;
  if (lower === 'state') return isPlural(before);
  return documents.has(before.lower) || /^\d/.test(before.lower) || (/^\p{Lu}/u.test(before.text) && from === to && !isPlural(before));
}

/** Words of modality that are ordinary words here, and stand in none that is one. */
const unreadOrdinary = (ordinary: readonly Hit<Modality>[], hits: readonly Hit<Modality>[]): Passed[] =>
  ordinary
    .filter((hit) => !hits.some((other) => other.from <= hit.to && hit.from <= other.to))
    .map((hit) => ({ word: hit.cue, because: 'an ordinary word here, or one that another word of modality governs' }));

/** An item whose opening line names somebody or binds goes on with that line. */
const goesOnFromOpening = (own: number, found: readonly Hit<Modality>[], names: ReadSentence['names']): boolean =>
  found.some(({ from }) => from < own) || names.some(({ from, means }) => from < own && means !== 'none');

/**
 * A sentence as a whole, where no word of modality of its own binds; else by its words of modality and present tenses.
 * @param ends where a second imperative begins
 */
function read(sentence: Sentence, imperative: number | null, ends: number | null, unread: Passed[]): readonly Statement[] {
  const { main } = sentence.parsed;
  if (imperative !== null) {
    const found = imperatives.find(sentence);
    if (main.length === 0) return found;
    const last = ends ?? semicolonBehind(sentence.tokens, imperative);
    // “Do not lock the door; it must stay open”: the imperative ends before the clause that binds by its own word.
    if (last === null || main.some(({ from }) => from < last)) return statementsOf(sentence, unread);
    const clipped = found.map((each) => ({ ...each, range: { ...each.range, to: last - 1 } }));
    return [...clipped, ...statementsOf(sentence, unread)];
  }
  for (const { find } of [namedMeanings, verblessBans, toBeDone]) {
    const found = find(sentence);
    if (found.length > 0) return found;
  }
  return statementsOf(sentence, unread);
}

function semicolonBehind(tokens: readonly Token[], from: number): number | null {
  const at = tokens.findIndex(({ lower }, index) => index > from && lower === ';');
  return at < 0 ? null : at;
}

/** The cues of modality and the places where a duty is denied, which count before the cues in the same words. */
function wordsOfModality(tokens: readonly Token[], text: string, lexicon: Lexicon): Hit<Modality>[] {
  const all = findCues(lexicon.modalities, tokens, text);
  const denials = findDenials(tokens, lexicon.words, text);
  if (denials.length === 0) return all;
  const cues = all.filter((hit) => !denials.some(({ at }) => hit.at[0] < at[1] && at[0] < hit.at[1]));
  return [...cues, ...denials].toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function becauseOf({ clauses, owner }: Parsed, hit: Hit<Modality>): string {
  switch (clauses[owner[hit.from]!]!.kind) {
    case 'relative':
      return 'in a clause that only tells of somebody or something';
    case 'content':
      return 'in a clause that another verb reports, asks or recognises';
    case 'aside':
      return 'in brackets, dashes or a quotation';
    default:
      return 'in a clause that only says when, where or why';
  }
}

/** Whether a sentence may tell in the present tense what those do whose duties it states. */
function mayAssure(
  tokens: readonly Token[],
  names: readonly Hit<Bearer | 'none'>[],
  { before, presentTense }: SentenceContext,
  words: Words,
): boolean {
  if (names.some(({ means }) => means === 'staff' || presentTense.includes(means as Bearer))) return true;
  if (before.some((bearer) => presentTense.includes(bearer)) && tokens.some(({ lower }) => pronouns.has(lower))) return true;
  if (presentTense.includes('partners') && tokens.some(({ lower }) => words.parties.has(lower))) return true;
  if (presentTense.includes('organisation') && tokens.some(({ lower }) => ours.has(lower) || words.ownOffices.has(lower))) return true;
  if (tokens.some(({ lower }) => ['no', 'nobody', 'nothing', 'neither'].includes(lower))) return true;
  if (presentTense.includes('organisation') && [0, 1].some((at) => words.employees.has(lowerAt(tokens, at)))) return true;
  if (isRankedOrOfOne(tokens)) return true;
  return tokens.some(({ lower }) => stating.has(lower)) && tokens.some(({ lower }) => ruling.has(lower));
}

/** "Comes first", "come before those of", "a child who comes alone is". */
const isRankedOrOfOne = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }, at) => (lower === 'comes' || lower === 'come') && ['first', 'before'].includes(lowerAt(tokens, at + 1))) ||
  (['a', 'an'].includes(lowerAt(tokens, 0)) && tokens.slice(2, 4).some(({ lower }) => lower === 'who'));

const pronouns: ReadonlySet<string> = new Set(['it', 'we', 'they']);
const ours: ReadonlySet<string> = new Set(['our', 'us']);
const stating: ReadonlySet<string> = new Set('is are gets get receives receive has have stays stay remains remain'.split(' '));
/** With "is" or "are" these may say what is never, only, for each or by a set time done. */
const ruling: ReadonlySet<string> = new Set(
  `not never none only solely exclusively alone each every all any what whatever least everyone everybody anyone anybody whoever immediately promptly forthwith later hour hours day days week weeks month months beforehand resort years
  once twice times hourly daily weekly fortnightly monthly quarterly yearly annually`.split(/\s+/),
);
