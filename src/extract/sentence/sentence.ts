import type { At } from '../../model/records.ts';
import type { Bearer, Modality } from '../../model/words.ts';
import type { FoundBearers, Spoken } from '../bearers/bearers.ts';
import type { Predication } from '../bearers/predication.ts';
import type { Parsed } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../qualifiers.ts';
import type { Token } from '../tokens.ts';

/** One normative statement in a sentence. Tokens are those of the sentence as a whole, `at` is in UTF-16 units of its text. */
export interface Statement {
  readonly modality: Modality;
  /** The words that gave the modality; `null` where there are none. */
  readonly cue: { readonly text: string; readonly at: At } | null;
  readonly negated: boolean;
  readonly bearers: FoundBearers;
  readonly doubts: readonly string[];
  readonly actionStart: number;
  /** The tokens of its clause. */
  readonly range: Range;
  /** The id of the reading that made it. */
  readonly reading: string;
}

/** A word of modality that made no statement, and why. */
export interface Passed {
  readonly word: string;
  readonly because: string;
  /** The id of the reading that decided so; none where the place in the sentence decided. */
  readonly reading?: string;
}

/** A sentence with what was read of it, and the words of modality that made no statement, with the reason. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  readonly names: readonly Hit<Bearer | 'none'>[];
  /** `null` where a sentence was not read, and so not asked for persons either. */
  readonly persons: readonly Hit<string>[] | null;
  readonly statements: readonly Statement[];
  readonly unread: readonly Passed[];
}

export interface SentenceContext extends Spoken {
  /** Where the sentence's own words begin, behind the opening lines that it is read with. */
  readonly own: number;
  /** It is a heading. */
  readonly heading: boolean;
  /** Whose duties the present tense of the text states. */
  readonly presentTense: readonly Bearer[];
}

/** A sentence cut into clauses, with its names, as statements are read from it. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  /** The words of modality that are no ordinary words here, whatever clause they stand in. */
  readonly hits: readonly Hit<Modality>[];
  readonly names: readonly Hit<Bearer | 'none'>[];
  readonly persons: readonly Hit<string>[];
  /** Of each token, whether it stands in a name or a word for people. */
  readonly nouns: readonly boolean[];
  readonly context: SentenceContext;
  readonly lexicon: Lexicon;
}

/** The first token that is the sentence's own. */
export const ownToken = ({ tokens, context }: Pick<Sentence, 'tokens' | 'context'>): number =>
  context.own === 0
    ? 0
    : Math.max(
        0,
        tokens.findIndex((token) => token.start >= context.own),
      );

/** What bearers are read from: a subject of the sentence and the verb behind it. */
export const predicationOf = (
  { tokens, names, persons, parsed, lexicon }: Sentence,
  rest: Pick<Predication, 'subject' | 'after' | 'passive'>,
): Predication => ({ tokens, names, persons, parsed, words: lexicon.words, ...rest });

/** The words between two tokens, with where they stand. */
export function cueBetween({ text, tokens }: Sentence, from: number, to: number): { readonly text: string; readonly at: At } {
  const at: At = [tokens[from]!.start, tokens[to]!.end];
  return { text: text.slice(...at), at };
}
