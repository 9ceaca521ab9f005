import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const doubt = (body: string): string | null => {
  const [first] = read(body);
  return first!.confidence.level === 'doubtful' ? first!.confidence.because[0]! : null;
};

describe('a sentence that takes a case from a promise, in no words of exception', () => {
  it.each([
    [
      'The Organization visits all returnees at their home six months after arrival.',
      'No visit takes place where a returnee has asked for none.',
    ],
    ['The Organization consults the residents before it closes a site.', 'Residents are not consulted when there is fire.'],
    [
      'The Organization consults delegates of the residents before it closes a site.',
      'It decides without delegates when a medical file is before it.',
    ],
    ['The Organization visits the projects that it pays for.', 'For small grants a report takes the place of a visit.'],
    ['The Organization does not pass personal data to the police.', 'Personal data are passed to the police where a judge has ordered it.'],
    [
      'The Organization pays compensation to those whose land it takes.',
      'Persons who settle there later are not entitled to any compensation.',
    ],
    [
      'The Organization brings persons who seek protection to the asylum desk of the camp.',
      'Persons whom another State has recognised are not brought to the asylum desk.',
    ],
    [
      'The Organization does not dismiss anybody for a complaint made in good faith.',
      'A complaint that its author knows to be untrue is not made in good faith.',
    ],
  ])('%s %s', (promise, exception) => {
    expect(doubt(`1. ${promise}\n\n2. ${exception}`)).toContain('may take something from it');
  });

  it.each([
    ['The Organization consults the residents before it closes a site.', 'Residents have no right to a house when they leave.'],
    ['The Organization consults the residents before it closes a site.', 'A site is not closed in winter.'],
    ['The Organization consults the residents before it closes a site.', 'The kitchen is not cleaned when it rains.'],
    ['The Organization consults the residents before it closes a site.', 'Persons who live outside are not counted in the census.'],
    ['The Organization does not pass personal data to the police.', 'Letters are passed to the person where a judge has written them.'],
  ])('is none where it speaks of something else: %s %s', (promise, other) => {
    expect(doubt(`1. ${promise}\n\n2. ${other}`)).toBeNull();
  });
});

describe('a limit that names rules by their numbers alone', () => {
  it('reaches those rules', () => {
    const rules = '7.1 The Organization consults the residents before it closes a site.\n\n7.2 The meeting is announced.';
    expect(doubt(`${rules}\n\n21.1 While there is cholera, 7.1 and 7.2 are suspended.`)).toContain('7.1 and 7.2 are suspended');
  });

  it('takes no measure for such a number', () => {
    const rules = '7.1 The Organization consults the residents before it closes a site.';
    expect(doubt(`${rules}\n\n7.2 Pipes of 7.1 metres are suspended.`)).toBeNull();
  });
});
