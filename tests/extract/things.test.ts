import { describe, expect, it } from 'vitest';
import { openDoubts } from '../../src/model/open-doubts.ts';
import type { ReadingDoubt } from '../../src/model/records.ts';
import { claim, commitment, entry } from '../support/records.ts';
import { read } from '../support/reading.ts';

const things = (sentence: string) => read(sentence)[0]!.confidence.doubts.flatMap((doubt) => doubt.things ?? []);

describe('the things of which a promise speaks beside its norms', () => {
  it.each([
    ['The Organization shall not evict anyone from the huts at the pier.', [['huts'], ['pier']]],
    ['The Organization shall disclose the personal data of its pensioners to nobody without their consent, save to the dentist.', []],
    ['The Organization shall not evict anyone from a tent, a hut or a caravan.', [['tent', 'hut', 'caravan']]],
    ['The Organization shall pay each household full compensation for its land and crops before the land is taken.', [['land', 'crops']]],
  ])('are told: %s', (sentence, named) => expect(things(sentence)).toEqual(named));

  it.each([
    'The Organization shall not evict anyone from its shelters.',
    'The Organization shall consult the people concerned before it decides on a project.',
    'The Organization shall give every person complete and truthful information on the situation in the place of return.',
    'The Organization shall treat everybody with dignity, whatever their circumstances.',
    'The Organization shall make its assessments public within thirty days of its decision.',
  ])('are none where it says what all such promises say: %s', (sentence) => expect(things(sentence)).toEqual([]));
});

describe('the occasion before which something is promised', () => {
  const occasion = (sentence: string) => read(sentence)[0]!.confidence.doubts.find(({ kind }) => kind === 'occasion')?.words;

  it.each([
    ['Before it moves a market, the Organization shall consult the people concerned.', 'what is done before it moves a market'],
    [
      'Before it moves the Ilka market, the Organization shall consult the people concerned.',
      'what is done before it moves the Ilka market',
    ],
    [
      'The Organization shall consult the people concerned prior to the closure of a market.',
      'what is done prior to the closure of a market',
    ],
  ])('is told: %s', (sentence, words) => expect(occasion(sentence)).toBe(words));

  it.each([
    'The Organization shall consult the people concerned before it decides on a project.',
    'The Organization shall bring the case before a judge.',
    'The Organization shall consult the people concerned before 1 June.',
    'The Organization shall not move a market before it has consulted the people concerned.',
  ])('is none: %s', (sentence) => expect(occasion(sentence)).toBeUndefined());
});

describe('a doubt that an entry may settle', () => {
  const isOpen = (kind: ReadingDoubt['kind'], things: string[][], text: string): boolean => {
    const confidence = { level: 'clear', because: [], doubts: [{ kind, words: 'words', things }] } as const;
    const told = entry({ title: 'A visit', claims: [claim({ text })] });
    return openDoubts(commitment({ confidence }), told, { broader: new Map(), callings: new Map() }).length > 0;
  };

  it('is settled by a word of the same stem', () => {
    expect(isOpen('things', [['respirators']], 'The inspectorate found that it gave no respirator to anybody.')).toBe(false);
    expect(isOpen('things', [['respirators']], 'The inspectorate found that it gave no gloves to anybody.')).toBe(true);
  });
  it('is settled by a past tense without an ending', () => {
    expect(isOpen('occasion', [['possession', 'taken']], 'It took the houses of ten families.')).toBe(false);
  });
  it('is not settled by what is only said of others', () => {
    expect(isOpen('things', [['dye']], 'It gave no masks in the cutting hall, and those in the dye house all had one.')).toBe(true);
    expect(isOpen('things', [['dye']], 'It gave no masks in the cutting hall, and those in the dye house had none either.')).toBe(false);
  });
  it('is not settled where what it names is said not to have come', () => {
    expect(isOpen('occasion', [['family', 'moved']], 'It dredged the canal, for which no family was moved.')).toBe(true);
    expect(isOpen('occasion', [['family', 'moved']], 'It moved a family without hearing it.')).toBe(false);
  });
});

describe('what is promised to those who ask', () => {
  it('hangs on that somebody asked', () => {
    const { doubts } = read(
      'The Organization shall give the environmental assessment of a project to anyone living near it who asks for it.',
    )[0]!.confidence;
    expect(doubts.filter(({ kind }) => kind === 'occasion').map(({ words }) => words)).toEqual(['those who ask']);
  });
});
