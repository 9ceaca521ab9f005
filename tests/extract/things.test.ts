import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const things = (sentence: string) => read(sentence)[0]!.confidence.doubts.flatMap((doubt) => doubt.things ?? []);

describe('the things of which a promise speaks beside its norms', () => {
  it.each([
    ['The Organization shall not evict anyone from the huts at the pier.', [['huts'], ['pier']]],
    ['The Organization shall disclose the personal data of its pensioners to nobody without their consent, save to the dentist.', []],
    ['The Organization shall not evict anyone from a tent, a hut or a caravan.', [['tent', 'hut', 'caravan']]],
  ])('are told: %s', (sentence, named) => expect(things(sentence)).toEqual(named));

  it.each([
    'The Organization shall not evict anyone from its shelters.',
    'The Organization shall consult the people concerned before it decides on a project.',
    'The Organization shall give every person complete and truthful information on the situation in the place of return.',
    'The Organization shall treat everybody with dignity, whatever their circumstances.',
    'The Organization shall make its assessments public within thirty days of its decision.',
  ])('are none where it says what all such promises say: %s', (sentence) => expect(things(sentence)).toEqual([]));
});
