import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { screens } from '../../src/app/screens.ts';
import { initial } from '../../src/app/state.ts';
import { commitment, workspace } from '../support/records.ts';

const of = (id: string, columns: number): string[] => {
  const commitments = ['never return anyone against their will.', 'keep records of all returns for ten years.'].map((rest, at) =>
    commitment({ id: `policy:${at}`, text: `The Organization shall ${rest}` }),
  );
  const state = { ...initial, tab: id };
  const canvas = { columns, rows: 30, colour: false };
  return draw(state, analyse(workspace({ commitments })), 'w', canvas).map((line) => stripVTControlCharacters(line));
};

it.each([60, 80, 100, 124, 160])('no name of a tab is cut in %i columns, and every key is there', (columns) => {
  for (const { id, key, name } of screens) {
    const [top = ''] = of(id, columns);
    expect(top).toContain(`[${key} ${name.split(' ')[0]}]`);
    for (const other of screens) expect(top).toMatch(new RegExp(`[ [\\]]${other.key}(?: ${other.name.split(' ')[0]})?(?=[ \\[\\]]|$)`));
  }
});

it('where there is little room a row of Commitments begins with what the organisation promised', () => {
  const rows = of('commitments', 100).filter((line) => /^[▸ ]. policy:/.test(line));
  expect(rows.map((line) => /policy:\d +(\S+)/.exec(line)?.[1])).toEqual(['shall', 'shall']);
});

it('the last line of Commitments tells of the keys that judge a reading', () => {
  expect(of('commitments', 100).at(-1)).toContain('c/x judge');
});
