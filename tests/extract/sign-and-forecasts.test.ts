import { describe, expect, it } from 'vitest';
import { extract, read } from '../support/reading.ts';

const present = { presentTense: ['organisation'] };
const told = (body: string) =>
  read(body, present).map(({ modality, negated, bearers }) => [modality, ...(negated ? ['not'] : []), bearers.join('+')].join(' '));

describe('what is denied is never read as what is promised', () => {
  it.each([
    ['The Organization undertakes that people will be informed and that nobody will be returned.', 'prohibition not organisation'],
    ['The Organization guarantees that families will stay together and that no child will be detained.', 'prohibition not organisation'],
    ['Agrees that data shall be shared with States and that no data shall be shared with the police.', 'prohibition not organisation'],
    ['Decides that people shall be asked and that under no circumstances shall they be detained.', 'prohibition not organisation'],
    ['We promise that every file will be closed and that none will be handed over.', 'prohibition not organisation'],
    ['The Organization promises that nobody will be returned.', 'prohibition not organisation'],
    ['It is the policy of the Organization not to pay ransom.', 'prohibition not organisation'],
    ['It is the practice of IOM never to publish names.', 'prohibition not organisation'],
    ['The Council requests States not to detain children.', 'prohibition not states'],
    ['The Organization encourages States not to detain children.', 'recommendation not states'],
    ['It is our policy not to accept gifts.', 'prohibition not organisation'],
    ['The Board decides that people shall be asked and that they shall be heard.', 'obligation organisation'],
    ['We promise that no one will be returned and that everyone will be heard.', 'undertaking organisation'],
    ['All complaints will be investigated.', 'undertaking organisation'],
    ['Nobody will be left behind.', 'prohibition not organisation'],
    ['The Organization does not detain anyone.', 'assurance not organisation'],
    ['In the next few years the Organization will open five shelters.', 'undertaking organisation'],
    ['Nothing in this policy permits staff to share data.', 'prohibition not staff'],
  ])('%s → %s', (sentence, record) => {
    expect(told(sentence)).toContain(record);
  });

  it.each([
    'It is not our practice to share files.',
    'It is not IOM policy to pay ransom.',
    'It is no part of our policy to share files.',
    'It is no longer our policy to require fees.',
    'Not all complaints will be investigated.',
    'Not every person will receive assistance.',
    'Few people will be returned.',
    'Very few children will be held.',
    'Only some applicants will be accepted.',
    'Hardly anyone will be left behind.',
    'Not all complaints are answered within thirty days.',
    'The Organization rarely detains anyone.',
    'The Organization hardly ever refuses aid.',
    'Our staff seldom visit the camp.',
    'The Organization will not always inform the person.',
    'The Organization will not necessarily publish the report.',
    'The Organization does not always inform the person.',
    'Personal data is not necessarily shared with the police.',
  ])('binds nobody: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe('what a text does not require', () => {
  it.each([
    'Nothing in this policy requires staff to disclose medical data.',
    'Nothing in these rules requires the Organization to pay.',
    'No provision of this policy requires staff to give up a right.',
    'None of these rules requires staff to work at night.',
    'No part of this agreement requires the State to admit a person.',
  ])('is a disclaimer, no ban: %s', (sentence) => {
    expect(read(sentence).map(({ modality }) => modality)).toEqual(['disclaimer']);
  });

  it('of others is neither asked of them nor done by us', () => {
    expect(told('The Organization never requires people to pay.')).toEqual([]);
  });

  const promises = 'The Organization shall inform every person.\n\nThe Organization shall not share data.\n\n';
  const doubtful = (sentence: string) =>
    extract(promises + sentence)
      .commitments.filter(({ modality, confidence }) => modality !== 'disclaimer' && confidence.doubts.some(({ kind }) => kind === 'limit'))
      .map(({ modality }) => modality);
  it.each([
    ['Nothing in this policy requires staff to disclose medical data.', []],
    ['Nothing in this policy requires the Government to change its law.', []],
    ['Nothing in this policy requires the Organization to pay.', ['obligation']],
    ['Nothing in this policy prevents the Organization from cooperating with States.', ['obligation', 'prohibition']],
  ])('takes nothing from a ban, nor from what others are promised: %s', (sentence, taken) => {
    expect(doubtful(sentence)).toEqual(taken);
  });
});
