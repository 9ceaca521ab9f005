import type { Bearer, Modality } from '../../model/words.ts';
import type { Hit } from '../cue-search.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Subject } from '../subjects.ts';
import type { Token } from '../tokens.ts';
import type { VerbGroup } from '../verb-groups.ts';

/** A word of modality with its verb group and its subject, as every reading sees it. */
export interface Use {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly hit: Hit<Modality>;
  readonly group: VerbGroup;
  /** The words of the cue as they stand, in lower case. */
  readonly cue: string;
  readonly subject: Subject;
  /** The last word of the subject's first phrase. */
  readonly subjectHead: string;
  /** The subject names a known bearer or an actor, who can act on purpose. */
  readonly acts: boolean;
  /** The subject is a person who is no bearer. */
  readonly person: boolean;
  /** The subject or what leads the clause denies ("no data may", "in no case shall"). */
  readonly subjectNegated: boolean;
  /** The verb group or the subject denies. */
  readonly negated: boolean;
  /** Whom the text is addressed to. */
  readonly addressee: Bearer;
  /** The token at which the clause begins. */
  readonly clauseStart: number;
}

/** How strongly the words bind, or why they make no record. */
export type Answer = { readonly modality: Modality; readonly doubts?: readonly string[] } | { readonly because: string };

/**
 * One way to read a word of modality. The readings are asked in a stated order; the first that answers decides.
 * @property ok sentences that it answers, @property notOk sentences like them that it leaves to others; the tests run both
 */
export interface Reading {
  readonly id: string;
  readonly purpose: string;
  readonly ok: readonly string[];
  readonly notOk: readonly string[];
  readonly read: (use: Use) => Answer | null;
}

/** The verb behind the words of modality ("be" in a passive). */
export const verbOf = ({ tokens, group }: Use): string => tokens[group.verb]?.lower ?? '';

/** The word behind "be"; empty where there is none. */
export const complementOf = ({ tokens, group }: Use): string => (group.complement === null ? '' : tokens[group.complement]!.lower);

/** Whether the subject is some person or people, whoever they are. */
export const isPeople = (use: Use): boolean => use.person || use.subjectHead === 'you' || use.lexicon.words.people.has(use.subjectHead);
