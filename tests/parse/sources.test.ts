import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate, readDate } from '../../src/parse/csl/dates.ts';
import { readItem } from '../../src/parse/csl/item.ts';
import { parseSources } from '../../src/parse/sources.ts';
import { sourceText } from '../../src/parse/text.ts';
import { issuedSpan, plainTitle, shortReference } from '../../src/model/sources.ts';
import { readSmall } from '../support/files.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'cases', name, 'input.json'), 'utf8');
const parse = (text: string) => parseSources(sourceText('evidence/sources.json', text));
const read = (item: Record<string, unknown>) => parse(JSON.stringify([{ id: 'x', type: 'report', ...item }]));
const issued = (date: unknown) => readDate(date).date?.['date-parts'];

describe('dates of sources, in the shapes that reference managers give them', () => {
  const { sources, problems } = parse(fixture('20-dates-of-sources'));
  const year = (id: string) => sources.find((source) => source.id === id)!.issued?.['date-parts'];

  it('flat dates are read as the one date they mean', () => {
    expect(year('flat-text')).toEqual([[2013]]);
    expect(year('flat-numbers')).toEqual([[2013, 5]]);
  });
  it('a date of nothing is no date, and is told once with its place', () => {
    const nothing = sources.find((source) => source.id === 'nothing')!;
    expect(nothing.issued).toBeUndefined();
    expect(issuedSpan(nothing)).toBeNull();
    expect(shortReference(nothing, 'nothing')).toBe('Body (no date)');
    expect(problems.filter(({ found }) => found.includes('“nothing”'))).toMatchObject([{ severity: 'warning', line: 3 }]);
  });
  it('words that are a plain date are one', () => {
    expect(year('literal')).toEqual([[2013, 5, 2]]);
    expect(year('raw')).toEqual([[2013]]);
  });
  it('a month 13 is told, and the year stays', () => {
    expect(year('month')).toEqual([[2014]]);
    expect(problems.find(({ found }) => found.includes('month 13'))).toMatchObject({ severity: 'warning', line: 6 });
  });

  it.each([
    ['2013', [[2013]]],
    [2013, [[2013]]],
    [{ 'date-parts': [['2013-05-02']] }, [[2013, 5, 2]]],
    [{ 'date-parts': [['2013', '5', '2']] }, [[2013, 5, 2]]],
    [{ 'date-parts': [[2013, null, null]] }, [[2013]]],
    [{ 'date-parts': [[2013, 0, 0]] }, [[2013]]],
    [{ 'date-parts': '2013' }, [[2013]]],
    [{ 'date-parts': [[2013], [2015]] }, [[2013], [2015]]],
    [{ 'date-parts': [[2013], [0, 0, 0]] }, [[2013], [0]]],
    [{ 'date-parts': [[2013], [null]] }, [[2013], [0]]],
    [{ raw: '2 May 2013' }, [[2013, 5, 2]]],
    [{ raw: 'May 2, 2013' }, [[2013, 5, 2]]],
    [{ raw: 'Sept. 2013' }, [[2013, 9]]],
    [{ literal: '2013/2015' }, [[2013], [2015]]],
    [{ literal: '2013–' }, [[2013], [0]]],
    [{ literal: '2013/..' }, [[2013], [0]]],
    [{ raw: '2013-05-02T10:00:00Z' }, [[2013, 5, 2]]],
  ])('%j is %j', (written, parts) => {
    expect(issued(written)).toEqual(parts);
    expect(readDate(written).told).toBeUndefined();
  });
  it.each([null, '', [], [[]], { 'date-parts': [[null]] }, { 'date-parts': [['']] }, { 'date-parts': [[0]] }, {}, { raw: 'n.d.' }])(
    '%j is no date',
    (written) => expect(readDate(written)).toMatchObject({ empty: true }),
  );
  it.each([
    { 'date-parts': [13] },
    { 'date-parts': [2013, 2015] },
    { 'date-parts': [[2013], [2014], [2015]] },
    { 'date-parts': { year: 2013 } },
    { raw: 'Spring 2013' },
    { raw: '02/05/2013' },
    true,
  ])('%j is told and never guessed', (written) => {
    const { date, told } = readDate(written);
    expect(told).toBeDefined();
    expect(date?.['date-parts']).toBeUndefined();
  });
  it('“c. 2013” and “2013?” are uncertain', () => {
    expect(plainDate('c. 2013')).toEqual({ 'date-parts': [[2013]], circa: true });
    expect(plainDate('2013?')).toEqual({ 'date-parts': [[2013]], circa: true });
  });
  it('a range that was left open goes on', () => {
    const [source] = read({ issued: { 'date-parts': [[2013], []] } }).sources;
    expect(issuedSpan(source!)!.to).toBe(Infinity);
  });
});

