import type { Bearer, Modality } from '../../model/words.ts';
import { parseClauses } from '../clauses/parse.ts';
import type { Parsed } from '../clauses/clause.ts';
import { findCues, withoutOverlaps, type Hit } from '../cue-search.ts';
import type { Lexicon } from '../lexicon.ts';
import { findDenials } from '../denials.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';
import { imperatives, isImperative } from '../readings/imperatives.ts';
import { tokenise, type Token } from '../tokens.ts';
import { wholeSentence } from '../whole-sentence.ts';
import type { Passed, ReadSentence, Sentence, SentenceContext } from './sentence.ts';
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
      return parseClauses(tokens.slice(0, longest), [], new Set(), words);
    },
    names,
    persons: [],
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
  const ordinary = withoutOverlaps(found.filter((hit) => isOrdinaryWord(tokens, hit)));
  const hits = withoutOverlaps(found.filter((hit) => !isOrdinaryWord(tokens, hit)));
  const names = withoutOverlaps(findCues(lexicon.bearers, tokens, text), true);
  const imperative = isImperative({ tokens, lexicon, context });
  if (found.length === 0 && !imperative && !mayAssure(tokens, names, context)) return nothing(names, []);
  const persons = findCues(lexicon.persons, tokens, text);
  const unread: Passed[] = ordinary
    .filter((hit) => !hits.some((other) => other.from <= hit.to && hit.from <= other.to))
    .map((hit) => ({ word: hit.cue, because: 'not a verb here' }));
  const whole = wholeSentence(text.slice(context.own), tokens, lexicon.words);
  if (whole) return nothing(names, [...unread, ...hits.map((hit) => ({ word: hit.cue, because: whole }))]);
  const nouns = new Set([...names, ...persons].flatMap(tokensOf));
  const parsed = parseClauses(tokens, hits, nouns, lexicon.words);
  const sentence: Sentence = { text, tokens, parsed, names, persons, nouns, context, lexicon };
  for (const hit of hits) if (!parsed.main.includes(hit)) unread.push({ word: hit.cue, because: becauseOf(parsed, hit) });
  const statements = imperative && parsed.main.length === 0 ? imperatives.find(sentence) : statementsOf(sentence, unread);
  return { tokens, parsed, names, persons, statements, unread };
}

/** The cues of modality and the places where a duty is denied, which count before the cues in the same words. */
function wordsOfModality(tokens: readonly Token[], text: string, lexicon: Lexicon): Hit<Modality>[] {
  const denials = findDenials(tokens, lexicon.words, text);
  const cues = findCues(lexicon.modalities, tokens, text).filter(
    (hit) => !denials.some(({ from }) => hit.from <= from && hit.to >= from) && !denials.some(({ at }) => at[0] <= hit.at[0] && hit.at[1] <= at[1]),
  );
  return [...cues, ...denials].toSorted((a, b) => a.from - b.from || b.to - a.to);
}

const tokensOf = ({ from, to }: Hit<unknown>): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

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

/** Whether the organisation, its staff, "we" or "it" stand in a sentence, so that it may tell what they do. */
const mayAssure = (tokens: readonly Token[], names: readonly Hit<Bearer | 'none'>[], context: SentenceContext): boolean =>
  names.some((hit) => hit.means === 'organisation' || hit.means === 'staff') ||
  (context.before.includes('organisation') && tokens.some((token) => ['it', 'we', 'they'].includes(token.lower)));
