import { describe, expect, it } from 'vitest';
import { read, readOne } from '../support/reading.ts';

const told = (body: string, more = {}) => read(body, more).map(({ modality, bearers }) => [modality, bearers.join('+')]);

describe('sentences of real policies that were read wrongly or lost', () => {
  it.each([
    ['Should a lessor break this rule, IOM stands ready to end the lease.', 'undertaking', 'organisation'],
    [
      'Should the lessor fail to mend what was found in the time that both have agreed, or refuse to, IOM stands ready to end the lease.',
      'undertaking',
      'organisation',
    ],
    ['The length of a visit will follow from the number of complaints.', 'undertaking', 'organisation'],
    ['The scope of the review will depend on the risks.', 'undertaking', 'organisation'],
    ['“Support” includes grants and loans.', 'definition', 'organisation'],
    ['Monitoring should be adjusted to what is requested by the authorities.', 'recommendation', 'organisation'],
    ['Partners will not punish workers who join, or seek to join, a union.', 'prohibition', 'partners'],
    [
      'In cases where the contractor has no complaints desk, the Organization will open its own to the workers whom the contractor engages.',
      'undertaking',
      'organisation',
    ],
    ['Grants are not made to arms makers.', 'assurance', 'organisation'],
    ['Personal data is not shared with anyone.', 'assurance', 'organisation'],
    ['The Member State concerned shall inform the Organization of each arrest.', 'obligation', 'states'],
    ['This policy stipulates that all staff must wear a badge.', 'obligation', 'staff'],
    ['The file is to be closed once the person has left.', 'obligation', 'organisation'],
    ['Unless otherwise agreed in writing, IOM shall pay the cost.', 'obligation', 'organisation'],
    ['Our organisation does not escort deportees.', 'assurance', 'organisation'],
    ['Our vessels never hand survivors over to a coastguard.', 'assurance', 'organisation'],
    ['The ships of IOM never bring anyone to such a shore.', 'assurance', 'organisation'],
    ['IOM’s field teams never ask for money.', 'assurance', 'staff'],
    ['Nurses employed by IOM do not certify people as fit to fly.', 'assurance', 'staff'],
    ['No child under fifteen is hired by us or by those who sell to us.', 'assurance', 'organisation'],
    ['Aid is a right, and IOM does not sell it.', 'assurance', 'organisation'],
    ['IOM has its accounts looked at every year and publishes the whole report.', 'assurance', 'organisation'],
    ['Whoever has a claim for wages, rent or damage and cannot settle it shall be offered arbitration.', 'obligation', 'organisation'],
    ['Staff who handle data and may not share it shall sign a pledge.', 'obligation', 'staff'],
    ['If a court, a ministry or a body reports that people are beaten, IOM shall stop all payments.', 'obligation', 'organisation'],
    ['You will always have an interpreter who is no member of your family.', 'undertaking', 'organisation'],
    ['Should records be lost, the office concerned must tell every client.', 'obligation', 'organisation'],
    ['Forced return is incompatible with our mandate.', 'prohibition', 'organisation'],
    ['Detention of children has no place in our work.', 'prohibition', 'organisation'],
  ])('%s → %s of %s', (sentence, modality, bearer) => {
    expect(told(sentence)).toContainEqual([modality, bearer]);
  });
  it.each([
    'If the partner is listed there may not be any requirements.',
    'The annex considers wells and roads.',
    'The OPM considers wells and roads.',
    'Refer to the manual at IOM.',
    'A survey may not be required.',
    'The width of the zone cannot be determined until the survey is complete.',
    'The survey includes wells and roads.',
    'Recognizing that detention harms children,',
    'Whereas the Bank has agreed to lend, the parties have met.',
    'The Committee shall be composed of one representative of each State.',
    'This Regulation shall apply from 1 January 2027.',
    'Open houses are cheaper and kinder.',
    'Return files, on paper or on disk, are heavy.',
    'A study looked at IOM. It finds much, and it also credits the programme.',
    'Violence has no place in this world.',
    'Our partners never detain children.',
    'Our vision is a world without camps.',
    'Doctors of the Ministry never visit the camp.',
  ])('%s binds nobody', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
  it('items go on with their opening line, whatever verb they begin with', () => {
    expect(told('The review should look at:\n\n* the complaints desk;\n* earlier findings.')).toEqual([
      ['recommendation', 'organisation'],
      ['recommendation', 'organisation'],
    ]);
    expect(told('Member States are invited to:\n\n(i) refrain from detaining children;\n\n(ii) release them.')).toEqual([
      ['recommendation', 'states'],
      ['recommendation', 'states'],
    ]);
  });
  it('items under an opening line without a verb tell their addressee what to do', () => {
    expect(told('When interviewing:\n\n- keep the door open;\n- never promise a result.', { addressee: 'staff' })).toEqual([
      ['obligation', 'staff'],
      ['prohibition', 'staff'],
    ]);
  });
  it('sentences under a line that only announces them are read by themselves, and not those under one that denies them', () => {
    for (const lead of ['What you can expect from us:', 'Our promises to you:', 'How we work:', 'This is what IOM will do for you:'])
      expect(told(`${lead}\n\n- We answer every complaint in writing.\n- We never share data with the police.`), lead).toEqual([
        ['assurance', 'organisation'],
        ['assurance', 'organisation'],
      ]);
    for (const lead of ['What we never do:', 'Examples of bad practice:'])
      expect(told(`${lead}\n\n- We share data with the police.`), lead).toEqual([]);
    expect(told('IOM recognises that:\n\n- We never share data with the police.')).toEqual([['recognition', 'organisation']]);
  });
  it('he or she is the one of the staff named before', () => {
    expect(told('Where a file is incomplete the case worker shall say so; he or she shall note why.')).toEqual([
      ['obligation', 'staff'],
      ['obligation', 'staff'],
    ]);
  });
});

describe('the words that name who is bound', () => {
  it.each([
    ['The borrower shall pay.', 'The borrower', []],
    ['Each Party shall name a contact person.', 'Each Party', ['organisation', 'states']],
    ['The Member State concerned shall report.', 'The Member State concerned', ['states']],
    ['Personal data shall be deleted.', null, ['organisation']],
    ['Personnel of the client shall not carry weapons.', 'Personnel of the client', []],
    ['Data shall be deleted by the authorities.', 'the authorities', ['states']],
    ['It is the responsibility of the client to obtain all permits.', 'the client', []],
  ])('%s → %s', (sentence, bearerText, bearers) => {
    expect(readOne(sentence)).toMatchObject({ bearerText, bearers });
  });
  it('a third party whom the vocabulary does not know is doubtful, and its actor where it does', () => {
    expect(readOne('The lessee shall pay the rent.').confidence.level).toBe('doubtful');
    const actors = [{ id: 'tenant', prefLabel: 'Tenant', altLabel: ['Lessee'], definition: 'who rents', bearer: 'partners' as const }];
    expect(read('The lessee shall pay the rent.', { actors })).toMatchObject([{ bearers: ['partners'], confidence: { level: 'clear' } }]);
  });
  it('what somebody unknown is to do is never laid on the addressee', () => {
    expect(readOne('Where an importer finds that a product is unsafe, it shall withdraw it.')).toMatchObject({
      bearers: [],
      bearerText: 'it',
    });
    expect(readOne('Requests the High Commissioner to report.').bearers).toEqual([]);
  });
  it('the staff of partners are theirs, and who works for the organisation is its staff', () => {
    expect(readOne('Neither the implementing partners nor any of their employees shall charge a fee.').bearers).toEqual(['partners']);
    expect(readOne('Anyone who works for IOM is obliged to report abuse.').bearers).toEqual(['staff']);
  });
  it('whoever is named behind one passive is bound by the next', () => {
    const [, second] = read('The costs shall be borne by the implementing partner and shall be paid when due.');
    expect(second?.bearers).toEqual(['partners']);
  });
  it('the present tense states the duties of those whom the front matter names', () => {
    expect(told('The client assesses the risks of each project.', { presentTense: ['organisation', 'partners'] })).toEqual([
      ['assurance', ''],
    ]);
    expect(read('The client assesses the risks of each project.')).toEqual([]);
    expect(told('Partners assess the risks.', { presentTense: ['organisation', 'partners'] })).toEqual([['assurance', 'partners']]);
  });
});

describe('strength and deadline', () => {
  it.each([
    ['States should ratify the Convention.', 'specific'],
    ['States should consider ratifying the Convention.', 'considering'],
    ['States should take all necessary measures to protect children.', 'general'],
    ['States should continue to host refugees.', 'continuing'],
    ['IOM will ensure that returns are safe.', 'general'],
    ['IOM shall not promote returns.', 'specific'],
    ['States should give due consideration to an invitation.', 'considering'],
    ['States should adopt measures to abolish the death penalty.', 'general'],
    ['States should adopt a law on asylum.', 'specific'],
    ['IOM promotes good relations between workers and host communities.', 'general'],
    ['IOM will be guided by rights-based approaches.', 'general'],
    ['IOM aims to publish a report each year.', 'specific'],
    ['The Organization shall examine every complaint that it receives.', 'specific'],
    ['The Organization shall look into every report by a civil society organisation.', 'specific'],
    ['The Organization shall examine the possibility of a claims office.', 'considering'],
  ])('%s → %s', (sentence, strength) => {
    expect(readOne(sentence).strength).toBe(strength);
  });
  it.each([
    ['IOM will close the camp by 2030.', { text: 'by 2030', date: '2030' }],
    ['By the end of 2026, IOM will report.', { text: 'By the end of 2026', date: '2026' }],
    ['IOM shall report no later than 31 December 2025.', { text: 'no later than 31 December 2025', date: '2025-12-31' }],
    ['IOM shall report within 30 days.', { text: 'within 30 days', date: null }],
    ['IOM shall report before the next session of the Council.', { text: 'before the next session', date: null }],
    ['IOM will keep the camp open until the end of 2024.', null],
    ['IOM shall protect people displaced by conflict.', null],
  ])('%s', (sentence, deadline) => {
    expect(readOne(sentence).deadline).toEqual(deadline);
  });
});
