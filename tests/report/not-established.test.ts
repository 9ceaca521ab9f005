import { describe, expect, it } from 'vitest';
import { notEstablishedSaid } from '../../src/report/telling/not-established.ts';
import { filedMarked as filed } from '../support/filed.ts';
import { claim, entry, roleClaims, secondClaim } from '../support/records.ts';

describe('what is not established', () => {
  it.each([
    ['That anyone was pressed.', 'It is not established that anyone was pressed.'],
    ['In which year it ended', 'It is not established in which year it ended.'],
    ['Any wrongful act of org in Libya.', 'No wrongful act of org in Libya is established.'],
    ['A complaint over it', 'No complaint over it is established.'],
    ['Harm to a person', 'No harm to a person is established.'],
    ['Anything against org', 'Nothing against org is established.'],
    ['The terms of the payments', 'Nothing that we have read establishes the terms of the payments.'],
  ])('is a sentence: %s', (line, said) => expect(notEstablishedSaid(line)).toBe(said));

  it('stands in a letter under its own case, where “the arrangement” is that of the case', () => {
    const text = (more: string) => [claim({ text: more }), secondClaim({ text: more }), ...roleClaims('implemented')];
    const one = entry({
      id: 'one',
      title: 'Care under one',
      claims: text('It was reported of the Harbour Cooperation Arrangement.'),
      notEstablished: ['That harm came of the arrangement.'],
    });
    const two = entry({
      id: 'two',
      title: 'Care under another',
      claims: text('It was told of a camp.'),
      notEstablished: ['Whether harm to people came of the arrangement.'],
    });
    const letter = filed('questions', { entries: [one, two] });
    expect(letter).toMatch(/Care under one\s+That harm came of the Harbour Cooperation Arrangement\./);
    expect(letter).toMatch(/Care under another\s+Whether harm to people came of the arrangement\./);
  });
});

describe('a State that a report names', () => {
  const of = (text: string, more: object = {}) => claim({ id: 'named', shows: [], by: 'states', text, ...more });

  it('is not named by a broadcaster that bears its name', () => {
    const entries = [entry({ claims: [...entry().claims, of('Radio New Zealand reported in 2013 that tents were sent.')] })];
    const brief = filed('state-brief', { entries }, { state: 'NZ' });
    expect(brief).not.toContain('Radio New Zealand');
    expect(brief).not.toContain('Publish what New Zealand has paid');
  });

  it('reads of the work that was done there, though nobody says that it had a part', () => {
    const brief = filed('state-brief', { entries: [entry({ places: ['TN'] })] }, { state: 'TN' });
    expect(brief).toContain('This brief is about work of');
    expect(brief).toContain('It was reported.');
  });
});

describe('a State that a report charges by name', () => {
  it('is asked in a letter of its own, though nothing of that work is put to the organisation', () => {
    const charge = claim({
      id: 'charge',
      by: 'states',
      shows: ['coerced'],
      text: 'A newspaper reported in 2013 that Italian officials pressed people to sign.',
    });
    const apart = entry({ id: 'apart', title: 'Flights of others', role: 'none', places: ['TN'], practices: ['camps'], claims: [charge] });
    const letters = filed('questions', { entries: [entry(), apart] });
    expect(letters).toMatch(/The Government of Italy[^]*Italian officials pressed people to sign \(item 1\)\. Is this right\?/);
  });
});
