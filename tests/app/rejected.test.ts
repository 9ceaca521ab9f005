import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { initial } from '../../src/app/state.ts';
import type { Workspace } from '../../src/model/records.ts';
import { commitment, decidedOnOnly, entry, rule, workspace } from '../support/records.ts';

type Given = Workspace['decisions'][number];

const screen = (tab: string, decisions: readonly Given[], columns: number): string[] =>
  draw({ ...initial, tab }, analyse(workspace({ rules: [rule()], entries: [entry()], decisions })), 'w', {
    columns,
    rows: 40,
    colour: false,
  }).map((line) => stripVTControlCharacters(line));

const rejected = decidedOnOnly('rejected');
const confirmed = { ...decidedOnOnly('confirmed'), reviewer: 'ben', where: { file: 'reviews/ben.jsonl', line: 1, column: 1 } };

describe('what a reviewer rejected', () => {
  it.each(['gaps', 'review', 'evidence'])('is marked in each row of %s, however narrow', (tab) => {
    for (const columns of [60, 100, 160]) {
      expect(screen(tab, [rejected], columns).join('\n')).toMatch(/^[▸ ]C ✗ \S/mu);
      expect(screen(tab, [confirmed], columns).join('\n')).not.toContain('✗');
    }
  });

  it('is said of a case in the Overview, and marked in its matrix', () => {
    const text = screen('overview', [rejected], 120).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).toContain('(rejected by a reviewer).');
    expect(text).toContain('C1✗');
    expect(screen('overview', [confirmed], 120).join('\n')).not.toMatch(/✗|rejected/);
  });

  it('and another confirmed is said to be both', () => {
    const text = screen('overview', [rejected, confirmed], 120).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).toContain('(rejected by a reviewer and confirmed by another).');
  });
});

describe('the counts of the Overview', () => {
  const found = (more: Partial<Workspace>): string =>
    draw({ ...initial, tab: 'overview' }, analyse(workspace(more)), 'w', { columns: 160, rows: 40, colour: false })
      .map((line) => stripVTControlCharacters(line).trimEnd())
      .join('\n');

  it('say of how many entries the gaps are, so that the verdicts add up to them', () => {
    const text = found({ entries: [entry(), entry({ id: 'other', title: 'Another' })] });
    expect(text).toMatch(/1 gap from 2 entries$/m);
    expect(text).toMatch(/^Entries: in force 2 contradiction$/m);
    expect(text).toMatch(/^Entries by country: Libya 2$/m);
  });

  it('say so where an entry counts under several verdicts', () => {
    const commitments = [commitment({ norms: ['voluntariness', 'human-rights'] })];
    const text = found({ commitments, rules: [rule(), rule({ id: 'strained', norms: ['human-rights'], effect: 'strain' })] });
    expect(text).toMatch(/2 gaps from 1 entry$/m);
    expect(text).toMatch(/^Entries \(one with several verdicts counts under each\): in force 1 contradiction · 1 strain$/m);
  });
});
