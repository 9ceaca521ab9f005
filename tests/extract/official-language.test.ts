import { describe, expect, it } from 'vitest';
import { extract, read, type Actor } from '../support/reading.ts';

const actors: readonly Actor[] = [
  {
    id: 'agency',
    prefLabel: 'Agency',
    altLabel: ['the Agency', 'the Office', 'the Bank'],
    definition: 'Invented.',
    bearer: 'organisation',
  } as Actor,
];
const of = (sentence: string) => read(sentence, { actors });
const first = (sentence: string) => of(sentence)[0]!;

describe('a passive in the present tense that names nobody who acts', () => {
  it.each([
    ['Aid is given on the basis of need alone.', 'impartiality'],
    ['Assistance is provided exclusively to persons whose decision to return has been taken freely.', 'voluntariness'],
    ['Personal data are shared with States solely on the basis of consent.', 'third-party-transfer'],
  ])('is an assurance where what is given is given only so: %s', (sentence, norm) => {
    expect(first(sentence)).toMatchObject({
      modality: 'assurance',
      bearers: ['organisation'],
      negated: false,
      confidence: { level: 'clear' },
    });
    expect(first(sentence).norms.map(({ id }) => id)).toContain(norm);
  });
  it('of people is doubtful, since it may tell how things are', () => {
    expect(first('Families are not moved from a site in winter.')).toMatchObject({
      modality: 'assurance',
      negated: true,
      confidence: { level: 'doubtful' },
    });
    expect(of('Migrants are not protected by national law.')).toEqual([]);
  });
  it('of people is clear where it is not done with the help of those who speak', () => {
    expect(first('Nobody who is in detention is returned with our help.')).toMatchObject({
      negated: true,
      categorical: true,
      confidence: { level: 'clear' },
    });
  });
});

describe('words that look like something else', () => {
  it('“annual reports shall” is a duty, and nobody’s report', () => {
    expect(first('Audit reports, evaluations and inspection reports of the Bank shall be published within sixty days.').modality).toBe(
      'obligation',
    );
    expect(extract('Annual reports on complaints shall be laid before the Council.', { actors }).unread).toEqual([]);
  });
  it('“funds provided by” is no condition', () => {
    const [commitment] = of(
      'Under no circumstances will training or funds provided by the Agency be used for the interception of persons.',
    );
    expect(commitment!.qualifiers).toEqual([]);
  });
  it('words of scope end where a case begins', () => {
    const [commitment] = of('The Agency shall return nobody under this Agreement from detention unless a court has agreed.');
    expect(commitment!.qualifiers.map(({ kind, text }) => [kind, text])).toEqual([
      ['scope', 'under this Agreement from detention'],
      ['exception', 'unless a court has agreed'],
    ]);
  });
  it('a condition of what somebody believes reaches to its end', () => {
    const [commitment] = of(
      'Where there are grounds to believe that a person would be at risk of torture on return, the Agency shall refuse to assist the return.',
    );
    expect(commitment).toMatchObject({
      modality: 'obligation',
      qualifiers: [{ kind: 'condition', text: 'Where there are grounds to believe that a person would be at risk of torture on return' }],
    });
  });
  it('what is safe and can be afforded is no leave', () => {
    expect(
      of('The Agency shall not close a site until an alternative that is safe and can be afforded has been offered.').map(
        ({ modality }) => modality,
      ),
    ).toEqual(['prohibition']);
  });
  it.each([
    ['The Agency shall not approve a dam before an assessment has been completed.', 'before an assessment has been completed'],
    ['No household shall be evicted prior to the payment of compensation.', 'prior to the payment of compensation'],
    ['The Agency will not close a site before the authorities have offered another.', 'before the authorities have offered another'],
  ])('what a ban holds before is a condition: %s', (sentence, text) => {
    expect(first(sentence).qualifiers).toEqual([expect.objectContaining({ kind: 'condition', text })]);
  });
  it.each([
    'The Agency shall not bring complaints before a court.',
    'No household shall be evicted before 1 June 2020.',
    'No household shall be evicted before the end of winter.',
    'The Agency shall assess the risks before it approves a dam.',
  ])('what stands before whom, before a day, or before what one does, is none: %s', (sentence) => {
    expect(first(sentence).qualifiers).toEqual([]);
  });
  it('a “no” before the object forbids, and what is until then is a condition', () => {
    expect(first('The Agency shall close no site until residents have been heard.')).toMatchObject({
      modality: 'prohibition',
      negated: true,
      qualifiers: [{ kind: 'condition', text: 'until residents have been heard' }],
    });
    expect(first('The Agency shall take no part in the transfer of prisoners.')).toMatchObject({ negated: true, participation: true });
    expect(first('Staff shall spare no effort to find missing children.')).toMatchObject({ modality: 'obligation', negated: false });
  });
  it('“let me be clear” commands nobody', () => {
    expect(first('Let me be clear: we never pay for cells.')).toMatchObject({ modality: 'assurance', negated: true });
  });
});

