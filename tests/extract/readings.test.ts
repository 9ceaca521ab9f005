import { describe, expect, it } from 'vitest';
import { readings } from '../../src/extract/readings/all.ts';
import { sentenceReadings, tenseReadings } from '../../src/extract/readings/of-tenses.ts';
import { readings as asked } from '../support/reading.ts';

describe.each([...readings, ...tenseReadings, ...sentenceReadings])('the reading $id', ({ id, ok, notOk }) => {
  it('has sentences that it answers and sentences that it leaves', () => {
    expect(ok.length).toBeGreaterThan(0);
    expect(notOk.length).toBeGreaterThan(0);
  });
  it.each(ok)('answers “%s”', (sentence) => {
    expect(asked(sentence)).toContain(id);
  });
  it.each(notOk)('leaves “%s”', (sentence) => {
    expect(asked(sentence)).not.toContain(id);
  });
});

it('every reading has a name of its own', () => {
  const ids = [...readings, ...tenseReadings, ...sentenceReadings].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
