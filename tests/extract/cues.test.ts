import { describe, expect, it } from 'vitest';
import { findCues } from '../../src/extract/cue-search.ts';
import { indexCues } from '../../src/extract/cues.ts';
import { findLooseCues, indexLooseCues, isLooseCue } from '../../src/extract/loose-cues.ts';
import { tokenise } from '../../src/extract/tokens.ts';

const found = (cue: string, sentence: string): string[] =>
  (isLooseCue(cue)
    ? findLooseCues(indexLooseCues([{ means: 'norm', text: cue }]), tokenise(sentence), sentence)
    : findCues(indexCues([{ means: 'norm', text: cue }]), tokenise(sentence), sentence)
  ).map((hit) => hit.cue);

it('finds an alternative of several words as well', () => {
  const cue = 'help refugees/asylum-seekers/whistle-blowers at';
  for (const each of ['We help refugees at sea.', 'We help asylum seekers at sea.', 'We help whistle-blowers at work.'])
    expect(found(cue, each)).toHaveLength(1);
});

describe('a cue whose parts are joined by “&”', () => {
  const cue = 'child/children/eighteen & held/hold/locked';

  it.each([
    ['No child may be held here.', ['child may be held']],
    ['We hold no one below the age of eighteen.', ['hold no one below the age of eighteen']],
    ['Nobody is locked up; children go to school.', []],
    ['Children go to school.', []],
  ])('is found whichever stands first, within what no semicolon parts: %s', (sentence, expected) => {
    expect(found(cue, sentence)).toEqual(expected);
  });

  it('is not found where its parts stand further away than fifteen words', () => {
    const far = (words: number) => `Children ${'then '.repeat(words).replaceAll('then', 'walk')}are held.`;
    expect(found('children & held', far(13))).toHaveLength(1);
    expect(found('children & held', far(15))).toEqual([]);
  });

  it('holds only with all its parts, each of which may be several words', () => {
    expect(
      found('data & told … beforehand & agree*', 'Data go nowhere unless people agreed, having been told so beforehand.'),
    ).toHaveLength(1);
    expect(found('data & told … beforehand & agree*', 'Data go nowhere unless people were told so beforehand.')).toEqual([]);
  });
});
