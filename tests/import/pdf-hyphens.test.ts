import { describe, expect, it } from 'vitest';
import { joiner } from '../../src/import/pdf/hyphens.ts';
import { readTypeset } from './typeset.ts';

describe('a hyphen at the end of a line', () => {
  it('goes where its word stands whole elsewhere, at the end of a line too', () => {
    const join = joiner([
      ['people who are vul-', 'nerable and those who are vulnerable'],
      ['the Ex-', 'ecutive Board and the Executive', 'Board'],
    ]);
    expect(join('people who are vul-', 'nerable')).toBe('people who are vulnerable');
    expect(join('the Ex-', 'ecutive Board')).toBe('the Executive Board');
  });
  it('is not kept because its parts stand at the end and beginning of other lines', () => {
    const join = joiner([
      ['people who are vul-', 'nerable'],
      ['those who are vul-', 'nerable'],
    ]);
    expect(join('all who are vul-', 'nerable')).toBe('all who are vulnerable');
  });
  it('goes within a name in capitals that stands whole elsewhere', () => {
    const join = joiner([['in co-operation with UNHCR, the Fund', 'and UN-', 'HCR shall']]);
    expect(join('with UN-', 'HCR, as')).toBe('with UNHCR, as');
    expect(join('the EU-', 'Turkey statement')).toBe('the EU-Turkey statement');
  });
  it('stays where the document breaks lines at written hyphens only', () => {
    const join = joiner([
      ['a long-term plan and a long-', 'term plan for first-time and first-', 'time applicants, and for inter-', 'agency work'],
    ]);
    expect(join('for inter-', 'agency work')).toBe('for inter-agency work');
  });
  it('stays behind what is always written with one', () => {
    expect(joiner([])('for non-', 'governmental organisations')).toBe('for non-governmental organisations');
  });
  it.each([
    ['https://fund.example/xyz-123/at-the-end-of-', 'the-line'],
    ['see www.fund.example/news-', '2019/list.'],
    ['at https://fund.example/rules/', 'annex-2'],
    ['at https://fund.example/rules?year=', '2019'],
    ['for refugee/return-', 'related work'],
    ['an up-to-the-', 'minute list'],
  ])('stays in an address or a word of many parts: %s', (before, line) => {
    const join = joiner([['the end-', 'of', 'ofthe', 'people who are vul-', 'nerable and vulnerable']]);
    expect(join(before, line)).toBe(`${before}${line}`);
  });
  it('is that of the part that it stands in, where a word has one more', () => {
    const breaking = joiner([['people who are vul-', 'nerable and vulnerable', 'all decision', 'making', 'is oriented']]);
    expect(breaking('their decision-mak-', 'ing')).toBe('their decision-making');
    expect(breaking('a well-decision-', 'making body')).toBe('a well-decision-making body');
    expect(joiner([])('a well-being-', 'oriented plan')).toBe('a well-being-oriented plan');
  });
  it.each([
    ['must re-', 'establish', 're-established by the Council', 're-establish'],
    ['its co-', 'operation', 'the Fund cooperates', 'cooperation'],
    ['all vul-', 'nerable', 'their vulnerability', 'vulnerable'],
    ['asylum-', 'seeker', 'all asylum-seekers', 'asylum-seeker'],
    ['of non-re-', 'foulement', 'non-refoulement is a duty', 'non-refoulement'],
    ['of non-re-', 'foulement', 'refoulement is forbidden', 'non-refoulement'],
  ])('is kept or goes as in another word of the same stem: %s/%s', (before, line, elsewhere, whole) => {
    const join = joiner([[elsewhere, 'people who are frag-', 'ile and fragile']]);
    expect(join(before, line).split(' ').at(-1)).toBe(whole);
  });
  it.each([
    ['re-', 'establish', 're-establish'],
    ['co-', 'operation', 'co-operation'],
    ['pre-', 'existing', 'pre-existing'],
    ['anti-', 'corruption', 'anti-corruption'],
    ['well-', 'founded', 'well-founded'],
    ['mid-', 'term', 'mid-term'],
    ['out-', 'of-court', 'out-of-court'],
    ['in-', 'kind', 'in-kind'],
    ['non-refoule-', 'ment', 'non-refoulement'],
    ['re-', 'port', 'report'],
    ['pre-', 'vent', 'prevent'],
    ['anti-', 'cipate', 'anticipate'],
    ['mid-', 'dle', 'middle'],
    ['in-', 'form', 'inform'],
    ['an-', 'other', 'another'],
    ['self-', 'ish', 'selfish'],
  ])('is told by what stands before and behind it where the document says nothing: %s/%s', (before, line, whole) => {
    const join = joiner([['people who are vul-', 'nerable and vulnerable, in any form, an', 'other port']]);
    expect(join(before, line)).toBe(whole);
  });
  it('is a written one where a program broke all other words with soft ones', () => {
    const lines = ['the per\u00AD', 'sons con\u00AD', 'cerned in re\u00AD', 'form, as is age-', 'fitting'];
    expect(joiner([lines])('is age-', 'appropriate')).toBe('is age-appropriate');
    expect(joiner([lines])('the non\u00AD', 'sense')).toBe('the nonsense');
    expect(joiner([lines.slice(0, 3)])('the non\u00AD', 'governmental')).toBe('the non-governmental');
  });
});

describe('the sign with which a browser breaks words', () => {
  const lines = [
    'All offices shall hold a peer-led re‐',
    'view with age-fitting talks, in a form that is peer-',
    'led, and shall report of it.',
  ];
  it('goes, and the hyphens of the keyboard stay', async () => {
    const found = await readTypeset(`#${JSON.stringify(lines[0])} \\\n#${JSON.stringify(lines[1])} \\\n#${JSON.stringify(lines[2])}`);
    expect(found.lines).toEqual([
      'p. 1 · All offices shall hold a peer-led review with age-fitting talks, in a form that is peer-led, and shall report of it.',
    ]);
  });
  it('is a hyphen as any other where a document writes its words with it', async () => {
    const found = await readTypeset('All shall hold a peer‐led and age‐fitting talk.');
    expect(found.lines).toEqual(['p. 1 · All shall hold a peer-led and age-fitting talk.']);
  });
});
