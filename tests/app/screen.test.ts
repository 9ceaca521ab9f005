import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { cellsOf, fit } from '../../src/app/frame/canvas.ts';
import { relocated } from '../../src/app/pages/pages.ts';
import { boundsOf } from '../../src/app/lists/here.ts';
import { stopsOf } from '../../src/app/screens/overview/stops.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, type State } from '../../src/app/state.ts';
import { screens } from '../../src/app/screens.ts';
import { driven } from '../support/driving.ts';
import { nowhere } from '../support/outside.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { claim, commitment, entry, instrument, roleClaims, vocabulary, workspace } from '../support/records.ts';
import { workOf } from '../support/work.ts';

const analysis = analyse(
  workspace({ entries: [entry(), entry({ id: 'other-return', title: 'Another return', places: ['GR'], mitigates: ['return'] })] }),
);
const weak = analyse(
  workspace({
    commitments: [commitment({ modality: 'recommendation', textStatus: 'digest', provenance: 'described-by-issuer' })],
    instruments: [instrument({ textStatus: 'digest' })],
  }),
);
const alleged = analyse(workspace({ entries: [entry({ claims: [claim(), ...roleClaims('implemented').slice(0, 1)] })] }));
const many = analyse(
  workspace({
    commitments: Array.from({ length: 5000 }, (_, at) => commitment({ id: `policy:${at}`, norms: at === 0 ? ['voluntariness'] : [] })),
  }),
);
const size = { columns: 80, rows: 24 };
const plain = { ...size, colour: false };
const drawn = (state: State, of: Analysis, canvas = plain) => draw(state, of, 'a workspace', canvas).map(stripVTControlCharacters);
const on = (tab: State['tab']) => ({ ...initial, tab });

/** All frames: the first, and one after each key. */
const press = (keys: readonly string[], shown = analysis, at = size) => driven({ analysis: shown, size: at, outside: nowhere }, keys);
const last = async (...of: Parameters<typeof press>) => (await press(...of)).at(-1)!;
const enter = '\r';
const escape = '\u001b';
const down = '\u001b[B';
const tabKey = '\t';

describe('the first screen', () => {
  it('has the counts and the matrix with verdict letter and number of cases', async () => {
    const frame = await last([down, down]);
    expect(frame).toContain('1 instrument · 1 commitment · 2 evidence entries · 1 rule');
    expect(frame).toMatch(/▸ voluntariness\s+\[C2\]/);
  });
  it('begins with the strongest cases in sentences, and opens them', async () => {
    const [frame, opened] = await press([enter]);
    expect(frame).toMatch(/▸ Greece, 2012: Another return; contradicts what it has undertaken on\s+voluntariness\./);
    expect(opened).toContain('case voluntariness/assisted-return/other-return');
  });
  it('keeps the heads of the matrix in sight, and ends with what is to be done', () => {
    const many = analyse(
      workspace({ entries: Array.from({ length: 12 }, (_, at) => entry({ id: `entry-${at}`, title: `Return number ${at}` })) }),
    );
    const short = { columns: 60, rows: 15, colour: false };
    const rows = stopsOf(many).findIndex(({ kind }) => kind === 'norm');
    const lines = draw({ ...initial, cell: { row: rows, column: 0 } }, many, 't', short).map(stripVTControlCharacters);
    const at = lines.findIndex((line) => line.startsWith('▸ voluntariness'));
    expect(lines.slice(0, at).join(' ')).toContain('assisted-return');
    const all = draw({ ...initial, cell: { row: 99, column: 0 } }, many, 't', { ...short, rows: 60 }).map(stripVTControlCharacters);
    expect(all.findIndex((line) => line.includes('voluntariness '))).toBeGreaterThan(
      all.findIndex((line) => line.includes('Return number')),
    );
  });
  it('says how many practices there are beyond the edge', () => {
    const practices = Array.from({ length: 12 }, (_, at) => ({
      id: `practice-${at}`,
      prefLabel: `practice ${at}`,
      definition: 'x',
      broader: ['return'],
    }));
    const wide = analyse(
      workspace({
        vocabulary: { ...vocabulary, practices: [...vocabulary.practices, ...practices] },
        entries: practices.map(({ id }) => entry({ id: `in-${id}`, practices: [id] })),
      }),
    );
    const row = stopsOf(wide).findIndex(({ kind }) => kind === 'norm');
    const edge = (column: number) => drawn({ ...initial, cell: { row, column } }, wide).find((line) => line.includes('×'));
    expect(edge(0)).toMatch(/(?<!‹.*)6 more ›$/);
    expect(edge(6)).toMatch(/‹ \d+ more/);
    expect(edge(11)).toMatch(/‹ 6 more$/);
  });
  it('opens the gap of a cell', async () => {
    expect(await last([down, down, enter])).toContain('gap voluntariness/assisted-return');
  });
  it('praises nothing where nothing was read', () => {
    const empty = analyse(workspace({ commitments: [], entries: [] }));
    expect(drawn(initial, empty).join('\n')).toContain('No gap can be found: the workspace holds no commitments and no evidence entries.');
  });
  it('counts errors as errors', () => {
    const problem = { file: 'a.md', line: 1, column: 1, found: 'x', expected: 'y' };
    const broken = analyse(
      workspace({
        problems: [
          { ...problem, severity: 'error' },
          { ...problem, severity: 'error', line: 2 },
          { ...problem, severity: 'warning' },
        ],
      }),
    );
    expect(drawn(initial, broken).join(' ')).toMatch(/2 errors · 1 warning/);
  });
});

