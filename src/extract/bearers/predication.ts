import type { At } from '../../model/records.ts';
import type { Bearer } from '../../model/words.ts';
import type { Parsed } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import type { Words } from '../lexicon.ts';
import type { Subject } from '../subjects.ts';
import type { Token } from '../tokens.ts';

/** A subject and its verb: what is bound is read from them. */
export interface Predication {
  readonly tokens: readonly Token[];
  readonly names: readonly Hit<Bearer | 'none'>[];
  readonly persons: readonly Hit<string>[];
  readonly words: Words;
  readonly subject: Subject;
  readonly parsed: Parsed;
  /** The tokens behind the verb, up to the end of the clause. */
  readonly after: readonly [from: number, to: number];
  readonly passive: boolean;
}

/** What the head of a subject is: a bearer, an actor who is none, a person who may gain, a pronoun or a thing. */
export type Kind = Bearer | 'none' | 'stranger' | 'person' | 'thing' | 'it' | 'we';

export interface Head {
  readonly kind: Kind;
  readonly at: At;
  readonly text: string;
  /** From its article to its end, as the text names it. */
  readonly named: At;
  readonly negative: boolean;
  /** A party to an agreement, who acts in its own right though it may gain as well. */
  readonly party?: boolean;
}
