import { describe, expect, it } from 'vitest';
import { hashOfReading } from '../../src/judge/hash.ts';
import { read, readOne } from '../support/reading.ts';

describe('modality', () => {
  it.each([
    ['The Organization shall protect migrants.', 'obligation'],
    ['Staff must report abuse.', 'obligation'],
    ['IOM is bound to keep data secret.', 'obligation'],
    ['IOM is requested to report to the Council.', 'obligation'],
    ['IOM must not detain anyone.', 'prohibition'],
    ['The Organization cannot be party to coercion.', 'prohibition'],
    ['Staff are to refrain from pressure.', 'prohibition'],
    ['Under no circumstances will IOM return people by force.', 'prohibition'],
    ['No data may be shared.', 'prohibition'],
    ['Neither staff nor partners may accept gifts.', 'prohibition'],
    ['In no circumstances may children be detained.', 'prohibition'],
    ['Nor shall staff accept gifts.', 'prohibition'],
    ['Each State Party undertakes not to expel refugees.', 'prohibition'],
    ['IOM will protect migrants.', 'undertaking'],
    ['IOM is fully committed to protecting migrants.', 'undertaking'],
    ['IOM undertakes to report every year.', 'undertaking'],
    ['IOM does not engage in forced return.', 'assurance'],
    ['IOM takes every precaution.', 'assurance'],
    ['States should protect migrants.', 'recommendation'],
    ['Good governance would require respect for rights.', 'recommendation'],
    ['Member States are encouraged to cooperate.', 'recommendation'],
    ['IOM aims to protect migrants.', 'aspiration'],
    ['The purposes and functions of the Organization shall be to help migrants.', 'aspiration'],
    ['IOM recognizes that States must protect people.', 'recognition'],
    ['Everyone has the right to leave any country.', 'recognition'],
    ['IOM may suspend assistance.', 'permission'],
    ['Staff are not required to report rumours.', 'permission'],
    ['Free choice means the absence of pressure.', 'definition'],
  ])('%s → %s', (sentence, modality) => {
    expect(readOne(sentence).modality).toBe(modality);
  });
  it.each([
    'In no case does the Organization, its staff and its partners detain people.',
    'Rarely do staff detain people.',
    'IOM was founded in 1951.',
    'Chapter 4 will explain the details.',
    'Delegations asked whether IOM must comply.',
    'Will IOM comply?',
    'Floods may occur in spring.',
    'The crisis may have been caused by drought.',
    'The office was opened in May 2003.',
    'Aid is delivered by means of trucks.',
    'This Agreement shall enter into force on signature.',
    'Human Rights Watch found that IOM must do more.',
    'IOM has offices in many countries.',
    'It should be noted that many States have signed.',
    'This policy should be read together with the manual.',
    'Nothing in this policy shall be construed as a waiver.',
    'The report must have been lost.',
    'The vow to protect migrants was made in 2015.',
    'Vows to protect migrants were made in 2015.',
    'Its pledge to cut costs was welcomed.',
  ])('%s is no record', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
  it('a clause that only describes people does not lend its verb', () => {
    expect(readOne('Staff who may see personal data must keep them secret.')).toMatchObject({ modality: 'obligation', bearers: ['staff'] });
  });
  it('the action of a clause ends where the next begins', () => {
    expect(read('Detention should be avoided, and alternatives must be sought.').map((each) => each.action)).toEqual([
      'be avoided',
      'be sought',
    ]);
  });
  it('two verbs of one sentence are two commitments', () => {
    expect(read('IOM will cooperate and may share data.').map((each) => [each.id, each.modality])).toEqual([
      ['charter:policy-1', 'undertaking'],
      ['charter:policy-1:2', 'permission'],
    ]);
  });
});

describe('negation and what is categorical', () => {
  it.each([
    ['IOM does not engage in forced return.', true, false],
    ['IOM does not engage in any form of forced return.', true, true],
    ['IOM never detains people.', true, true],
    ['Staff never do detain people.', true, true],
    ['In no case does IOM or its staff detain people.', true, true],
    ['Under no circumstances do IOM and its partners detain people.', true, true],
    ['Under no circumstances, whatever happens, do staff detain people.', true, true],
    ['IOM respects human rights in all its work.', false, true],
    ['IOM takes all reasonable steps.', false, false],
    ['IOM takes every precaution that is reasonable.', false, false],
    ['IOM not only helps States.', false, false],
  ])('%s negated %s, categorical %s', (sentence, negated, categorical) => {
    expect(readOne(sentence)).toMatchObject({ modality: 'assurance', negated, categorical });
  });
  it('taking part is told from doing', () => {
    expect(readOne('IOM shall not take part in forced returns.')).toMatchObject({ negated: true, participation: true });
    expect(readOne('IOM shall not detain people.').participation).toBe(false);
  });
});

describe('bearers', () => {
  it.each([
    ['Under no circumstances do IOM staff detain people.', ['staff']],
    ['In no case does IOM or its staff detain people.', ['organisation', 'staff']],
    ['IOM and its partners will cooperate.', ['organisation', 'partners']],
    ['We will cooperate.', ['organisation']],
    ['Neither staff nor partners may accept gifts.', ['partners', 'staff']],
    ['Chiefs of Mission must report.', ['staff']],
    ['Neutrality — staff shall not take sides.', ['staff']],
    ['Scope: States shall report.', ['states']],
    ['Only staff with a need to know may see the data.', ['staff']],
    ['No later than June each year, the Director General shall report.', ['organisation']],
    ['Nor shall staff accept gifts.', ['staff']],
    ['Programmes that do not respect these standards shall be suspended.', ['organisation']],
    ['The authorities shall allow access.', ['states']],
    ['In all its work IOM must respect the law.', ['organisation']],
    ['Under no circumstances will the authorities take part.', ['states']],
    ['If States so request, the Organization shall assist.', ['organisation']],
  ])('%s → %j', (sentence, bearers) => {
    expect(readOne(sentence).bearers).toEqual(bearers);
  });
  it('the passive without an agent binds the addressee', () => {
    expect(readOne('Personal data shall be collected lawfully.', { addressee: 'staff' })).toMatchObject({
      bearers: ['staff'],
      confidence: { level: 'clear' },
    });
  });
  it('the passive with an agent binds the agent', () => {
    expect(readOne('Personal data shall be collected by the authorities.').bearers).toEqual(['states']);
  });
  it('a person who benefits is never the bearer', () => {
    expect(readOne('Migrants must be able to complain.').bearers).toEqual(['organisation']);
  });
  it('a pronoun stands for the one named before', () => {
    expect(read('Member States shall cooperate. They shall report.').map((each) => each.bearers)).toEqual([['states'], ['states']]);
  });
  it('the partners of another body are not the organisation’s', () => {
    expect(readOne('UNHCR and its partners must register people.').bearers).toEqual([]);
    expect(readOne('UNHCR and IOM must register people.').bearers).toEqual(['organisation']);
  });
  it('a defined term that acts and is not known makes the reading doubtful', () => {
    expect(readOne('The Licensee shall deliver the goods.').confidence.level).toBe('doubtful');
  });
  it('a body that the vocabulary knows as neither is nobody bound, and the reading doubtful', () => {
    expect(readOne('UNHCR shall decide on claims.')).toMatchObject({ bearers: [], confidence: { level: 'doubtful' } });
  });
});

describe('an opening line and its items', () => {
  it('each item inherits what it does not state itself', () => {
    const items = read('The Organization shall, where possible:\n\n- protect migrants;\n- listen to them.');
    expect(items.map((each) => [each.bearers, each.modality, each.qualifiers.map((qualifier) => qualifier.text), each.inherited])).toEqual([
      [['organisation'], 'obligation', ['where possible'], ['bearers', 'modality', 'qualifiers']],
      [['organisation'], 'obligation', ['where possible'], ['bearers', 'modality', 'qualifiers']],
    ]);
  });
  it('an item with a subject and verb of its own takes neither from its opening line', () => {
    const [item] = read('The following principles apply to all operations:\n\n(a) staff must not take sides;');
    expect(item).toMatchObject({ bearers: ['staff'], modality: 'prohibition', categorical: false, inherited: [] });
  });
  it('closing words apply to every item, in nested lists too', () => {
    const items = read('12. The Director General shall:\n    - publish it; and\n    - report,\n\n    subject to funding.');
    expect(items.map((each) => each.qualifiers.map((qualifier) => qualifier.kind))).toEqual([['resource'], ['resource']]);
  });
  it('a list after lettered paragraphs begins anew', () => {
    const items = read('Staff must:\n\n(a) listen;\n\n27. States should report.');
    expect(items.map((each) => [each.bearers, each.lead.length])).toEqual([
      [['staff'], 1],
      [['states'], 0],
    ]);
  });
  it('and its text, position and action are its own', () => {
    const [first] = read('IOM will:\n\n- protect migrants;\n- listen.');
    expect(first).toMatchObject({
      text: 'protect migrants',
      action: 'protect migrants',
      reading: 'IOM will: protect migrants',
      position: { start: { line: 19, column: 3 } },
    });
  });
  it('a heading that is itself a norm is a provision', () => {
    expect(read('## Migration should take place in a safe manner\n\nIt is a fact.', { addressee: 'states' })).toMatchObject([
      { modality: 'recommendation', bearers: ['states'] },
    ]);
  });
});

describe('qualifiers, with their span', () => {
  it.each([
    ['IOM shall, where possible, protect migrants.', [['hedge', 'where possible']]],
    [
      'At the request of States IOM shall assist, subject to funding.',
      [
        ['condition', 'At the request of States'],
        ['resource', 'subject to funding'],
      ],
    ],
    ['IOM shall share no data unless the person agrees.', [['exception', 'unless the person agrees']]],
    ['No household shall be put out of its shelter without thirty days’ notice.', [['exception', 'without thirty days’ notice']]],
    ['IOM never closes a site without having heard the residents.', [['exception', 'without having heard the residents']]],
    ['IOM shall answer complaints without a hearing.', []],
    ['IOM shall protect migrants within its mandate.', [['scope', 'within its mandate']]],
    ['IOM shall protect migrants.', []],
    ['Without their consent, photographs and videos must not be shared.', [['exception', 'Without their consent']]],
    ['Subject to the law, staff and partners must report abuse.', [['condition', 'Subject to the law']]],
    ['With the consent of the family, staff and partners must visit them.', [['condition', 'With the consent of the family']]],
    ['Without this approval, managers and drivers must not travel.', [['exception', 'Without this approval']]],
    [
      'Without a written, signed and dated consent, data must not be shared.',
      [['exception', 'Without a written, signed and dated consent']],
    ],
  ])('%s', (sentence, expected) => {
    expect(readOne(sentence).qualifiers.map((each) => [each.kind, each.text])).toEqual(expected);
  });
});

describe('the record', () => {
  it('keeps its hash when only titles and places change, and changes it with the words', () => {
    const [one] = read('IOM will protect migrants.');
    const [moved] = read('Some history.\n\nIOM will protect migrants.');
    const [other] = read('IOM will protect all migrants.');
    expect(hashOfReading(moved!)).toBe(hashOfReading(one!));
    expect(hashOfReading(other!)).not.toBe(hashOfReading(one!));
  });
});