describe('walking', () => {
  it('Enter on a gap opens its cases, Esc returns to the same row', async () => {
    const frames = await press(['2', enter, escape]);
    expect(frames[2]).toContain('Cases');
    expect(frames[2]).toContain('What speaks for the organisation');
    expect(frames[3]).toBe(frames[1]);
  });
  it('Enter leads on from the gap to its finding, the commitment and the instrument, and Esc back again', async () => {
    const frames = await press(['2', enter, enter, enter, enter, escape, escape, escape, escape]);
    const way = frames.map((frame) =>
      frame
        .split('\n')[1]!
        .trim()
        .replace(/^test · 1 instrument( › )?/, ''),
    );
    expect(way.slice(2, 6)).toEqual([
      'Gaps › gap',
      'Gaps › gap › finding',
      'Gaps › gap › finding › commitment',
      'Gaps › gap › finding › commitment › instrument',
    ]);
    expect(frames.slice(6)).toEqual([frames[4], frames[3], frames[2], frames[1]]);
  });
  it('Tab looks back at the list and returns to the same line', async () => {
    const frames = await press(['2', enter, down, down, tabKey, tabKey]);
    expect(frames[5]).toContain('1/1');
    expect(frames[6]).toBe(frames[4]);
  });
  it('marks what is wrapped where it begins, on whichever of its lines one stands', async () => {
    const narrow = { columns: 60, rows: 24 };
    const frames = await press(['2', enter, ...Array.from({ length: 14 }, () => down)], analysis, narrow);
    const marked = frames.slice(2).flatMap((frame) => frame.split('\n').filter((line) => line.startsWith('▸')));
    expect(marked).toHaveLength(15);
    expect(new Set(marked).size).toBeLessThan(15);
    for (const line of marked) expect(line).not.toMatch(/^▸ +\S/);
  });
  it('w on a commitment and then on an entry says why there is no contradiction', async () => {
    const frames = await press(['3', 'w', '4', 'w', escape]);
    expect(frames[2]!.split('\n')[1]).toContain('why not: policy:1 and … (w on an entry of 4 Evidence)');
    expect(frames[4]).toContain('why-not policy:1 other-return');
    expect(frames[5]).not.toContain('why-not');
  });
  it('to every finding, commitment, entry, rule, source and norm without an error', () => {
    const cases = analysis.judgement.gaps.flatMap((gap) => gap.cases);
    const ids = cases.flatMap((one) => [one.id, ...one.findings.map((finding) => finding.id)]);
    for (const id of [...ids, 'policy:1', 'return', 'no-coercion', 'report', 'policy', 'voluntariness'])
      expect(drawn({ ...initial, opened: [{ id, line: 0 }] }, analysis).join('\n')).not.toContain('Nothing has the id');
  });
  it('stays at the same words when the window gets another width', () => {
    const opened = [{ id: 'voluntariness/assisted-return', line: 3 }];
    const narrow = { ...plain, columns: 60 };
    const state = { ...on('gaps'), opened };
    const there = relocated(state, analysis, plain, narrow);
    expect(relocated({ ...state, opened: there }, analysis, narrow, plain)).toEqual(opened);
  });
});

describe('lists', () => {
  it('filter by words wherever they stand, and say so', async () => {
    const frame = await last(['4', '/', 'a', 'n', 'o', 't', 'h', enter]);
    expect(frame).toContain('Another return');
    expect(frame).toContain('1/1 “anoth”');
  });
  it('keep the selected row when the filter is cleared', async () => {
    expect(await last(['4', '/retur\r', down, escape])).toMatch(/▸C Return/);
  });
  it('type every letter into a filter, also those that are keys', async () => {
    expect(await last(['4', '/qjk?'])).toContain('filter: qjk?');
  });
  it('take keys that arrive together one by one', async () => {
    expect(await last(['2\r\u001b4'])).toContain('▸C Another return');
    expect(await last(['4', '/anoth\r'])).toContain('1/1');
  });
  it('of thousands draw only what fits', () => {
    let state = reduce(initial, { type: 'tab', tab: 'commitments' });
    state = reduce(state, { type: 'edge', end: true, bounds: boundsOf(state, many, plain) });
    const lines = drawn(state, many);
    expect(lines).toHaveLength(24);
    expect(lines.join('\n')).toContain('policy:4999');
  });
  it('of thousands answer a key in less than a frame', async () => {
    let state: State = on('commitments');
    drawn(state, many);
    const work = await workOf(() => {
      for (let key = 0; key < 20; key++) {
        state = reduce(state, { type: 'move', by: 200, bounds: boundsOf(state, many, plain) });
        draw(state, many, 't', plain);
      }
    });
    expect(work / 20).toBeLessThan(33);
  });
});