describe('names and titles of sources', () => {
  const { sources, problems } = parse(fixture('22-authors-that-are-no-names'));
  it('an author that is a text is told, with the line and how to mend it', () => {
    expect(problems).toMatchObject([{ severity: 'error', line: 1 }]);
    expect(problems[0]!.expected).toContain('a list of names');
    expect(problems[0]!.mend).toContain('[{ "literal": "A. Author" }]');
  });
  it('a particle that is not dropped stands in the short label, and a title without its tags', () => {
    const particle = sources.find((source) => source.id === 'particle')!;
    expect(shortReference(particle, 'particle')).toBe('van der Author 2014');
    expect(plainTitle(particle)).toBe('Visit to the Manoora');
  });
  it.each([
    { author: ['A. Author'] },
    { author: { family: 'Author' } },
    { editor: 'E.' },
    { author: [[{ family: 'A' }]] },
    { author: [{ family: ['A'] }] },
    { title: { main: 'T' } },
    { title: ['T', 'U'] },
    { publisher: { name: 'P' } },
    { type: '' },
    { id: '' },
    { id: null },
  ])('%j is told', (item) => {
    const parsed = read(item);
    expect(parsed.problems).toMatchObject([{ severity: 'error', line: 1 }]);
    expect(parsed.sources).toEqual([]);
  });
  it.each([
    [{ author: null }, 'author', undefined],
    [{ author: [] }, 'author', undefined],
    [{ author: [null, { literal: 'Body' }] }, 'author', [{ literal: 'Body' }]],
    [{ author: [{ name: 'Body' }] }, 'author', [{ literal: 'Body' }]],
    [{ author: [{ family: '', given: '' }] }, 'author', undefined],
    [{ title: ['T'] }, 'title', 'T'],
    [{ title: 7 }, 'title', '7'],
    [{ title: null }, 'title', undefined],
  ])('%j is read as it is meant', (item, key, expected) => {
    const parsed = read(item);
    expect(parsed.problems).toEqual([]);
    expect(parsed.sources[0]![key]).toEqual(expected);
  });
  it('one broken item leaves the others', () => {
    const { sources: kept } = parse('[{ "id": "a", "type": "report" }, 7, { "id": "b", "type": "book", "author": "B" }]');
    expect(kept.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a list of sources', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('may hold a source called %s', async (id) => {
    const text = JSON.stringify([{ id, type: 'report', title: 'T', issued: { 'date-parts': [[2012]] } }]);
    const { sources, problems, places } = parse(text);
    expect(problems).toEqual([]);
    expect(sources.map((source) => source.id)).toEqual([id]);
    expect(places.get(id)).toMatchObject({ line: 1 });
    const own = JSON.parse(text) as unknown[];
    const { problems: all } = await readSmall({
      'evidence/sources.json': JSON.stringify([
        ...own,
        { id: 'charter-2015', type: 'report', title: 'Charter' },
        { id: 'observer-2019', type: 'report', title: 'Observations', issued: { 'date-parts': [[2019]] } },
      ]),
    });
    expect(all.filter(({ file }) => file === 'evidence/sources.json')).toMatchObject([{ found: expect.stringContaining(id) as string }]);
  });
  it('that nothing cites is one line', async () => {
    const library = Array.from({ length: 800 }, (_, i) => ({ id: `s${i}`, type: 'report', title: `T${i}` }));
    const { problems } = await readSmall({
      'evidence/sources.json': JSON.stringify([
        ...library,
        { id: 'charter-2015', type: 'report', title: 'Charter' },
        { id: 'observer-2019', type: 'report', title: 'Observations', issued: { 'date-parts': [[2019]] } },
      ]),
    });
    const uncited = problems.filter(({ file }) => file === 'evidence/sources.json');
    expect(uncited).toMatchObject([{ severity: 'warning', found: '800 sources that nothing cites' }]);
    expect(uncited[0]!.mend).toContain('avowed sources --uncited');
  });
  it('that is none is told', () => {
    expect(parse('{ "items": [] }').problems).toMatchObject([{ severity: 'error', found: 'no list' }]);
  });
  it('that spans words which mean no date keeps the day that is one', () => {
    const issued = (parts: unknown) => readItem({ id: 'x', type: 'report', issued: parts }).item?.issued;
    expect(issued([['soon'], []])).toEqual({ literal: 'soon' });
    expect(issued([[2013], ['soon']])).toEqual({ 'date-parts': [[2013]] });
  });
  it('of anything at all never crashes, and gives no date that is none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (author, date) => {
        const { item } = readItem({ id: 'x', type: 'report', author, issued: date });
        if (!item) return;
        const year = item.issued?.['date-parts']?.[0]?.[0];
        expect(year === undefined || (Number.isInteger(year) && Number(year) >= 1000)).toBe(true);
        expect(shortReference(item, 'x')).not.toMatch(/null|undefined|NaN|\[object/);
      }),
    );
  });
});
