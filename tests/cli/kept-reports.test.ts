import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepReport, keptReport } from '../../src/cli/files/kept-reports.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'avowed-kept-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const report = {
  kind: 'statement',
  filters: { place: ['LY'] },
  chosen: ['voluntariness/assisted-return'],
  minutes: 2.5,
  said: { speaker: 'Ada Fields', session: '118th session' },
  claims: { leaveOut: ['return#b'], putIn: [] },
  untested: false,
  rests: { claims: { 'return#a': 'abc' }, findings: { 'rule/policy:1/return': '2:abc' }, left: ['voluntariness/assisted-return/other'] },
};
const plain = { force: false, sensitive: false };

describe('a report that is kept', () => {
  it('of before claims could be chosen has none of them', () => {
    keepReport(root, 'old', report, plain);
    writeFileSync(join(root, 'reports', 'old.yaml'), 'kind: statement\n');
    expect(keptReport(root, 'old')).toMatchObject({ said: {}, claims: { leaveOut: [], putIn: [] }, untested: false });
  });
  it('comes back as it was, with ids, what its author said, and no text of the evidence', () => {
    expect(keepReport(root, 'Returns', report, plain)).toBe('reports/returns.yaml');
    expect(keptReport(root, 'Returns')).toEqual(report);
  });
  it('is not replaced unasked', () => {
    keepReport(root, 'returns', report, plain);
    expect(() => keepReport(root, 'returns', report, plain)).toThrow();
    keepReport(root, 'returns', { ...report, chosen: [] }, { ...plain, force: true });
    expect(keptReport(root, 'returns').chosen).toEqual([]);
  });
  it('stays out of git where it may name what is withheld', () => {
    keepReport(root, 'secret', report, { ...plain, sensitive: true });
    keepReport(root, 'open', report, plain);
    expect(readFileSync(join(root, 'reports', '.gitignore'), 'utf8')).toBe('/secret.yaml\n');
  });
  it('that is not there is told with those that are', () => {
    expect(() => keptReport(root, 'returns')).toThrow('None is kept yet');
    keepReport(root, 'returns', report, plain);
    expect(() => keptReport(root, 'return')).toThrow('Did you mean “returns”? There are returns.');
  });
  it.each([
    ['kind: [', /returns\.yaml:1:\d+: /],
    ['kind: statement\nclams: {}', 'reports/returns.yaml:2:1: found the key “clams”; expected kind, filters'],
    ['kind: statement\nclams: {}', 'did you mean “claims”?'],
    ['filters: {}\nkind: { toString: x }', 'reports/returns.yaml:2:1: found no kind; expected one of'],
    ['kind: poem', 'found the kind “poem”; expected one of'],
    ['kind: statement\nfilters: { colour: [red] }', 'found the filter “colour”'],
    ['kind: statement\nchosen: 3', 'chosen that is no list'],
    ['kind: statement\nminutes: no', 'minutes that are no number'],
    ['kind: statement\nrests: { claims: no }', 'rests of another form'],
    ['kind: statement\ntitle: x', 'found the key “title”'],
    ['kind: statement\nsaid: { colour: red }', 'said of another form'],
    ['kind: statement\nclaims: { leaveOut: a#b }', 'claims of another form'],
    ['kind: statement\nclaims: { putIn: [return] }', 'claims of another form'],
    ['kind: gap-report\nuntested: perhaps', 'untested that is neither'],
    ['- a', 'found no keys'],
  ])('that is written as %j is refused in words', (text, words) => {
    keepReport(root, 'returns', report, plain);
    writeFileSync(join(root, 'reports', 'returns.yaml'), text);
    expect(() => keptReport(root, 'returns')).toThrow(words);
  });
});
