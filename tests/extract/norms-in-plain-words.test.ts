import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

const norms = (sentence: string): string[] =>
  read(sentence, { presentTense: ['organisation', 'staff'] }).flatMap((each) => each.norms.map(({ id }) => id));

describe('a promise in everyday words speaks to its norm', () => {
  it.each([
    ['no-forced-return', 'The Organization never helps the authorities to send anyone back by force.'],
    ['voluntariness', 'Nobody shall be pressed into signing for the journey home.'],
    ['voluntariness', 'The Organization moves no family out of the camp unless the family has agreed to leave.'],
    ['non-refoulement', 'The Organization sends nobody back to a country where his or her life would be in danger.'],
    ['non-refoulement', 'No witness shall be sent to a State in which he has to fear for his life.'],
    ['safe-and-dignified-return', 'The Organization takes no one home before it has made sure that the way and the place are safe.'],
    ['sustainable-reintegration', 'No returnee is left without support after arrival.'],
    ['liberty', 'The Organization shall keep no worker in its compound against his will.'],
    ['liberty', 'No worker shall be stopped from leaving the dormitory after work.'],
    ['alternatives-to-detention', 'The Organization will not resort to custody where regular reporting is enough.'],
    ['humane-conditions', 'The Organization shall not crowd more than six men into a cell.'],
    ['adequate-housing', 'No family shall be housed in a tent for longer than three months.'],
    ['freedom-from-ill-treatment', 'Whoever is questioned shall not be deprived of sleep or food.'],
    ['security-from-eviction', 'The Organization does not turn a household out of its home without the judgment of a court.'],
    ['security-from-eviction', 'The Organization clears no settlement before it has found the residents another place to live.'],
    ['protection-from-retaliation', 'Whoever brings forward such doubts shall suffer no disadvantage in career or contract.'],
    ['protection-from-retaliation', 'A pupil who tells of abuse must not be made to change schools.'],
    ['access-to-remedy', 'Any customer who has been overcharged shall get the money back.'],
    ['rights-at-work', 'Nobody shall be sent down the shaft before the air has been tested.'],
    ['rights-at-work', 'The Organization shall not dismiss anyone for belonging to a union.'],
    ['access-to-asylum', 'No one who asks for refuge shall be pushed back over the fence.'],
    ['best-interests-of-the-child', 'The Organization will not place a minor in a locked facility.'],
    ['non-discrimination', 'Staff shall treat all customers alike, whatever their origin.'],
    ['impartiality', 'Whoever is weakest shall be served before the strong.'],
    ['protection-mainstreaming', 'The Organization closes no clinic before another has taken over its patients.'],
  ])('%s: %s', (norm, sentence) => {
    expect(norms(sentence)).toContain(norm);
  });
});

describe('words of a norm in another matter speak to none of them', () => {
  it.each([
    ['no-forced-return', 'The Organization will fly no cargo out of the country against the wish of its owner.'],
    ['voluntariness', 'Staff shall not talk customers into returning to the shop.'],
    ['non-refoulement', 'No employee shall be sent to a country that is dangerous without insurance.'],
    ['non-refoulement', 'The Organization shall not return objects to countries where they would be damaged.'],
    ['sustainable-reintegration', 'Staff who return from parental leave shall be given training.'],
    ['liberty', 'No person shall be held liable without a judgment of a court.'],
    ['liberty', 'The Organization shall keep its records behind locked doors.'],
    ['humane-conditions', 'No visitor may give food to prisoners.'],
    ['adequate-housing', 'Staff must keep their laptops at home safe and dry.'],
    ['freedom-from-ill-treatment', 'Prices will not be hit by the new tax that people pay.'],
    ['security-from-eviction', 'Tenants must give three months’ notice before they leave the flat.'],
    ['security-from-eviction', 'The Organization shall clear snow from homes before winter ends.'],
    ['protection-from-retaliation', 'Whoever does not report misconduct will be punished.'],
    ['protection-from-retaliation', 'The Organization protects customers who report a lost card from loss.'],
    ['rights-at-work', 'Employees shall not keep customers’ passports.'],
    ['access-to-asylum', 'Whoever asks for protection of data shall not be sent away without an answer.'],
    ['best-interests-of-the-child', 'Children may not send pictures of the prison.'],
    ['non-discrimination', 'Staff must not ask customers about their religion.'],
    ['impartiality', 'Nobody shall get food before others have paid first.'],
    ['protection-mainstreaming', 'The Organization shall leave its building at the end of the lease.'],
  ])('not %s: %s', (norm, sentence) => {
    expect(norms(sentence)).not.toContain(norm);
  });
});
