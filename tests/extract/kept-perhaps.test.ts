import { describe, expect, it } from 'vitest';
import { openDoubts } from '../../src/model/open-doubts.ts';
import { claim, commitment, entry } from '../support/records.ts';
import { read } from '../support/reading.ts';

/** The doubts of the one kind that a claim opens. */
const opened = (
  kind: 'category' | 'draft' | 'heard' | 'things' | 'offered' | 'good-faith' | 'waited',
  sentence: string,
  text: string,
): boolean => {
  const { confidence } = read(sentence)[0]!;
  const told = entry({ title: 'A visit', claims: [claim({ text })] });
  return openDoubts(commitment({ confidence }), told, { broader: new Map(), callings: new Map() }).some((doubt) => doubt.kind === kind);
};

describe('a promise to those who act in good faith', () => {
  const promise = 'The Organization shall not dismiss anyone for a report of misconduct that was made in good faith.';
  it.each([
    'A tribunal found that it dismissed a clerk for a report of theft, and that he had made the accusation up.',
    'A tribunal found that it dismissed a clerk for a report that she admitted to have forged.',
    'A tribunal found that it dismissed a clerk who knew that his report was not true.',
  ])('is weighed where a lie is told: %s', (text) => expect(opened('good-faith', promise, text)).toBe(true));
  it.each([
    'A tribunal found that it dismissed a clerk because she had reported that the figures had been invented.',
    'A tribunal found that it dismissed a clerk for her report of theft.',
  ])('is made to all others: %s', (text) => expect(opened('good-faith', promise, text)).toBe(false));
});

describe('a promise to consult a body', () => {
  const promise = "The Organization shall consult the elected residents' committee before it decides on the layout of a site.";
  it.each([
    "A visitor found that it moved the market without asking the families, and had discussed the move with the elected residents' committee.",
    "A visitor found that it had consulted the elected residents' committee on the market, but no family.",
  ])('is weighed where that body is said to have been heard: %s', (text) => expect(opened('heard', promise, text)).toBe(true));
  it.each([
    "A visitor found that it had not discussed the move with the elected residents' committee.",
    "A visitor found that it moved the market without having consulted the elected residents' committee.",
    "A visitor found that it spoke with the elected residents' committee after it had decided.",
    "A visitor found that the elected residents' committee heard of it from the newspapers.",
  ])('is broken otherwise: %s', (text) => expect(opened('heard', promise, text)).toBe(false));
});

describe('a promise to offer something', () => {
  const promise = 'The Organization shall offer every person who returns individual counselling.';
  it('is weighed where the offer was declined', () => {
    expect(
      opened('offered', promise, 'A study found that nine men returned without counselling, who had been offered it and declined.'),
    ).toBe(true);
    expect(opened('offered', promise, 'A study found that it declined to offer counselling to nine men.')).toBe(false);
  });
});

describe('a promise for a category', () => {
  const promise = 'The Organization shall not fund a category A project before an environmental assessment has been completed.';
  it('is one for a case that is said to be of it', () => {
    expect(opened('category', promise, 'A study found that it paid for the port, which it had placed in category A.')).toBe(false);
    expect(opened('category', promise, 'A study found that it paid for the port without an assessment.')).toBe(true);
    expect(opened('category', promise, 'A study found that it paid for what it calls category Alpha, without an assessment.')).toBe(true);
  });
});

describe('a ban on doing something before something else', () => {
  const promise = 'The Organization shall make no payment until the environmental assessment has been published.';
  it('is weighed where a claim tells that it waited', () => {
    expect(opened('waited', promise, 'A study found that it signed without an assessment, and paid after it had been published.')).toBe(
      true,
    );
    expect(opened('waited', promise, 'A study found that it paid although no assessment had been published.')).toBe(false);
  });
});

describe('a price that nobody is to pay for something', () => {
  const promise = 'The Organization does not require anyone to withdraw an asylum application in order to receive advice on return.';
  it('is weighed where a case tells of none of it', () => {
    expect(opened('things', promise, 'A clinic found that it paid its grant only to those who had withdrawn their appeal.')).toBe(true);
    expect(opened('things', promise, 'A clinic found that it gave no advice to those who kept their appeal.')).toBe(false);
  });
});

describe('a promise of what is final, or of one purpose', () => {
  const final = 'The Organization publishes the final report of every environmental assessment.';
  it('is weighed where a draft is told of', () => {
    expect(opened('draft', final, 'A study found that it refused to show the draft of the assessment.')).toBe(true);
    expect(opened('draft', final, 'A study found that it never published the assessment.')).toBe(false);
  });
  const purposes = 'The Organization does not make photographs of patients for teaching, publication or publicity without their consent.';
  it('is weighed where no such purpose is told', () => {
    expect(opened('things', purposes, 'A study found that surgeons photographed a wound to plan a graft.')).toBe(true);
    expect(opened('things', purposes, 'A study found that it printed a picture of a patient for publicity.')).toBe(false);
  });
});