describe('what a row says', () => {
  it('the verdict as letter and word, with standard and severity beside it', () => {
    const [, , , row] = drawn(on('gaps'), analysis);
    expect(row).toMatch(/^▸C voluntariness \/ assisted-return +contradiction grounds, high$/);
  });
  it('the reasons that a finding is short of, with the word', () => {
    const frame = drawn(on('gaps'), weak);
    expect(frame[3]).toMatch(/▸S .* shortfall /);
    expect(frame.join('\n')).toContain('falls short of its word: weak verb');
  });
  it('that a headline is only alleged', () => {
    expect(drawn(on('gaps'), alleged)[3]).toMatch(/▸c .* contradiction, alleged /);
    expect(
      drawn({ ...initial, cell: { row: stopsOf(alleged).findIndex(({ kind }) => kind === 'norm'), column: 0 } }, alleged).join('\n'),
    ).toContain('[c1]');
  });
  it('that a commitment is a digest and what that rests on, never in quotation marks', () => {
    const frame = drawn(on('commitments'), weak).join('\n');
    expect(frame).toMatch(/▸S policy:1 .*digest$/m);
    expect(frame).toContain('digest, described-by-issuer');
    expect(frame).not.toContain('“');
    const page = drawn({ ...on('commitments'), opened: [{ id: 'policy:1', line: 0 }] }, weak).join('\n');
    expect(page).toContain('digest: restated in our own words');
    expect(page).not.toContain('“The Organization');
  });
});

describe('every screen', () => {
  const sizes = [
    [80, 24],
    [120, 40],
    [200, 50],
    [99, 30],
    [60, 15],
  ] as const;
  it.each(sizes)('fits %i × %i, and its last line is the keys', (columns, rows) => {
    for (const of of [analysis, weak, alleged])
      for (const { id: tab } of screens)
        for (const opened of [[], [{ id: 'voluntariness/assisted-return', line: 3 }]])
          for (const overlay of [null, 'keys', 'orientation'] as const) {
            const lines = drawn({ ...initial, tab, opened, overlay }, of, { columns, rows, colour: true });
            expect(lines).toHaveLength(rows);
            for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
            expect(lines.at(-1)).toMatch(overlay ? /Esc close.*q quit/ : /(move|confirm|choose|write).*q quit/);
          }
  });
  it('asks for a larger window rather than breaking', () => {
    expect(drawn(initial, analysis, { columns: 59, rows: 24, colour: true })[0]).toMatch(/^Make the window larger/);
    expect(drawn(initial, analysis, { columns: 20, rows: 2, colour: true })).toEqual(['Make the window lar…']);
  });
  it('without colour has no colour codes', () => {
    for (const { id: tab } of screens) expect(draw(on(tab), analysis, 't', plain).join('\n')).not.toMatch(/\u001b\[(3|4|9|10)[0-9]m/);
  });
  it('with many colours uses none that is unreadable on a light ground', () => {
    const frame = (palette: 'many' | 'light') => draw(on('gaps'), weak, 't', { ...plain, columns: 120, colour: true, palette }).join('\n');
    expect(frame('many')).toContain('\u001b[38;5;166m');
    for (const palette of ['many', 'light'] as const) expect(frame(palette)).not.toContain('\u001b[33m');
  });
  it('names only keys that work', () => {
    expect(drawn(on('gaps'), analysis).at(-1)).not.toContain('Esc');
    expect(drawn(on('silences'), analysis).at(-1)).not.toContain('Enter');
  });
  it('lets no control or bidi character of a file through', () => {
    const title = 'Bad\u001b[31m\u202etitle\u0007';
    const bad = analyse(workspace({ entries: [entry({ title })] }));
    for (const opened of [[], [{ id: 'return', line: 0 }]])
      expect(draw({ ...on('evidence'), opened }, bad, title, plain).join('\n')).not.toMatch(/\u001b\[31m|\u202e|\u0007/);
  });
});

describe('cutting', () => {
  it('counts cells as the terminal does, whatever the letters', () => {
    const letters = Array.from({ length: 0x2700 - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20));
    for (const letter of [...letters, '🏳️‍🌈', '1️⃣', '漢', 'e\u0301']) expect(cellsOf(letter)).toBe(stringWidth(letter));
    for (const text of ['›·… plain “words”', 'e\u0301e\u0301', '漢字 and letters', '1️⃣ ▸ │']) {
      expect(cellsOf(text)).toBe(stringWidth(text));
      for (const width of [3, 7, 20]) expect(stringWidth(fit(text, width))).toBe(width);
    }
  });
  it('gives just the width, also for wide and joined characters', () => {
    for (const text of ['short', 'a long line of words', '移住者の権利の保護', '👨‍👩‍👧 family unity', 'e\u0301'.repeat(30)])
      for (const width of [1, 5, 9, 20]) expect(stringWidth(fit(text, width))).toBe(width);
  });
});
