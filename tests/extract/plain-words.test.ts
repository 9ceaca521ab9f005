import { describe, expect, it } from 'vitest';
import { settlingOf } from '../../src/judge/settled.ts';
import { read, vocabulary } from '../support/reading.ts';

const norms = (sentence: string): string[] => read(sentence).flatMap((each) => each.norms.map(({ id }) => id));

/** Promises as leaflets and house rules make them, each with what shares its words and promises another thing. */
describe('a promise in everyday words speaks to its norm', () => {
  it.each([
    ['participation', 'The Council shall not shut a swimming pool before it has heard those who swim in it.'],
    ['participation', 'Lodgers must be given a say in how the kitchen is run.'],
    ['participation', 'We will weigh every suggestion from the neighbours before we decide on the route.'],
    ['consent', 'Voices of callers may be recorded only if the callers have said yes.'],
    ['consent', 'We will not print your letter unless you have told us that we may.'],
    ['consent', 'No nurse shall use a photograph of a patient if the patient minds.'],
    ['third-party-transfer', 'The Clinic shall let no employer see the files of its patients.'],
    ['third-party-transfer', 'We will never hand your address to another company.'],
    ['lawful-collection', 'The Shop shall not film its customers in secret.'],
    ['purpose-limitation', 'We will use your number for the delivery of your details and for nothing else.'],
    ['data-quality', 'The Office shall ask for no more details than it needs.'],
    ['confidentiality', 'Nobody but the doctor may open the file.'],
    ['data-access', 'Pupils may read their own file whenever they ask.'],
    ['data-security', 'The Bank shall protect its database against thieves.'],
    ['retention', 'No picture of a visitor shall be kept once the visitor has left.'],
    ['data-oversight', 'The police databases must be inspected each year by an outside body.'],
    ['transparency', 'Anyone may be shown the minutes, and no contract shall be kept from the public.'],
    ['transparency', 'The Fund shall not hide from the public how much its directors are paid.'],
    ['informed-decision', 'No patient may sign before the risks have been explained.'],
    ['informed-decision', 'Nobody shall sign up for the flight home who has not first talked with a counsellor.'],
    ['environmental-and-social-assessment', 'No quarry shall be opened until its effects on wells and neighbours have been looked into.'],
    ['environmental-protection', 'The Company shall put back the meadow as it was when the drilling is over.'],
    ['pollution-prevention', 'The Garage shall let no oil run into the brook.'],
    ['safeguards-in-displacement', 'No orchard shall be taken for the road until its owner has been paid.'],
    ['community-health-and-safety', 'Lorries of the mine shall go no faster than a walking pace past the school.'],
    ['civil-society-engagement', 'Charities and unions must be asked before the rules are changed.'],
    ['supervision-of-clients', 'The Bank shall check whether its borrowers do what they promised.'],
  ])('%s: %s', (norm, sentence) => {
    expect(norms(sentence)).toContain(norm);
  });

  it.each([
    ['participation', 'Users shall enter their password before they change it.'],
    ['participation', 'The Director decides together with the treasurer on the purchase of paper.'],
    ['consent', 'The customer shall have agreed to the price before the car is handed over.'],
    ['consent', 'The file shall not be copied without the agreement of the publisher.'],
    ['third-party-transfer', 'The Club must give the press a list of its matches.'],
    ['third-party-transfer', 'No one shall be sentenced on the basis of information supplied by a government.'],
    ['lawful-collection', 'Players must not take part in secret training.'],
    ['purpose-limitation', 'The funds shall be put to no other use.'],
    ['data-quality', 'Maps of the trails will be brought up to date.'],
    ['data-quality', 'The Office shall give every person complete and truthful information on the place of return.'],
    ['confidentiality', 'Nobody may talk in the library.'],
    ['data-access', 'The teacher may see the homework of each pupil on request.'],
    ['data-security', 'The Museum shall protect its paintings against theft.'],
    ['retention', 'Old tyres are to be destroyed.'],
    ['data-oversight', 'The auditors shall examine the stock of the canteen each year.'],
    ['transparency', 'The park shall be open to the public from dawn to dusk.'],
    ['informed-decision', 'Trainees who have not been told how the crane works must not start it.'],
    ['informed-decision', 'The Board shall not decide before it has been told of the costs.'],
    ['environmental-and-social-assessment', 'The Firm shall study the effect of its advertising before it spends more.'],
    ['environmental-protection', 'The Museum shall restore old paintings.'],
    ['pollution-prevention', 'The Tailor shall cut its prices to the lowest level possible.'],
    ['safeguards-in-displacement', 'The Landlord shall move the furniture before the new tenants arrive.'],
    ['community-health-and-safety', 'Drivers shall stop at the depot to refuel.'],
    ['civil-society-engagement', 'Charities may rent the hall on Sundays.'],
    ['supervision-of-clients', 'The Bank shall visit its branches to see how staff are doing.'],
  ])('not %s: %s', (norm, sentence) => {
    expect(norms(sentence)).not.toContain(norm);
  });
});

/** “Unless she has agreed” excuses nobody where she had not agreed. */
describe('a condition in everyday words is unmet where the fact says so', () => {
  const settling = settlingOf(vocabulary);
  const settles = (circumstance: string, sentence: string): boolean =>
    read(sentence).some(({ qualifiers }) => qualifiers.some(({ text }) => settling.get(circumstance)?.(text)));

  it.each([
    ['no-consent', 'We will record your call only if you have said yes.'],
    ['no-consent', 'No picture may be printed unless each of them has agreed in writing.'],
    ['no-consent', 'The Clinic shall show a file only with the patient’s permission.'],
    ['no-assessment', 'No dam shall be built before an engineer has studied its effects.'],
    ['no-assessment', 'The Bank shall pay for a mine only after its effects on people and nature have been looked into.'],
    ['not-consulted', 'No line shall be closed until those who ride on it have had their say.'],
    ['not-consulted', 'The Council shall not close a branch before it has asked its readers.'],
    ['no-compensation', 'No field shall be taken before its owner has been paid in full.'],
    ['misinformed', 'No one may sign before they have been told what it means.'],
    ['counselling-withheld', 'Nobody shall be flown home before he has talked with a counsellor.'],
    ['no-supervision', 'No instalment may be paid before an inspector has seen how the works are done.'],
  ])('%s: %s', (circumstance, sentence) => {
    expect(settles(circumstance, sentence)).toBe(true);
  });

  it.each([
    ['no-consent', 'No picture may be printed unless the patient or a court has agreed to it.'],
    ['no-consent', 'No file may be shared unless the Director has agreed.'],
    ['no-assessment', 'No dam shall be built until its cost has been studied.'],
    ['not-consulted', 'No line shall be closed unless the residents have been heard or the Council so decides.'],
    ['not-consulted', 'The Council shall not close a branch before the Minister has been consulted.'],
    ['no-compensation', 'No field shall be taken before the Board has been paid.'],
  ])('but not where another thing would do, or another person: %s, %s', (circumstance, sentence) => {
    expect(settles(circumstance, sentence)).toBe(false);
  });
});
