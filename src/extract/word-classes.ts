import {
  auxiliaries,
  be,
  determiners,
  modals,
  prepositions,
  relatives,
  subjectPronouns,
  conjunctions,
  eitherConjunctions,
} from './english.ts';
import { ofWord } from './tokens.ts';

/** To which closed classes a word belongs, for what is asked of every word of a text. */
export const isModal = ofWord((lower) => modals.has(lower));
export const isBe = ofWord((lower) => be.has(lower));
export const isAuxiliary = ofWord((lower) => auxiliaries.has(lower));
export const isDeterminer = ofWord((lower) => determiners.has(lower));
export const isPreposition = ofWord((lower) => prepositions.has(lower));
export const isSubjectPronoun = ofWord((lower) => subjectPronouns.has(lower));

/** A word that opens a clause, or may open one. */
export const isClauseOpener = ofWord(
  (lower) => lower === 'that' || relatives.has(lower) || conjunctions.has(lower) || eitherConjunctions.has(lower),
);
