import { render } from 'ink-testing-library';
import { createElement } from 'react';
import stringWidth from 'string-width';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { App } from '../../src/app/app.ts';
import { boundsOf, draw } from '../../src/app/screens/screen.ts';
import { initial, reduce } from '../../src/app/state.ts';
import { commitment, entry, workspace } from '../support/records.ts';

const analysis = analyse(
  workspace({ entries: [entry(), entry({ id: 'other-return', title: 'Another return', places: ['GR'], mitigates: ['return'] })] }),
);
const many = analyse(
  workspace({
    commitments: Array.from({ length: 5000 }, (_, at) => commitment({ id: `policy:${at}`, norms: at === 0 ? ['voluntariness'] : [] })),
  }),
);
const size = { columns: 80, rows: 24 };
const pause = () => new Promise((resolve) => setTimeout(resolve, 40));

async function press(keys: readonly string[], shown = analysis, at = size) {
  const app = render(createElement(App, { analysis: shown, title: 'test', colour: false, size: at }));
  await pause();
  for (const key of keys) {
    app.stdin.write(key);
    await pause();
  }
  const frame = stripVTControlCharacters(app.lastFrame() ?? '');
  app.unmount();
  return frame;
}
const enter = '\r';
const escape = '\u001b';
const down = '\u001b[B';

describe('the first screen', () => {
  it('has the counts and the matrix with verdict letter and number of cases', async () => {
    const frame = await press([]);
    expect(frame).toContain('1 instrument · 1 commitment · 2 evidence entries · 1 rule');
    expect(frame).toMatch(/▸ voluntariness\s+C2/);
  });
  it('opens the gap of a cell', async () => {
    expect(await press([enter])).toContain('gap voluntariness/assisted-return');
  });
});

describe('walking', () => {
  it('from a gap to its case, the finding, and back the way one came', async () => {
    const toCase = ['2', enter, ...Array.from({ length: 12 }, () => down)];
    const gap = await press(toCase);
    expect(gap).toContain('What speaks for the organisation');
    expect(await press([...toCase, escape])).toMatch(/▸C voluntariness \/ assisted-return/);
  });
  it('to every finding, commitment and entry without an error', () => {
    const ids = [
      ...analysis.judgement.gaps.flatMap((each) => each.cases.flatMap((one) => [one.id, ...one.findings.map((finding) => finding.id)])),
      'policy:1',
      'return',
      'no-coercion',
      'report',
      'policy',
      'voluntariness',
    ];
    for (const id of ids) {
      const state = { ...initial, opened: [{ id, line: 0 }] };
      expect(draw(state, analysis, 't', { ...size, colour: false }).join('\n')).not.toContain('Nothing has the id');
    }
  });
});

describe('lists', () => {
  it('filter by words wherever they stand, and say so', async () => {
    const frame = await press(['4', '/', 'a', 'n', 'o', 't', 'h', enter]);
    expect(frame).toContain('Another return');
    expect(frame).toContain('1/1');
  });
  it('take keys that arrive together one by one', async () => {
    const frame = await press(['2\r\u001b4']);
    expect(frame).toContain('▸C Return');
    const filtered = await press(['4', '/anoth\r']);
    expect(filtered).toContain('1/1');
  });
  it('of thousands draw only what fits', () => {
    let state = reduce(initial, { type: 'tab', tab: 'commitments' });
    const canvas = { ...size, colour: false };
    state = reduce(state, { type: 'edge', end: true, bounds: boundsOf(state, many, canvas) });
    const lines = draw(state, many, 't', canvas).map(stripVTControlCharacters);
    expect(lines).toHaveLength(24);
    expect(lines.join('\n')).toContain('policy:4999');
  });
});

describe('every screen', () => {
  const sizes = [
    [80, 24],
    [120, 40],
    [200, 50],
    [60, 15],
    [41, 11],
  ] as const;
  it.each(sizes)('fits %i × %i, and its last line is the keys', (columns, rows) => {
    for (const tab of ['overview', 'gaps', 'commitments', 'evidence', 'silences'] as const) {
      for (const opened of [[], [{ id: 'voluntariness/assisted-return', line: 3 }]]) {
        const lines = draw({ ...initial, tab, opened }, analysis, 'a workspace', { columns, rows, colour: true }).map(
          stripVTControlCharacters,
        );
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(lines.at(-1)).toMatch(/move/);
      }
    }
  });
  it('asks for a larger window rather than breaking', () => {
    expect(draw(initial, analysis, 't', { columns: 30, rows: 5, colour: true }).map(stripVTControlCharacters)).toEqual([
      'Make the window larger.       ',
    ]);
  });
  it('without colour has no colour codes, and the verdict as a letter and a word', () => {
    const frame = draw({ ...initial, tab: 'gaps' }, analysis, 't', { ...size, colour: false }).join('\n');
    expect(frame).not.toMatch(/\u001b\[3[0-9]m/);
    expect(frame).toContain('C voluntariness / assisted-return · contradiction');
  });
});
