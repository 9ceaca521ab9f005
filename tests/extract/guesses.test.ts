import nlp from 'compromise/three';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGuessedVerb } from '../../src/extract/word-forms.ts';

const byAllOfCompromise = (lower: string): boolean => {
  const docs = nlp(`they ${lower} it`).docs as { tags?: ReadonlySet<string> }[][];
  return docs[0]?.[1]?.tags?.has('Infinitive') ?? false;
};

/** Words that no list knows, by the endings that tell most. */
const unknown = fc
  .tuple(
    fc.stringMatching(/^[a-z]{0,6}$/),
    fc.constantFrom('', 'e', 'er', 'or', 'en', 'ed', 'le', 't', 'd', 's', 'an', 'ist', 'y', 'n', 'port'),
  )
  .map((parts) => parts.join(''))
  .filter((word) => word !== '' && !Object.hasOwn((nlp.model() as unknown as { one: { lexicon: object } }).one.lexicon, word));

describe('what compromise guesses of a word that its list does not know', () => {
  it('is the same as by all that it asks', () => {
    fc.assert(
      fc.property(unknown, (word) => {
        expect(isGuessedVerb(word)).toBe(byAllOfCompromise(word));
      }),
      { numRuns: 2000 },
    );
  });
  it.each([...'abcdefghijklmnopqrstuvwxyz'])('%s', (letter) => expect(isGuessedVerb(letter)).toBe(byAllOfCompromise(letter)));
});
