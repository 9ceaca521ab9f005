import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { bodyHeight, cellsOf, isWide, listHeight } from '../../src/app/frame/canvas.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { cutAtWord, namesApart } from '../../src/app/lists/names.ts';
import type { Row } from '../../src/app/lists/row.ts';
import { rowLines } from '../../src/app/lists/row-columns.ts';
import { visible } from '../../src/app/lists/visible.ts';
import { listWidth } from '../../src/app/lists/widths.ts';
import { twoParts } from '../../src/app/lists/words.ts';
import { screens } from '../../src/app/screens.ts';
import { initial, type State } from '../../src/app/state.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { readBundled } from '../support/files.ts';

const row = (more: Partial<Row>): Row => ({ id: 'a', mark: 'T', name: 'A name', words: '', end: '', ...more });
const liberty = 'Liberty and freedom from arbitrary detention';

describe('names of rows', () => {
  it('keep something of both parts where there is no room for the whole', () => {
    const rows = ['Support of interception', 'Services in detention'].map((each) => row(twoParts(liberty, ' / ', each)));
    expect(namesApart(rows, () => 43)).toEqual(['Liberty and… / Support of interception', 'Liberty and… / Services in detention']);
  });
  it('begin where they differ when they would be cut to the same', () => {
    const titles = ['A count of residents and an eviction in April', 'A count of residents and the destruction of shelters'];
    expect(
      namesApart(
        titles.map((name) => row({ name })),
        () => 22,
      ),
    ).toEqual(['…an eviction in April', '…the destruction of…']);
    const cases = titles.map((each) => row(twoParts('Adequate housing', ': ', each)));
    const [one, other] = namesApart(cases, () => 36);
    expect(one).not.toBe(other);
    expect(other).toMatch(/^Adequate.*: …the destruction/);
  });
  it('are cut between words, and inside one only where nothing else is left of them', () => {
    expect(cutAtWord('Care of people intercepted on the way', 20)).toBe('Care of people…');
    expect(cutAtWord('evidence/detention/centres.md', 12)).toBe('evidence/de…');
    expect(cutAtWord('short', 12)).toBe('short');
  });
});

describe('columns of rows', () => {
  const telling = { byName: true, share: 0.5 };
  const lines = (rows: readonly Row[], width: number) => rowLines(rows, (at) => at === 0, width, telling);
  const known = row({
    name: 'A name that is long enough to be told',
    words: 'would sit ill with its word',
    shortWords: 'strain, alleged',
    end: 'x',
  });
  it('leave the words out as a whole where they would cut the names', () => {
    expect(lines([known], 80)[0]).toMatch(/^▸T A name that is long enough to be told +strain, alleged$|strain, alleged x$/);
    expect(lines([known], 42)[0]).not.toMatch(/strain|sit/);
    expect(lines([known], 42)[0]).toContain('A name that is long enough to be told');
  });
  it('leave the right column out for all where names need its room, but not a small one', () => {
    const rows = ['suspicion, medium', 'lead, low'].map((end) =>
      row({ name: `${known.name}, wholly`, end: `a long word for ${end}`, shortEnd: end }),
    );
    expect(lines(rows, 80)[0]).toMatch(/medium$/);
    for (const line of lines(rows, 58)) expect(line).not.toMatch(/medium|low/);
    expect(lines([row({ name: known.name, end: 'A2, 2018', shortEnd: 'A2' })], 42)[0]).toMatch(/ A2$/);
  });
  it('fill just the width, whatever is in them', () => {
    for (const width of [42, 58, 80, 120]) for (const line of lines([known, row({})], width)) expect(cellsOf(line)).toBe(width);
  });
});

describe('in the bundled workspace', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = analyse((await readBundled()).workspace);
  });
  const lists = screens.flatMap(({ id, draw: drawn, others = [] }) =>
    drawn ? [] : [[id, undefined] as const, ...others.map(({ key }) => [id, key] as const)],
  );
  const sizes = [
    [80, 24],
    [100, 30],
    [140, 45],
  ] as const;
  it('the overview names countries and practices whole, and says how many more there are', () => {
    for (const [columns, rows] of sizes) {
      const lines = draw(initial, analysis, 'w', { columns, rows, colour: false }).map(stripVTControlCharacters);
      const by = lines.filter((line) => /^(Entries by country|Cases by practice): /.test(line));
      expect(by).toHaveLength(2);
      for (const line of by) expect(line).not.toContain('…');
    }
  });
  it.each(lists)('rows that are not the same differ as they are drawn (%s %s)', (tab, key) => {
    for (const [columns, rows] of sizes) {
      const canvas = { columns, rows, colour: false };
      const start: State = { ...initial, tab, others: key === undefined ? {} : { [tab]: key } };
      const { list } = visible(start, analysis);
      const page = isWide(canvas) ? bodyHeight(canvas) : listHeight(canvas);
      for (let selected = 0; selected < list.length; selected += page) {
        const state = { ...start, places: { [tab]: { selected, filter: '' } } };
        const width = isWide(canvas) ? listWidth(canvas) : columns;
        const drawn = draw(state, analysis, 'w', canvas)
          .map(stripVTControlCharacters)
          .slice(2, 2 + page)
          .map((line) => line.slice(0, width).replace('▸', ' '));
        const names = drawn.filter((line) => /^ \S ./.test(line) || /^ {3}\S/.test(line));
        const twice = names.filter((line, at) => names.indexOf(line) !== at);
        expect({ columns, twice }).toEqual({ columns, twice: [] });
      }
    }
  });
});
