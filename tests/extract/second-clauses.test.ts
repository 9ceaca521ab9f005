import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const told = (body: string) =>
  read(body).map(({ modality, negated, action, qualifiers }) => [
    `${modality}${negated ? ' not' : ''}`,
    action,
    qualifiers.map(({ kind, text }) => `${kind}: ${text}`).join('; '),
  ]);

const kinds = (body: string) => read(body).map(({ modality, negated }) => `${modality}${negated ? ' not' : ''}`);

describe('a second imperative', () => {
  it.each([
    ['Never evict a family; consult it first.', ['prohibition not', 'obligation']],
    ['Do not take a photograph of a patient, and always ask the guardian first.', ['prohibition not', 'obligation']],
    ['Record every complaint and never share the name of the complainant.', ['obligation', 'prohibition not']],
    ['Do not detain children with adults; separate them on arrival; inform the nurse.', ['prohibition not', 'obligation', 'obligation']],
    ['Do not lock the door; it must stay open.', ['prohibition not', 'obligation']],
    ['Never carry arms; if you find a weapon, call the police.', ['prohibition not', 'obligation']],
    ['Staff must never return anyone by force; always ask for consent.', ['prohibition not', 'obligation']],
  ])('has its own sign: %s', (sentence, expected) => {
    expect(kinds(sentence)).toEqual(expected);
  });

  it.each([
    'Never copy, print or sell a list of patients.',
    'Never share a file and keep a copy.',
    'Do not share: names; addresses; copies of the file.',
    'Never give a child sweets; gifts make it dependent.',
  ])('is none where all of it is banned: %s', (sentence) => {
    expect(kinds(sentence)).toEqual(['prohibition not']);
  });
});

describe('what goes on behind a clause that tells of others', () => {
  it.each([
    [
      'The Organization helps people who were evicted and will never lend trucks.',
      [
        ['assurance', 'helps people who were evicted', ''],
        ['prohibition not', 'lend trucks', ''],
      ],
    ],
    [
      'The Organization opposes torture in the prisons it equips and will report each case.',
      [
        ['assurance', 'opposes torture in the prisons it equips', ''],
        ['undertaking', 'report each case', ''],
      ],
    ],
    [
      'The Organization helps those who cannot walk and will not be seen.',
      [['assurance', 'helps those who cannot walk and will not be seen', '']],
    ],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    [
      'We will challenge requests that are overbroad, and unless prohibited by law we notify the user.',
      [
        ['undertaking', 'challenge requests that are overbroad', ''],
        ['assurance', 'notify the user', 'exception: unless prohibited by law'],
      ],
    ],
    [
      'The Organization will visit each prison, and unless forbidden by a court it publishes what it saw.',
      [
        ['undertaking', 'visit each prison', ''],
        ['assurance', 'publishes what it saw', 'exception: unless forbidden by a court'],
      ],
    ],
    ['The Organization will help, unless the host State objects.', [['undertaking', 'help', 'exception: unless the host State objects']]],
  ])('a case behind a joint is that of the second promise: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['All of our sites shall hold a permit and no site may operate without an emergency plan.', ['obligation', 'prohibition not']],
    ['No child may be moved unless a doctor has agreed and no family may be split.', ['prohibition not', 'prohibition not']],
    ['The Organization shall train its guards and no guard shall work alone.', ['obligation', 'prohibition not']],
    ['The Organization strives to buy locally wherever possible and should prefer small firms.', ['aspiration', 'recommendation']],
  ])('is a second record: %s', (sentence, expected) => {
    expect(kinds(sentence)).toEqual(expected);
  });
});

describe('words that bind, and such as only look so', () => {
  it.each([
    ['The use of spit hoods on children is banned.', ['prohibition not']],
    ['The Organization has zero tolerance for bribery.', ['prohibition not']],
    ['The Organization does its utmost to reunite families.', ['aspiration']],
    ['The Organization commits itself, its staff and its volunteers to putting children first.', ['undertaking']],
    ['Our promise: every survivor is believed, supported and kept informed.', ['undertaking']],
    ['Every eviction must have been preceded by a hearing.', ['obligation']],
    ['The film is banned in many countries.', []],
    ['Guards are determined to be unfit by a doctor.', []],
    ['The flood must have been caused by the dam.', []],
    ['The Organization will need to raise 40 million dollars.', []],
    ['Our staff will soon number 2,000.', []],
    ['The Organization will number each file.', ['undertaking']],
  ])('%s', (sentence, expected) => {
    expect(kinds(sentence)).toEqual(expected);
  });

  it.each([
    'Restraint is used only as a last resort, and never as a punishment.',
    'If a patient dies, the family is contacted within two hours by the consultant in charge.',
    'Interviews are voluntary, and the person is told so beforehand.',
    'Names of children are changed in all our publications.',
    'In every camp, we have a place where women can rest.',
    'Every house of the Organization is heated in winter, dry and free of vermin.',
    'Everyone who thinks of going home speaks with one of our counsellors.',
  ])('is a promise that may tell how things are: %s', (sentence) => {
    const found = read(sentence);
    expect(found.map(({ modality, confidence }) => [modality, confidence.level])).toEqual([['assurance', 'doubtful']]);
  });
});
