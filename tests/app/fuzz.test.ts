import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { carried } from '../../src/app/kept.ts';
import { keysOf, wishesOf } from '../../src/app/keys/keys.ts';
import { behind, unanalysed } from '../../src/app/pages/problems.ts';
import { relocated } from '../../src/app/pages/pages.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, inPage, type State } from '../../src/app/state.ts';
import { screens } from '../../src/app/screens.ts';
import { claim, commitment, entry, instrument, roleClaims, workspace } from '../support/records.ts';

/** Numbers by chance, the same for the same seed. */
function chance(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const hostile = [
  '移住者の権利の保護と帰還',
  'عودة طوعية إلى الوطن',
  'กลับคืนถิ่นโดยสมัครใจ',
  '👨‍👩‍👧👩🏽‍🚀 family',
  'e\u0301'.repeat(40),
  'x'.repeat(300),
  'a\u001b[31m\u202eb\u0007\tc',
  '',
];
const periods = ['2012', '2009/2014', '2011/..', '../2011', '2012?', '/2010', '201X', '2012-04-10'];
const problem = {
  severity: 'error' as const,
  file: `evidence/${hostile[0]}.md`,
  line: 1,
  column: 1,
  found: hostile[6]!,
  expected: hostile[1]!,
};
const of = (count: number) =>
  analyse(
    workspace({
      instruments: hostile.map((title, at) =>
        instrument({
          id: at === 0 ? 'policy' : `p${at}`,
          title,
          short: title.slice(0, 30),
          inForce: ['2010/..', '2009~/2012', '/2012'][at % 3]!,
        }),
      ),
      commitments: hostile.map((text, at) => commitment({ id: `policy:${at}`, text, instrument: at === 0 ? 'policy' : `p${at}` })),
      entries: Array.from({ length: count }, (_, at) =>
        entry({
          id: `e${at}`,
          title: hostile[at % hostile.length]!,
          period: periods[at % periods.length]!,
          claims: [claim({ text: hostile[at % hostile.length]! }), ...roleClaims('implemented')],
        }),
      ),
      sources: [
        { id: 'report', type: 'report', title: hostile[1]!, URL: hostile[6], issued: { 'date-parts': [[2013]] } },
        { id: 'study', type: 'report', title: hostile[3]! },
      ],
      problems: [{ ...problem, severity: 'warning' }],
    }),
  );

const many = of(40);
const analyses = [
  many,
  of(7),
  behind(many, [problem]),
  unanalysed([problem], workspace().vocabulary),
  analyse(workspace({ commitments: [], entries: [] })),
];
const sizes = [
  [80, 24],
  [120, 40],
  [200, 50],
  [60, 15],
  [104, 32],
  [40, 10],
] as const;
type Key = Parameters<typeof wishesOf>[1];
const named: readonly Partial<Key>[] = [
  { upArrow: true },
  { downArrow: true },
  { leftArrow: true },
  { rightArrow: true },
  { pageUp: true },
  { pageDown: true },
  { home: true },
  { end: true },
  { return: true },
  { return: true },
  { escape: true },
  { tab: true },
  { backspace: true },
  { delete: true },
  { ctrl: true },
  { ctrl: true },
];
const typed = [
  ...'0123456789FPLjkhlgGnpwoyYfasbv[]+-=/:?  qezN',
  'norm:v',
  'place:l',
  'standard:>=r',
  '??',
  '移',
  'é',
  '\u0007',
  '\r\u001b2',
];

/** How many columns a line takes; without end where it holds what no line may. Most lines are drawn again and again. */
const widths = new Map<string, number>();
function widthOf(line: string): number {
  let width = widths.get(line);
  if (width === undefined) {
    const holds = /[\u0000-\u0008\u000b-\u001f\u202e]/.test(stripVTControlCharacters(line));
    widths.set(line, (width = holds ? Infinity : stringWidth(line)));
  }
  return width;
}

describe('keys by chance', () => {
  const seen = new Set<string>();

  it.each([1, 2, 3, 4])('never break the screen (seed %i)', (seed) => {
    const next = chance(seed);
    let analysis = many;
    let state: State = initial;
    let [columns, rows] = sizes[next(sizes.length)]!;
    for (let press = 0; press < 1000; press++) {
      const canvas = { columns, rows, colour: next(2) === 0, palette: 'many' as const };
      const flags = next(2) === 0 ? named[next(named.length)]! : null;
      const input = flags ? (flags.ctrl ? 'p' : '') : typed[next(typed.length)]!;
      for (const [each, key] of keysOf(input, (flags ?? {}) as Key))
        for (const wish of wishesOf(each, key, state, analysis, canvas)) if (!('effect' in wish)) state = reduce(state, wish);
      if (next(60) === 0) {
        const now = analyses[next(analyses.length)]!;
        state = reduce(state, { type: 'carry', to: carried(state, analysis, now, canvas) });
        analysis = now;
      }
      if (next(40) === 0) {
        [columns, rows] = sizes[next(sizes.length)]!;
        state = reduce(state, { type: 'relocate', opened: relocated(state, analysis, canvas, { ...canvas, columns, rows }) });
      }
      for (const what of [
        state.tab,
        state.overlay,
        state.palette && 'palette',
        state.finder && 'finder',
        state.search && 'search',
        state.filtering && 'filter',
        state.said && 'said',
        inPage(state) && `page of ${state.tab}`,
      ])
        if (what) seen.add(what);
      const frame = draw(state, analysis, hostile[press % hostile.length]!, { ...canvas, columns, rows });
      const large = columns >= 60 && rows >= 15;
      if (frame.length !== (large ? rows : 1)) expect.fail(`${frame.length} lines of ${rows} after ${press} keys`);
      const broken = frame.find((line) => widthOf(line) > columns);
      if (broken !== undefined)
        expect.fail(`${JSON.stringify(broken)} in ${columns} columns after ${press} keys: ${JSON.stringify(state)}`);
      if (frame.some((line) => line.includes('it is a fault of avowed'))) expect.fail(`a fault after ${press} keys: ${frame.join('\n')}`);
    }
  });
  it('come to every screen', () => {
    for (const what of [
      ...screens.map(({ id }) => id),
      'keys',
      'legend',
      'orientation',
      'palette',
      'finder',
      'search',
      'filter',
      'said',
      'page of timeline',
      'page of gaps',
    ])
      expect(seen).toContain(what);
  });
});
