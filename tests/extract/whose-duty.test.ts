import { describe, expect, it } from 'vitest';
import { readOne, read } from '../support/reading.ts';

const bound = (text: string): string => {
  const { bearers, modality } = readOne(text);
  return `${bearers.join('+') || 'nobody known'}: ${modality}`;
};

describe('whom a duty lies on', () => {
  it.each([
    ['Responsibility for security lies with the host Government.', 'states: obligation'],
    ['Security is the responsibility of the host Government.', 'states: obligation'],
    ['Responsibility for security rests with national authorities.', 'states: obligation'],
    ['Responsibility for the food rests with the village elders.', 'nobody known: obligation'],
    ['Responsibility for the safety of returnees rests with the Organization.', 'organisation: obligation'],
  ])('is with whom it lies, never with whom the text is addressed to instead: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it('makes no doubt of what the subject says that is to be done', () => {
    expect(readOne('Responsibility for the safety of returnees rests with the Organization.').confidence.level).toBe('clear');
  });
  it.each([
    'The decision to return rests with the migrant alone.',
    'The power to appoint lies with the Director.',
    'The fault lies with the smugglers.',
  ])('is none where it is a power or a fault: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
  it.each([
    ['So must States.', 'states: obligation'],
    ['So, too, must partners report.', 'partners: obligation'],
    ['So the Organization shall help them.', 'organisation: obligation'],
  ])('stands behind “so must”: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['The private sector should respect human rights.', 'nobody known: recommendation'],
    ['Industry shall label all products.', 'nobody known: obligation'],
    ['Academia is urged to share its data.', 'nobody known: recommendation'],
    ['National legislation should prohibit child marriage.', 'states: recommendation'],
    ["The Government's plan must include refugees.", 'states: obligation'],
    ["The Organization's plan must include refugees.", 'organisation: obligation'],
    ['Use of force by the police must be proportionate.', 'states: obligation'],
    ['Contributions by Member States shall be made in May.', 'states: obligation'],
    ['Reports from partners must be submitted each quarter.', 'partners: obligation'],
    ['Reports by staff of abuse shall be investigated.', 'organisation: obligation'],
    ['Data provided by partners shall be protected.', 'organisation: obligation'],
    ["Partners' data shall be deleted after two years.", 'organisation: obligation'],
    ['Payments to partners shall be made within thirty days.', 'organisation: obligation'],
  ])('is of whoever makes or owns what the sentence is about: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['The Organization must be given access to all places of detention.', 'nobody known: obligation'],
    ['The Organization must be consulted before any arrest.', 'nobody known: obligation'],
    ['The Secretariat must be adequately funded.', 'nobody known: obligation'],
    ['The Organization must be informed by partners of each arrest.', 'partners: obligation'],
    ['The Organization shall not be involved in detention.', 'organisation: prohibition'],
    ['Staff shall be given training.', 'organisation: obligation'],
  ])('is not of the organisation that receives: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['Partners shall receive training.', 'organisation: obligation'],
    ['Staff shall receive equal pay for equal work.', 'organisation: obligation'],
    ['Partners shall have their agreements ended.', 'organisation: obligation'],
    ['Staff shall receive approval before any travel.', 'staff: obligation'],
    ['Partners shall not receive gifts.', 'partners: prohibition'],
    ['Staff shall receive complaints in private.', 'staff: obligation'],
    ['The contractor shall have thirty days to object.', 'partners: recognition'],
  ])('is of the organisation where others get or lose something: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['Contractors shall be debarred if they employ children.', 'organisation: obligation'],
    ['Offenders shall be barred from employment.', 'organisation: obligation'],
    ['The sale of data shall be prohibited.', 'organisation: prohibition'],
    ['Vendors shall be banned from selling weapons.', 'organisation: prohibition'],
  ])('is to do it where a sanction is laid on somebody: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['It shall be for the landlord to mend the roof.', 'nobody known: obligation'],
    ['It will be for host States to issue visas.', 'states: obligation'],
    ['It shall be incumbent on partners to keep accounts.', 'partners: obligation'],
    ['It shall not be for staff to judge a claim.', 'staff: prohibition'],
    ['It shall be mandatory for staff to report abuse.', 'staff: obligation'],
    ['It shall not be necessary for the tenant to give reasons.', 'nobody known: permission'],
    ['It will not be necessary to give reasons.', 'organisation: permission'],
    ['It shall not be compulsory for partners to join.', 'partners: permission'],
    ['It shall be optional for States to sign.', 'states: permission'],
    ['It shall be for the Organization to prove that data are safe.', 'organisation: obligation'],
    ['It shall be possible to complain in any language.', 'organisation: obligation'],
  ])('is of those for whom “it shall be”: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['You must label your luggage.', 'nobody known: obligation'],
    ['You may not open the valve.', 'nobody known: prohibition'],
    ['You are responsible for your pets.', 'nobody known: obligation'],
    ['If you are a contractor, you must insure your workers.', 'nobody known: obligation'],
    ['Please carry your badge.', 'nobody known: obligation'],
    ['Write to us if the tap leaks.', 'nobody known: obligation'],
    ['Lock your door at night.', 'nobody known: obligation'],
    ['You will receive a reply within ten days.', 'organisation: undertaking'],
    ['You will hear from us within a week.', 'organisation: undertaking'],
    ['You can count on us to guard your data.', 'organisation: undertaking'],
    ['Report each theft to your supervisor.', 'organisation: obligation'],
    ['Keep the register in a safe.', 'organisation: obligation'],
  ])('is of nobody known where an organisation speaks to its readers: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['staff', 'You must wear your badge.', 'obligation'],
    ['staff', 'Please lock your office.', 'obligation'],
    ['partners', 'You may not sell the goods.', 'prohibition'],
    ['states', 'You must answer within a month.', 'obligation'],
  ])('is of %s to whom the text is addressed: %s', (addressee, text, modality) => {
    expect(readOne(text, { addressee })).toMatchObject({ bearers: [addressee], modality });
  });
  it.each([
    ['Editors shall, and reporters may, protect their sources.', ['obligation', 'permission'], 'protect their sources'],
    ['The Government must not, and contractors may not, hold passports.', ['prohibition', 'prohibition'], 'hold passports'],
    ['Partners must and staff should count the stock.', ['obligation', 'recommendation'], 'count the stock'],
  ])('has the verb that stands behind the last of several modals: %s', (text, modalities, action) => {
    const found = read(text);
    expect(found.map(({ modality }) => modality)).toEqual(modalities);
    expect(found.map((each) => each.action)).toEqual([action, action]);
  });
  it.each([
    ['Police-contributing countries shall vet their officers.', 'states: obligation'],
    ['Housing cooperatives shall register each tenant.', 'nobody known: obligation'],
    ['The Federation shall publish its accounts.', 'nobody known: obligation'],
    ['Clubs shall consult the residents before they build.', 'nobody known: obligation'],
    ['Host cities must not evict residents.', 'nobody known: prohibition'],
    ['National associations must consult the residents.', 'nobody known: obligation'],
    ['Candidates must not share personal data.', 'nobody known: prohibition'],
    ['Referees may not accept gifts.', 'nobody known: prohibition'],
    ['Camps must not detain children.', 'organisation: prohibition'],
    ['This policy shall report no figures.', 'organisation: prohibition'],
    ['Operations must consult the residents.', 'organisation: obligation'],
    ['Brigades shall not sleep in hospitals.', 'nobody known: prohibition'],
    ['Mid-size enterprises must file a report.', 'nobody known: obligation'],
    ['Donor-funded projects must be audited.', 'organisation: obligation'],
    ['Our society shall publish its accounts.', 'organisation: obligation'],
  ])('is of groups that act for themselves: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['Nor will the Lender willingly finance mines.', 'nobody known: prohibition'],
    ['Never shall the tenant secretly sublet the flat.', 'nobody known: prohibition'],
    ['At no point may partners knowingly hire minors.', 'partners: prohibition'],
    ['Under no circumstances will staff directly handle cash.', 'staff: prohibition'],
    ['Nor may the Organization ever sell the lists.', 'organisation: prohibition'],
  ])('is of the subject behind the verb, whatever adverb follows: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
  it.each([
    ['Members of the Mission shall wear a badge.', 'staff: obligation'],
    ['Members of the Corps shall wear a badge.', 'staff: obligation'],
    ['Members of patrols shall not use force.', 'staff: prohibition'],
    ['Members of the Secretariat shall not seek instructions.', 'staff: prohibition'],
    ['Members of the Executive Board shall disclose their shares.', 'nobody known: obligation'],
    ['Members of the Council may not vote by proxy.', 'nobody known: prohibition'],
    ['Members of the Organization must pay in March.', 'states: obligation'],
    ['Members of the Union shall consult each other.', 'states: obligation'],
    ['Members shall pay in March.', 'states: obligation'],
  ])('is of Members that are States only where they are those of an organisation: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
});

describe('a responsibility that lies with some, and what others do besides', () => {
  it('binds those with whom it lies', () => {
    const bound = (sentence: string) => read(sentence)[0]!.bearers;
    expect(bound('The primary responsibility for protection lies with States, and the Organization supports them in it.')).toEqual([
      'states',
    ]);
    expect(bound('The responsibility for returnees lies with States and the Organization.')).toEqual(['organisation', 'states']);
  });
});

describe('people who are no States and no part of the organisation', () => {
  it.each([
    ['Members of the press may post from the gallery.', 'nobody known: permission'],
    ['The appellant shall lodge six copies of the bundle.', 'nobody known: obligation'],
    ['Before they authorise secret filming, managers have to weigh the public interest.', 'staff: obligation'],
  ])('%s', (sentence, whose) => expect(bound(sentence)).toBe(whose));
});
