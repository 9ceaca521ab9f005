import type { Words } from '../lexicon.ts';
import { ofWord, type Token } from '../tokens.ts';
import { formsIn } from '../verb-forms.ts';

/** The forms of the verbs that take a duty on, make it, let it come about or deny it. */
export interface Forms {
  readonly takingOn: ReadonlyMap<string, string>;
  readonly effecting: ReadonlyMap<string, string>;
  readonly arising: ReadonlyMap<string, string>;
  readonly denying: ReadonlyMap<string, string>;
  /** Whether a word is one that a denial may be about. */
  readonly mayBeDenied: (token: Token) => boolean;
}

export const promising = /^(?:guarantee|warrant|promise|undertake|commit|represent)$/;

export interface Context {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly forms: Forms;
}

const known = new WeakMap<Words, Forms>();

export function formsFor(words: Words): Forms {
  const before = known.get(words);
  if (before) return before;
  const forms = {
    takingOn: formsIn(words.takingOn),
    effecting: formsIn(words.effecting),
    arising: formsIn(words.arising),
    denying: formsIn(words.denying),
    mayBeDenied: ofWord(
      (lower) => words.burdens.has(lower) || words.burdened.has(lower) || words.exempting.has(lower) || promising.test(lower),
    ),
  };
  known.set(words, forms);
  return forms;
}
