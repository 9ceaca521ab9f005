import { describe, expect, it } from 'vitest';
import { alike } from '../../src/model/alike.ts';

const found = (...ids: string[]) => alike(ids.map((id) => ({ id }))).map(({ one, like }) => [one.id, like.id]);

describe('words that look alike', () => {
  it.each([
    ['Cyrillic letters', 'hrw-2016', 'hrw-2016'.replace('h', 'һ')],
    ['Greek letters', 'omega', 'οmega'],
    ['one, l and I', 'gdp-l1', 'gdp-lI'],
    ['nought and o', 'report-2o16', 'report-2016'],
    ['nought and O', 'Report-O1', 'Report-01'],
    ['r and n for m', 'modern', 'modem'],
    ['capitals alone', 'Ana', 'ana'],
    ['capitals alone, with accents', 'José', 'JOSÉ'],
    ['accents of two forms', 'caf\u00e9', 'cafe\u0301'],
    ['a sign that nobody sees', 'an\u200ba', 'ana'],
    ['another hyphen', 'un\u2011iom', 'un-iom'],
    ['wide letters', 'ａｎａ', 'ana'],
  ])('are found: %s', (_, one, other) => {
    expect(one).not.toBe(other);
    expect(found('elsewhere', one, 'between', other)).toEqual([[other, one]]);
  });
  it('are none where they can be told apart, or are the same', () =>
    expect(found('ana', 'anna', 'hrw-2016', 'hrw-2017', 'hrw-2016', 'un', 'in', 'Ana María', 'cases', 'case')).toEqual([]));
});
