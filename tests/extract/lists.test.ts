import { describe, expect, it } from 'vitest';
import { extract, read } from '../support/reading.ts';

const told = (body: string) =>
  read(body).map((each) => [each.modality, each.bearers.join('+'), each.action, each.qualifiers.map((one) => one.text).join('; ')]);

describe('opening lines and their items', () => {
  it('sentences before the opening line in its paragraph are read, and lend it whom "it" means', () => {
    expect(told('Staff respect the choice of every person. To this end, they shall:\n\n- inform each person;\n- wait.')).toEqual([
      ['assurance', 'staff', 'respect the choice of every person', ''],
      ['obligation', 'staff', 'inform each person', ''],
      ['obligation', 'staff', 'wait', ''],
    ]);
    expect(told('IOM shall respect every choice. It shall: (a) inform; and (b) wait.')).toEqual([
      ['obligation', 'organisation', 'respect every choice', ''],
      ['obligation', 'organisation', 'inform', ''],
      ['obligation', 'organisation', 'wait', ''],
    ]);
  });
  it('a list written within an item of a written list has the phrase that opens it', () => {
    expect(
      told(
        'The Organization shall: (a) protect migrants; (b) in emergencies: (i) feed them; (ii) house them; and (c) report,\n\nwhere funds permit.',
      ),
    ).toEqual([
      ['obligation', 'organisation', 'protect migrants', 'where funds permit'],
      ['obligation', 'organisation', 'feed them', 'in emergencies; where funds permit'],
      ['obligation', 'organisation', 'house them', 'in emergencies; where funds permit'],
      ['obligation', 'organisation', 'report', 'where funds permit'],
    ]);
  });
  it('a pronoun that begins a paragraph stands for the one named in the paragraph before, not in another section', () => {
    expect(told('## Work\n\nStaff shall inform migrants.\n\nThey must never lie.').at(-1)).toEqual(['prohibition', 'staff', 'lie', '']);
    expect(told('## Work\n\nPartners shall inform migrants.\n\n## Other work\n\nThey must never lie.').at(-1)?.[1]).toBe('organisation');
  });
  it('items of a condition are one sentence with its opening line, and none is passed over in silence', () => {
    const { commitments, unread } = extract('IOM may end its help where:\n\n- access is denied;\n- staff must leave.');
    expect(commitments.map((each) => [each.modality, each.qualifiers.map(({ text }) => text)])).toEqual([
      ['permission', ['where: access is denied']],
    ]);
    expect(unread.map((each) => [each.word, each.because])).toEqual([
      ['', 'the opening line of a list, read with each of its items'],
      ['must', 'a further case of the condition in the opening line'],
    ]);
  });
  it('a later sentence of an item that names nobody binds whom the opening line binds', () => {
    const read = extract('Member States shall ensure that:\n\n(a) no child is held. Neither force nor threats shall be used.').commitments;
    expect(read.map((each) => each.bearers)).toEqual([['states'], ['states']]);
    expect(read[1]?.confidence.because).toContain('no bearer is named; whom the opening line of its list names is taken');
  });
  it('items of one list do not lend each other whom they bind', () => {
    expect(told('The following applies:\n\n- Partners shall report.\n- It shall be kept short.').map((each) => each[1])).toEqual([
      'partners',
      'organisation',
    ]);
  });
  it.each([
    ['will, inter alia', 'undertaking', 'not share data'],
    ['must, in all its work', 'obligation', 'never share data'],
    ['undertakes, where it holds any', 'undertaking', 'not to share data'],
    ['is committed, at all times', 'undertaking', 'not to share data'],
  ])('what an opening line puts between its verb and the list (“%s:”) hides no “not” of an item', (opening, kept, denied) => {
    const first = kept === 'undertaking' && denied.includes(' to ') ? 'to inform people' : 'inform people';
    const read = extract(`The Organization ${opening}: (a) ${first}; (b) ${denied}.`).commitments;
    expect(read.map((each) => [each.modality, each.negated])).toEqual([
      [kept, false],
      ['prohibition', true],
    ]);
  });
});

describe('of whom a permission is given', () => {
  const permitted = (body: string) => read(body).map(({ modality, action, norms }) => [modality, action, norms.map(({ id }) => id)]);
  it('is no permitted act, in the items of a list', () => {
    expect(permitted('IOM may exclude a partner which:\n\n- hides abuse; or\n- retaliates against a complainant.')).toEqual([
      ['permission', 'exclude a partner which: hides abuse', []],
      ['permission', 'exclude a partner which: retaliates against a complainant', []],
    ]);
  });
  it.each([
    'IOM may exclude a partner which retaliates against a complainant.',
    'IOM may exclude a partner whose staff retaliate against a complainant.',
    'IOM may exclude a partner if its staff retaliate against a complainant.',
    'IOM may exclude a partner where:\n\n- its staff retaliate against a complainant.',
  ])('nor in one sentence: %s', (sentence) => {
    expect(permitted(sentence).map(([, , norms]) => norms)).toEqual([[]]);
  });
  it('but measures which do something are what is permitted', () => {
    expect(permitted('IOM may take measures which restrict freedom of movement.')[0]?.[2]).toEqual(['freedom-of-movement']);
  });
});

describe('what people may do', () => {
  it.each([
    'Any migrant may complain to IOM free of charge.',
    'Any athlete may complain to the panel.',
    'Athletes may complain to IOM.',
    'A complainant may withdraw the complaint.',
  ])('permits the organisation nothing: %s', (sentence) => {
    expect(read(sentence)).toMatchObject([{ modality: 'permission', bearers: [] }]);
  });
  it.each(['Migrants may be asked to wait.', 'Personal data may be shared.', 'IOM may complain to the Government.'])(
    'unlike what it may itself do: %s',
    (sentence) => expect(read(sentence)).toMatchObject([{ modality: 'permission', bearers: ['organisation'] }]),
  );
});
