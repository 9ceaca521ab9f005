import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const norms = (sentence: string): string[] => read(sentence).flatMap((each) => each.norms.map(({ id }) => id));

describe('a compound with the words of a norm', () => {
  it.each([
    'The Organization shall appoint a human rights officer in each mission.',
    'The Organization shall not lend before an independent human rights risk assessment has been published.',
    'The Organization shall train its human rights monitors.',
    'The Organization shall protect human rights defenders.',
  ])('is another thing: %s', (sentence) => {
    expect(norms(sentence)).not.toContain('human-rights');
  });
  it.each([
    'The Organization shall respect human rights.',
    'The Organization shall act in accordance with human rights law.',
    'The Organization shall not violate human rights or humanitarian law.',
  ])('is none where the words stand for themselves: %s', (sentence) => {
    expect(norms(sentence)).toContain('human-rights');
  });
});

describe('what is only counted and told', () => {
  it.each([
    'The Organization will publish each year the number of complaints received, decided and pending.',
    'The Organization shall publish statistics on complaints every two years.',
  ])('is transparency: %s', (sentence) => {
    expect(norms(sentence)).toEqual(['transparency']);
  });
  it.each([
    'The Organization shall answer each complaint.',
    'The Organization shall reduce the number of complaints that wait for an answer.',
  ])('is not what is done about it: %s', (sentence) => {
    expect(norms(sentence)).toContain('access-to-remedy');
  });
  it('is not, of a death, a duty to give account of all else', () => {
    expect(norms('Each death shall be investigated by a body independent of the employer.')).not.toContain('accountability');
  });
});

describe('what is alleged', () => {
  it.each([
    'Every allegation that a member of staff has ill-treated a person shall be investigated within thirty days.',
    'The Organization shall look into each report of torture.',
  ])('is not what is promised not to be done: %s', (sentence) => {
    const [first] = read(sentence);
    expect(first!.norms.some(({ id }) => id === 'freedom-from-ill-treatment') && first!.confidence.level === 'clear').toBe(false);
  });
  it('is not meant where it is forbidden', () => {
    expect(norms('The Organization shall not torture or ill-treat anyone.')).toContain('freedom-from-ill-treatment');
  });
});
