import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { carried, keptOf, restored } from '../../src/app/kept.ts';
import { behind, isUnanalysed, unanalysed } from '../../src/app/pages/problems.ts';
import { pageLines } from '../../src/app/pages/pages.ts';
import { initial, type State } from '../../src/app/state.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { claim, entry, roleClaims, vocabulary, workspace } from '../support/records.ts';

const titled = (...ids: string[]) => analyse(workspace({ entries: ids.map((id) => entry({ id, title: `Return of ${id}` })) }));
const canvas = { columns: 80, rows: 24, colour: false };
const moved = (state: State, from: Analysis, to: Analysis) => carried(state, from, to, canvas);
const before = titled('a', 'b', 'c');
const at = (selected: number, filter = ''): State => ({
  ...initial,
  tab: 'evidence',
  places: { ...initial.places, evidence: { selected, filter } },
});

describe('the same place in another analysis', () => {
  it('is the same record, wherever it now stands', () => {
    expect(moved(at(2), before, titled('a', 'aa', 'b', 'c')).places['evidence']!.selected).toBe(3);
    expect(moved(at(1, 'return'), before, titled('b', 'c')).places['evidence']).toEqual({ selected: 0, filter: 'return' });
  });
  it('is the nearest where the record is gone', () => {
    expect(moved(at(2), before, titled('a', 'b')).places['evidence']!.selected).toBe(1);
  });
  it('is the same words of a page, though others came before them', () => {
    const page = (more: readonly string[]) =>
      analyse(
        workspace({ entries: [entry({ claims: [...more.map((id) => claim({ id, shows: [] })), claim(), ...roleClaims('implemented')] })] }),
      );
    const lineOf = (of: Analysis, words: string) =>
      pageLines({ ...initial, opened: [{ id: 'return', line: 0 }] }, of, canvas).findIndex(({ text }) => text.includes(words));
    const [short, long] = [page([]), page(['new', 'newer'])];
    const line = lineOf(short, '- role-a');
    const there = moved({ ...initial, opened: [{ id: 'return', line }] }, short, long).opened[0]!.line;
    expect(there).toBe(lineOf(long, '- role-a'));
    expect(there).toBeGreaterThan(line);
  });
  it('leaves pages whose record is gone, and those that came after', () => {
    const opened = [
      { id: 'a', line: 3 },
      { id: 'b', line: 1 },
      { id: 'policy:1', line: 0 },
    ];
    expect(moved({ ...at(0), opened }, before, titled('a', 'c')).opened).toEqual([{ id: 'a', line: 3 }]);
    expect(moved({ ...at(0), opened }, before, titled('a', 'b')).opened).toEqual(opened);
  });
  it('while the files have errors is what was analysed last, with the problems', () => {
    const problems = [{ severity: 'error' as const, file: 'a.md', line: 1, column: 1, found: 'x', expected: 'y' }];
    const now = behind(before, problems);
    expect(isUnanalysed(now)).toBe(false);
    expect(moved(at(2), before, now)).toEqual(at(2));
    expect(isUnanalysed(unanalysed(problems, vocabulary))).toBe(true);
  });
});

describe('what is kept for the next start', () => {
  it('brings back screen, filter, selection and cell', () => {
    const kept = keptOf(at(1, 'return'), before);
    expect(kept).toMatchObject({ tab: 'evidence', selected: { evidence: 'b' }, filters: { evidence: 'return' } });
    expect(restored(kept, before)).toEqual(at(1, 'return'));
  });
  it('has ids and what was typed, and no words of the evidence', () => {
    expect(JSON.stringify(keptOf(at(2), before))).not.toContain('Return of');
  });
  it('begins with the overview where the screen is not known', () => {
    expect(restored({ tab: 'elsewhere', selected: {}, filters: {} }, before).tab).toBe('overview');
  });
});
