import { beforeAll, describe, expect, it } from 'vitest';
import { chosenBy } from '../../src/analysis.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import { filters } from '../../src/model/filters/filters.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { CannotCompose } from '../../src/report/kinds/kind.ts';
import { kinds } from '../../src/report/kinds.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { lender } from '../support/lender.ts';

/** For each filter a value that chooses some of what the invented lender did, and not all. */
const some: Filters = {
  instrument: ['safeguards'],
  norm: ['access-to-remedy'],
  practice: ['dam-lending'],
  place: ['XA'],
  state: ['XB'],
  payer: ['XB'],
  entry: ['grid-loan'],
  since: ['2020'],
  until: ['2017'],
  bearer: ['staff'],
  modality: ['aspiration'],
  verdict: ['shortfall'],
  standing: ['promoted-standard'],
  standard: ['clear-and-convincing'],
  confirmed: ['yes'],
  words: ['complaint'],
};

let whole: Analysis;
beforeAll(async () => {
  whole = await lender();
});

/** Where a filter leaves no work at all a statement and letters are refused, which is not the same either. */
const madeOrRefused = (kind: (typeof kinds)[number], chosen: Filters): string => {
  try {
    return made(kind, chosen);
  } catch (error) {
    if (error instanceof CannotCompose && ['statement', 'questions'].includes(kind.id)) return error.message;
    throw error;
  }
};

const made = (kind: (typeof kinds)[number], chosen: Filters): string => {
  const analysis = chosenBy(whole, chosen);
  const composed = kind.compose(analysis, reportOptions({}, chosen, analysis));
  // What a title says of the filters chooses nothing yet.
  return JSON.stringify(composed.map(({ report, workbook }) => [report.body, workbook?.sheets.map(({ rows }) => rows)]));
};

describe.each(kinds.map((kind) => [kind.id, kind] as const))('a %s', (id, kind) => {
  const base: Filters = id === 'state-brief' ? { state: ['XC'] } : {};
  let unchosen: string;
  beforeAll(() => {
    unchosen = made(kind, base);
  });
  it.each(filters.map(({ name }) => name))('is not the same where %s chooses', (name) => {
    expect(some[name], `the test has no value for ${name}`).toBeDefined();
    const chosen = { ...base, [name]: some[name]! };
    expect(madeOrRefused(kind, chosen)).not.toBe(unchosen);
  });
});

it('a brief for two States is refused, and says so', () => {
  const brief = kinds.find(({ id }) => id === 'state-brief')!;
  expect(() => made(brief, { state: ['XB', 'XC'] })).toThrow(CannotCompose);
  expect(() => made(brief, { state: ['XB', 'XC'] })).toThrow('for one State, and 2 were given: XB, XC');
});

it('a brief for the organisation itself is refused, and says so', () => {
  const brief = kinds.find(({ id }) => id === 'state-brief')!;
  expect(() => made(brief, { state: ['iom'] })).toThrow('“iom” is neither');
});
