import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const told = (text: string): string[] =>
  read(text).map(({ modality, bearers, confidence }) => [modality, bearers.join('+') || 'nobody', confidence.level].join(' '));

describe('what another text lays down', () => {
  it.each([
    'The Mining Act 1990 provides that a miner shall be paid each week.',
    'The Act lays down that nobody shall be tortured.',
    'The Lantern Standards state that each person must have a lamp.',
    'Regulation 45 requires the Organization to publish its accounts.',
    'The funding agreement stipulates that funds must be spent by June.',
  ])('is told and not promised: %s', (text) => expect(told(text)).toEqual([]));
  it.each([
    ['This Policy provides that nobody shall be tortured.', 'prohibition organisation clear'],
    ['Paragraph 3 provides that the Organization shall consult families.', 'obligation organisation clear'],
    ['States that detain people must inform them.', 'obligation states doubtful'],
  ])('binds where it is the text itself, or no text: %s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('who acts', () => {
  it.each([
    ['Clinics supported by IOM shall not charge fees.', 'prohibition nobody doubtful'],
    ['Midwives licensed by the State must keep a register.', 'obligation nobody doubtful'],
    ['Teachers trained in Manila must pass an examination.', 'obligation nobody doubtful'],
    ['The Police Department shall not detain an individual.', 'prohibition nobody doubtful'],
    ['The police shall not detain children.', 'prohibition states clear'],
    ['Returns assisted by the Organization shall be voluntary.', 'obligation organisation clear'],
  ])('is not whoever stands beside: %s', (text, expected) => expect(told(text)).toEqual([expected]));
  it('does what is done with a thing that a pronoun stands for', () => {
    expect(told('Complaints must be lodged in writing; they will be answered within a month.')[1]).toMatch(/^undertaking organisation/);
  });
});

describe('what is asked with “that”', () => {
  it.each([
    [
      'We require that our partners pay a living wage and we support them in doing so.',
      ['obligation partners clear', 'assurance organisation clear'],
    ],
    ['We require that partners not charge fees.', ['prohibition partners clear']],
    ['The Organization insists that States must end detention.', ['obligation states clear']],
    ['The Organization expects that partners will keep records.', ['recommendation partners clear']],
    ['We expect that prices will fall.', []],
    ['The Government requires that the Organization register.', []],
  ])('binds whom it is asked of: %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('what people shall not be required to do', () => {
  it.each([
    ['No resident shall be required to pay for food.', 'prohibition organisation clear'],
    ['Staff shall not be required to work on Sundays.', 'prohibition organisation clear'],
    ['No patient shall be obliged to pay a deposit.', 'prohibition organisation clear'],
    ['The Organization shall not be required to publish its files.', 'permission organisation clear'],
    ['Partners shall not be required to report.', 'permission partners clear'],
  ])('nobody may ask of them, and those who are bound are let off: %s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('what only looks like a promise', () => {
  it.each([
    'The Fund has paid two million dollars and pledges for the next cycle are expected to reach three.',
    'The Organization opened three clinics and plans for a fourth are being drawn up.',
    'Approval by the Organization shall not relieve the Borrower of its duties.',
    'No failure by the Organization to exercise a right shall operate as a waiver.',
    'Document ABC/POL/2015/7',
    'Record No. 7',
  ])('is none: %s', (text) => expect(told(text)).toEqual([]));
  it.each([
    ['The Organization has raised two million dollars and pledges to return the rest.', 'undertaking organisation clear'],
    ['We aim for zero evictions.', 'aspiration organisation clear'],
    ['The Organization shall not release names to the police.', 'prohibition organisation clear'],
    ['Record each return.', 'obligation organisation clear'],
  ])('is one, firm or weak: %s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('a promise behind a clause on others', () => {
  const doubt = /of those of whom the words before it tell/;
  it.each([
    'The Organization lends to clients who respect the law and will not evict anybody.',
    'The Organization hires guards who speak Arabic and will work at night.',
  ])('may be theirs: %s', (sentence) => expect(read(sentence)[1]!.confidence.because[0]).toMatch(doubt));
  it.each([
    'The Organization helps those who fled and will never deport them.',
    'The Organization helps people who were evicted and will not return anyone by force.',
  ])('is of whoever speaks, where they cannot both be theirs: %s', (sentence) =>
    expect(read(sentence)[1]!.confidence.because.join()).not.toMatch(doubt),
  );
});