describe('words that bind in other ways than they seem', () => {
  it('“not only” forbids nothing', () => {
    expect(first('The Agency must not only inform people but also record their consent.')).toMatchObject({
      modality: 'obligation',
      negated: false,
    });
  });
  it.each(['It is the policy of the Agency that no child shall be placed in detention.', 'It is Agency policy not to detain children.'])(
    'a policy that something is not to be is a ban: %s',
    (sentence) => {
      expect(first(sentence)).toMatchObject({ modality: 'prohibition', bearers: ['organisation'] });
    },
  );
  it('“be neither … nor” forbids both', () => {
    expect(first('Children must be neither detained nor separated from their families.')).toMatchObject({ modality: 'prohibition' });
  });
  it('what an organisation only does, or does not run, is an assurance', () => {
    expect(first('The Agency only supports returns that are voluntary.')).toMatchObject({ modality: 'assurance', negated: false });
    expect(first('The Agency does not operate detention facilities.')).toMatchObject({ modality: 'assurance', negated: true });
    expect(of('The Agency operates in forty countries.')).toEqual([]);
  });
  it('a comma within one phrase ends no condition', () => {
    const [of] = first('The Agency shall act only where they have given their free, prior and informed consent.').qualifiers;
    expect(of?.text).toBe('only where they have given their free, prior and informed consent');
  });
  it('a plan is an aim', () => {
    expect(first('The Agency plans to close its transit centres by 2027.')).toMatchObject({ modality: 'aspiration' });
    expect(of('The plan to close the camp was dropped.')).toEqual([]);
  });
  it('to take part oneself is no participation of those concerned', () => {
    expect(first('The Agency shall never participate in collective expulsions.').norms.map(({ id }) => id)).not.toContain('participation');
    expect(first('The Agency shall ensure the participation of displaced women.').norms.map(({ id }) => id)).toEqual(['participation']);
  });
});

describe('whom and what a sentence is about', () => {
  it('those who are counted in between commas are bound with who comes first', () => {
    for (const list of ['including its offices, subsidiaries and contractors', 'with its partners, donors and contractors'])
      expect(of(`The Agency, ${list}, must respect human rights.`)).toMatchObject([{ modality: 'obligation', bearers: ['organisation'] }]);
  });
  it('a duty that comes first is a duty of those who are named, all of them', () => {
    expect(first('It is the primary duty of national authorities to ensure that nobody is evicted.').bearers).toEqual(['states']);
    expect(first('It is the shared responsibility of States and of the Agency to prevent statelessness.').bearers).toEqual([
      'organisation',
      'states',
    ]);
  });
  it('who need not assess promises no assessment', () => {
    expect(of('The Agency neither assesses nor is it required to assess the risks that a person may face upon return.')).toMatchObject([
      { modality: 'permission' },
    ]);
  });
  it('a rule on the data of staff is for no one else’s', () => {
    expect(first('Personal data of staff members shall not be disclosed to governments.').scope).toEqual({ persons: ['staff'] });
    expect(first('Personal data of refugees shall not be disclosed to staff of other agencies.').scope).toEqual({});
  });
  it('a ban on harm to whoever complains is on retaliation, and promises no answer to the complaint', () => {
    const normsOf = (sentence: string) => first(sentence).norms.map(({ id }) => id);
    expect(normsOf('No one who complains shall suffer reprisals.')).toEqual(['protection-from-retaliation']);
    expect(normsOf('The Agency shall ensure that nobody who lodges a complaint is penalised.')).toEqual(['protection-from-retaliation']);
    expect(normsOf('The Agency shall hear every complaint within thirty days.')).toContain('access-to-remedy');
  });
  it('behind the “unless” of a ban stands the safeguard that it asks for', () => {
    expect(first('No site shall be closed by the Agency unless residents have been consulted.').norms.map(({ id }) => id)).toContain(
      'participation',
    );
  });
});
