import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const told = (body: string, more = {}) =>
  read(body, more).map(
    ({ modality, negated, bearers, confidence }) => `${modality}${negated ? ' not' : ''} | ${bearers.join('+')} | ${confidence.level}`,
  );

const doubtful = 'assurance | organisation | doubtful';
const notDoubtful = 'assurance not | organisation | doubtful';

describe('promises in everyday English', () => {
  it.each([
    ['Everybody who dives for us is given a second tank.', [doubtful]],
    ['Whoever says to one of our stewards that she is followed is taken to a safe room at once.', [doubtful]],
    ['Anyone who calls at night is told the name of the nurse on duty.', [doubtful]],
    ['Every petition that reaches the board is answered, and whoever signed it gets a copy.', [doubtful, doubtful]],
    ['Those who live in our hostels get two meals a day.', [doubtful]],
    ['A mother who comes with a child is seen by a nurse on the same day.', [doubtful]],
    ['All who appeal are heard.', [doubtful]],
  ])('what is done for each case: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['No patient has to leave the ward until there is a bed for him elsewhere.', [notDoubtful]],
    ['No worker has to hand over his passport.', [notDoubtful]],
    ['No picker loses her pay for joining a union.', [notDoubtful]],
    ['No prisoner is shackled, gagged or hooded in our vans.', [notDoubtful]],
    ['No girl is searched by a man.', [notDoubtful]],
    ['You pay nothing for the course.', [notDoubtful]],
  ])('what nobody is made to do or to bear: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['What callers tell our counsellors goes to no employer unless they wish it.', ['assurance not | organisation | clear']],
    ['Whatever you tell us stays between us.', ['assurance | organisation | clear']],
    ['When IOM closes a well, it sees to it that there is another within reach.', ['assurance | organisation | clear']],
    ['IOM sees to it that nobody is left behind.', ['assurance not | organisation | clear']],
    ['The wellbeing of the patient comes first in all that we do.', ['assurance | organisation | clear']],
    ['Our people inspect every boiler at least once a month.', ['assurance | organisation | clear']],
    ['Each of our teachers signs the code.', ['assurance | organisation | clear']],
    ['IOM hands masks to everyone who cuts stone, and nobody starts without one.', ['assurance | organisation | clear', notDoubtful]],
  ])('what becomes of what is told, and what is seen to: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['Wardens never strike or mock the people in their charge.', 'assurance not | staff'],
    ['A steward who is ill tells the head of the shift.', 'assurance | staff'],
    ['Any nurse who feels unsafe leaves the ward.', 'assurance | staff'],
  ])('what staff do is doubtful where the text is not for them: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual([`${expected} | doubtful`]);
    expect(told(sentence, { addressee: 'staff' })).toEqual([`${expected} | clear`]);
  });

  it.each([
    ['Volunteers are never alone with a child.', ['assurance not | staff | clear']],
    ['Staff who hear of a theft report it to the desk.', ['assurance | staff | clear']],
  ])('staff who are named: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    'All our dormitories are dry and free of mould.',
    'There is at least one nurse for thirty patients.',
    'Everyone in our care has a bed of her own.',
    'Each shelter has a complaints box.',
    'Every door of our hostels stays unlocked at night.',
    'Our helpline is free of charge.',
  ])('a state of things that somebody must see to is doubtful: %s', (sentence) => {
    expect(told(sentence)).toEqual([doubtful]);
  });

  it.each([
    'Everyone who lived by the lake was given a boat.',
    'Whoever asks the ministry for land is given a number.',
    'In this country everyone is given a name on the third day.',
    'Anyone who is found there is taken to the barracks by the army.',
    'Every fifth visitor is told to wait.',
    'Everyone who lives by the lake has a story to tell.',
    'What the elders say is written on the wall.',
    'What the report says goes back to letters of May.',
    'The government sees to it that roads are mended.',
    'Traders never tell how they came by it.',
    'Many wardens never finish the course.',
    'A nurse who works abroad earns more.',
    'A driver is someone who drives for a living.',
    'Our people come from the hills.',
    'All our staff live in the town.',
    'Our warehouse is dry in summer.',
    'There is one well for a thousand people.',
    'There are at least five hotels in the town.',
    'Each village has a chief.',
    'The harvest comes first in autumn.',
    'Nobody loses an election because of a speech.',
    'Children pay nothing on the ferry.',
    'A man who fled the war is told that he has lost.',
  ])('only tells: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it('a State lets off whom its law binds', () => {
    expect(read('No family has to register.', { addressee: 'states', presentTense: ['states'] }).map(({ modality }) => modality)).toEqual([
      'permission',
    ]);
  });
});
