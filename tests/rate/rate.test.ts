import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeContext } from '../../src/judge/context.ts';
import { strongestEver } from '../../src/judge/reachable.ts';
import { readBundled, repository } from '../support/files.ts';
import { agreementOf, recall, rowOf, saidPlainly } from './measure.ts';
import { measureAll, section, unexplained, type Measured } from './section.ts';
import { sets } from './sets.ts';

let measured: readonly Measured[];
beforeAll(async () => void (measured = await measureAll()));

/** What is held of each set: how many pairs, and what may not get worse. */
const held: Readonly<Record<string, { readonly pairs: number; readonly departure: number; readonly recall: number }>> = {
  first: { pairs: 200, departure: 19 / 21, recall: 0.87 },
  second: { pairs: 120, departure: 9 / 12, recall: 0.92 },
  third: { pairs: 200, departure: 14 / 15, recall: 0.66 },
  fourth: { pairs: 100, departure: 4 / 5, recall: 0.57 },
  fifth: { pairs: 100, departure: 1, recall: 0.49 },
};

describe.each(sets)('planted pairs of promise and practice, the $name set', (set) => {
  const own = () => measured.find((each) => each.set === set)!;
  const row = (verdict: string) => rowOf(verdict, own().now);
  const least = held[set.name]!;

  it('has a number of its own and the labels of two for each pair', () => {
    expect(new Set(set.pairs.map(({ id }) => id)).size).toBe(least.pairs);
    expect(own().labels.map(({ id }) => id)).toEqual(set.pairs.map(({ id }) => id));
  });

  it('is made of files without an error', () => {
    expect(own().errors).toEqual([]);
  });

  it('never makes a contradiction of what is none', () => {
    expect(row('contradiction').said).toBeGreaterThan(0);
    expect(row('contradiction').same).toBe(row('contradiction').said);
  });

  it('never makes a shortfall of less', () => {
    expect(row('shortfall').notMore).toBe(row('shortfall').said);
  });

  it('makes a departure of less no more often than is told', () => {
    expect(row('departure').notMore / row('departure').said).toBeGreaterThanOrEqual(least.departure);
  });

  it('finds as much of what is truly adverse as is told', () => {
    expect(recall(own().now)).toBeGreaterThanOrEqual(least.recall);
  });

  it('was labelled alike enough to be called true', () => {
    expect(agreementOf(own().labels).kappa).toBeGreaterThan(0.7);
  });

  it('has a reason for every miss, and no reason without one', () => {
    expect(unexplained(own())).toEqual([]);
  });
});

it('never makes a departure of less in a plain indicative, in any set', () => {
  const { said, notMore } = rowOf('departure', saidPlainly(measured.flatMap(({ now }) => now)));
  expect(said).toBeGreaterThan(0);
  expect(notMore).toBe(said);
});

it('the error rate stands in docs/judging.md as it is measured (npm run rate)', () => {
  expect(readFileSync(join(repository, 'docs', 'judging.md'), 'utf8')).toContain(section(measured));
});

it('every stable rule could say something with the bundled commitments, or says something of a planted pair', async () => {
  const { workspace } = await readBundled();
  const context = makeContext(workspace);
  const says = new Set(
    measured.flatMap(({ now }) =>
      now.flatMap(({ judged: { analysis } }) =>
        analysis.judgement.gaps.flatMap((gap) => gap.cases.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
      ),
    ),
  );
  const idle = workspace.rules.filter((rule) => rule.status === 'stable' && !says.has(rule.id) && strongestEver(rule, context) === null);
  expect(idle.map(({ id }) => id)).toEqual([]);
});
