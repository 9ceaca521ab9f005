import type { Words } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { formsIn } from '../verb-forms.ts';

/** The forms of the verbs that take a duty on, make it, let it come about or deny it. */
export interface Forms {
  readonly takingOn: ReadonlyMap<string, string>;
  readonly effecting: ReadonlyMap<string, string>;
  readonly arising: ReadonlyMap<string, string>;
  readonly denying: ReadonlyMap<string, string>;
}

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
  };
  known.set(words, forms);
  return forms;
}
