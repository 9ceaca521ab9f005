import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { avowed } from '../support/avowed.ts';
import { evidence, policy, writeSmall } from '../support/files.ts';

const claim = (id: string, text: string, source: string) => `  - id: ${id}
    kind: fact
    text: ${text}
    shows: [detained-at-decision, implemented]
    by: organisation
    sources: [{ id: ${source}, locator: p. 4, read: whole }]
    credibility: 2
`;
const claims = claim('seen-too', 'Second Watch reported in 2018 that people decided in a cell.', 'second-2018');
const more = claim('counted', 'Second Watch counted in 2018 that 82 of 102 people decided in a cell.', 'second-2018');
const sources = JSON.stringify([
  { id: 'charter-2015', type: 'report', title: 'Charter', issued: { 'date-parts': [[2015]] } },
  { id: 'observer-2019', type: 'report', title: 'Observations', issued: { 'date-parts': [[2019]] } },
  { id: 'second-2018', type: 'report', title: 'Further observations', issued: { 'date-parts': [[2018]] } },
]);
const appraisal = (id: string) =>
  `${id}: { kind: ngo-report, reliability: A, because: method disclosed, firstHand: true, independent: true }\n`;

let folder = '';
beforeEach(() => {
  folder = writeSmall({
    'policies/charter.md': policy('# Charter\n\n1. The Organization shall ensure that every return is voluntary.\n'),
    'evidence/returns.md': evidence(claims + more),
    'evidence/sources.json': sources,
    'evidence/appraisals.yaml': appraisal('observer-2019') + appraisal('second-2018'),
  });
  mkdirSync(join(folder, 'reports'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keep = (kept: object): void => writeFileSync(join(folder, 'reports', 'kept.yaml'), stringify(kept));
const again = (...args: string[]) => avowed(['report', ...args, '-w', folder]);

describe('a report that is made again', () => {
  it('says which of its claims, findings and cases are gone and which have changed, and is made of what is there', async () => {
    keep({
      kind: 'statement',
      filters: {},
      chosen: ['voluntariness/assisted-return', 'voluntariness/camps'],
      claims: { leaveOut: ['returns-from-town#gone'], putIn: ['returns-from-town#gone-too'] },
      minutes: 3,
      rests: {
        claims: { 'returns-from-town#seen-too': 'an earlier hash', 'returns-from-town#gone': 'abc' },
        findings: { 'return-decided-in-detention/charter:charter-1/returns-from-town': '2:of another time', 'no-rule/no:1/entry': '2:abc' },
        left: ['voluntariness/camps/gone-case'],
      },
    });
    const { status, stdout, stderr } = await again('--from', 'kept');
    expect(status).toBe(0);
    expect(stderr).toContain('No longer found, and left out: voluntariness/camps.');
    expect(stderr).toContain('No longer found, and left out: returns-from-town#gone, returns-from-town#gone-too.');
    expect(stderr).toContain('Gone since it was kept: returns-from-town#gone, no-rule/no:1/entry, voluntariness/camps/gone-case.');
    expect(stderr).toContain(
      'Changed since it was kept: returns-from-town#seen-too, return-decided-in-detention/charter:charter-1/returns-from-town.',
    );
    expect(stdout).toContain('Thank you.');
  });

  it('says nothing where all is as it was', async () => {
    keep({ kind: 'statement', filters: {}, chosen: [], minutes: 3, rests: { claims: {}, findings: {}, left: [] } });
    const { status, stderr } = await again('--from', 'kept');
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/since it was kept|No longer found/);
  });

  it.each(['statement', 'questions', 'state-brief', 'gap-report'])(
    'tells in a %s the claim that was put in first, and none that was left out',
    async (kind) => {
      writeFileSync(
        join(folder, 'evidence/returns.md'),
        readFileSync(join(folder, 'evidence/returns.md'), 'utf8').replace('\nclaims:', '\natBehestOf: [{ who: AU, as: [payer] }]\nclaims:'),
      );
      const made = async (claims: object) => {
        keep({
          kind,
          filters: kind === 'state-brief' ? { state: ['AU'] } : {},
          chosen: [],
          claims,
          minutes: kind === 'statement' ? 3 : null,
        });
        const { status, stdout, stderr } = await again('--from', 'kept');
        expect(stderr).not.toContain('error');
        expect(status).toBe(0);
        return stdout;
      };
      const first = await made({ putIn: ['returns-from-town#seen-too'] });
      expect(first).toContain('decided in a cell');
      expect(first.indexOf('82 of 102') < 0 || first.indexOf('decided in a cell') < first.indexOf('82 of 102')).toBe(true);
      expect(await made({})).toContain('82 of 102');
      expect(await made({ leaveOut: ['returns-from-town#counted'] })).not.toContain('82 of 102');
    },
  );

  it('an unknown claim that is given is refused', async () => {
    const { status, stderr } = await again('statement', '--put-in', 'returns-from-town#nothing');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no claim “returns-from-town#nothing”.');
  });
});
