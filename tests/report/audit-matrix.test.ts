import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Analysis, Finding } from '../../src/model/judgement.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import type { Workspace } from '../../src/model/records.ts';
import { findingsSheet } from '../../src/report/kinds/audit-matrix/findings.ts';
import { auditSheets } from '../../src/report/kinds/audit-matrix/sheets.ts';
import { toCsv } from '../../src/report/formats/shared/csv-text.ts';
import type { NamedSheet } from '../../src/report/named-sheet.ts';
import { readSmall } from '../support/files.ts';
import {
  appraisal,
  claim,
  commitment,
  entry,
  findingsOf,
  instrument,
  roleClaims,
  rule,
  secondClaim,
  workspace,
} from '../support/records.ts';

const analysed = (more: Partial<Workspace> = {}): Analysis => analyse(workspace(more));
const sheetsOf = (analysis: Analysis) => new Map(auditSheets(analysis).map((sheet) => [sheet.name, sheet]));
const sheet = (name: string, analysis: Analysis): NamedSheet => sheetsOf(analysis).get(name)!;
/** The cells of one column, or of the one whose name starts so. */
const columnOf = ({ columns, rows }: NamedSheet, name: string): string[] => {
  const at = columns.findIndex((column) => column.name === name || (column.explainedAs && column.name.startsWith(name)));
  if (at < 0) throw new Error(`no column ${name}`);
  return rows.map((row) => row[at]!);
};
const finding = (analysis: Analysis, name: string) => columnOf(sheet('Findings', analysis), name)[0];
const twoCommitments = { commitments: [commitment(), commitment({ id: 'policy:2', provision: 'policy:2', norms: ['state-consent'] })] };
const fulfilled = { rules: [rule({ effect: 'fulfilment' })] };
const alleged = { entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })] };
const predating = { entries: [entry({ period: '2005' })] };

describe('the audit matrix', () => {
  it('has a sheet for each thing that an audit asks after', () => {
    expect([...sheetsOf(analysed()).keys()]).toEqual([
      'Findings',
      'Cases',
      'Commitments',
      'Claims',
      'Sources',
      'Rules',
      'Codebook',
      'Matrix',
      'Decisions',
      'Gaps',
      'Not read',
      'Untested',
      'Unjudged',
      'Method',
    ]);
  });
  it('calls past what lies before a commitment, and not what has no date', () => {
    const past = (entries: Workspace['entries']) => columnOf(sheet('Gaps', analysed({ entries })), 'past');
    const undated = entry({ claims: entry().claims.map((each) => ({ ...each, period: '2005?/2015?' })) });
    expect([past([entry()]), past([undated]), past(predating.entries)]).toEqual([['no'], ['no'], ['yes']]);
  });
  it('names as speaking for the organisation only what its filters leave', () => {
    const elsewhere = entry({
      id: 'elsewhere',
      places: ['MT'],
      mitigates: ['return'],
      claims: [claim({ id: 'good', shows: ['counselled'] })],
    });
    const speaking = (filters: Filters) => {
      const analysis = analyse(workspace({ entries: [entry(), elsewhere] }), { filters });
      return columnOf(
        auditSheets(analysis, filters).find(({ name }) => name === 'Gaps')!,
        'speaks for the organisation',
      );
    };
    expect(speaking({})).toEqual(['elsewhere']);
    expect(speaking({ place: ['LY'] })).toEqual(['']);
  });
  it('has as many cells in each row as columns', () => {
    for (const { columns, rows } of auditSheets(analysed()))
      expect(new Set(rows.map((row) => row.length))).toEqual(rows.length ? new Set([columns.length]) : new Set());
  });
  it('gives the same sheets for the same analysis', () => {
    expect(JSON.stringify(auditSheets(analysed()))).toBe(JSON.stringify(auditSheets(analysed())));
  });
});

describe('the workbook can be audited from itself', () => {
  it('has every claim with its sources, their grades, and what it shows', () => {
    const claims = sheet('Claims', analysed());
    const all = entry().claims.flatMap(({ id, sources }) => sources.map(() => `${entry().id}#${id}`));
    expect(columnOf(claims, 'claim')).toEqual(all);
    for (const name of ['text', 'by', 'period', 'source', 'read', 'reliability', 'credibility'])
      expect(columnOf(claims, name).every((cell) => cell !== '')).toBe(true);
    const sources = new Set(columnOf(sheet('Sources', analysed()), 'source'));
    expect(columnOf(claims, 'source').every((id) => sources.has(id))).toBe(true);
  });
  it('has every rule and every case that a finding names', () => {
    const rules = columnOf(sheet('Rules', analysed()), 'rule');
    expect(columnOf(sheet('Findings', analysed()), 'rule').every((id) => rules.includes(id))).toBe(true);
    const leading = columnOf(sheet('Cases', analysed()), 'leading finding');
    const findings = columnOf(sheet('Findings', analysed()), 'finding');
    expect(leading.every((id) => findings.includes(id))).toBe(true);
  });
  it('chooses in all sheets alike', () => {
    const entries = [entry(), entry({ id: 'elsewhere', title: 'Returns from Malta', places: ['MT'] })];
    const filters = { place: ['LY'] };
    const sheets = auditSheets(analyse(workspace({ entries }), { filters }), filters);
    for (const { name, rows } of sheets) expect([name, JSON.stringify(rows).includes('elsewhere')]).toEqual([name, false]);
  });
  it('has the strongest finding first', () => {
    const findings = columnOf(sheet('Findings', analysed({ entries: [...alleged.entries, entry({ id: 'proven' })] })), 'entry');
    expect(findings[0]).toBe('proven');
  });
});

describe('the matrix', () => {
  it('shows the letter of the finding where a commitment and a case meet', () => {
    expect(columnOf(sheet('Matrix', analysed()), 'Return · LY · 2012')).toEqual(['C']);
    expect(columnOf(sheet('Matrix', analysed(fulfilled)), 'Return')).toEqual(['K']);
    expect(columnOf(sheet('Matrix', analysed(predating)), 'Return')).toEqual(['P']);
  });
  it('shows a small letter where it is alleged', () => {
    expect(columnOf(sheet('Matrix', analysed(alleged)), 'Return')).toEqual(['c']);
  });
  it('shows what is proven before what is graver and alleged only, and either before what speaks for the organisation', () => {
    const rules = [
      rule({ id: 'proven', effect: 'strain' }),
      rule({ id: 'alleged', when: [['misinformed']] }),
      rule({ id: 'for', when: [['counselled']], effect: 'fulfilment' }),
    ];
    const claims = [
      claim(),
      secondClaim(),
      claim({ id: 'c', shows: ['misinformed'] }),
      claim({ id: 'd', shows: ['counselled'] }),
      secondClaim({ id: 'e', shows: ['counselled'] }),
      ...roleClaims('implemented'),
    ];
    const analysis = analysed({ rules, entries: [entry({ claims })] });
    expect(columnOf(sheet('Findings', analysis), 'verdict').toSorted()).toEqual(['consistent', 'contradiction', 'strain']);
    expect(columnOf(sheet('Matrix', analysis), 'Return')).toEqual(['T']);
  });
  it('never lets what lies before a commitment hide that it was kept', () => {
    const rules = [rule(), rule({ id: 'for', when: [['counselled']], effect: 'fulfilment' })];
    const early = { period: '2005' };
    const claims = [
      claim(early),
      secondClaim(early),
      ...roleClaims('implemented', { period: '2005/2012' }),
      claim({ id: 'd', shows: ['counselled'], period: '2012' }),
      secondClaim({ id: 'e', shows: ['counselled'], period: '2012' }),
    ];
    const analysis = analysed({ rules, entries: [entry({ period: '2005/2012', claims })] });
    expect(columnOf(sheet('Findings', analysis), 'verdict').toSorted()).toEqual(['consistent', 'predates']);
    expect(columnOf(sheet('Matrix', analysis), 'Return')).toEqual(['K']);
  });
  it('has a row only for commitments with a finding, and a dot where a case says nothing on them', () => {
    const entries = [entry(), entry({ id: 'second', title: 'Second', persons: ['displaced-persons'] })];
    const narrow = commitment({ id: 'policy:3', provision: 'policy:3', scope: { persons: ['migrants'] } });
    const matrix = sheet('Matrix', analysed({ ...twoCommitments, commitments: [...twoCommitments.commitments, narrow], entries }));
    expect(columnOf(matrix, 'commitment')).toEqual(['policy:1', 'policy:3']);
    expect(columnOf(matrix, 'Second')).toEqual(['C', '·']);
  });
  it('marks a digest, and never prints it in quotation marks', () => {
    const [text] = columnOf(
      sheet(
        'Matrix',
        analysed({ instruments: [instrument({ textStatus: 'digest' })], commitments: [commitment({ textStatus: 'digest' })] }),
      ),
      'text',
    );
    expect(text).toBe('The Organization shall never return anyone against their will. (digest)');
    expect(columnOf(sheet('Matrix', analysed()), 'text')[0]).not.toContain('digest');
  });
});

describe('a finding’s row', () => {
  it('tells whose commitment, what case, what verdict and how sure', () => {
    const names = [
      'finding',
      'commitment',
      'instrument',
      'pinpoint',
      'who is bound',
      'modality',
      'rule',
      'entry',
      'places',
      'period',
      'role',
      'verdict',
      'would be',
      'short of a contradiction by',
      'standard of proof',
      'alleged',
      'standing',
      'time',
      'severity',
      'facts',
    ];
    expect(names.map((name) => finding(analysed(), name))).toEqual([
      'no-coercion/policy:1/return',
      'policy:1',
      'Policy',
      'para. 1',
      'organisation',
      'obligation',
      'no-coercion',
      'return',
      'LY',
      '2012',
      'implemented',
      'contradiction',
      '',
      'nothing',
      'reasonable-grounds',
      'no',
      'own-commitment',
      'in-force',
      'high',
      'reported: coerced',
    ]);
  });
  it('gives all reasons, and time where the commitment was not in force', () => {
    const analysis = analysed({ ...predating, commitments: [commitment({ modality: 'aspiration', bearers: ['states'] })] });
    expect(finding(analysis, 'short of a contradiction by')).toBe('time; weak verb; promoted standard');
    expect(finding(analysis, 'would be')).toBe('double-standard');
    expect(finding(analysis, 'who is bound')).toBe('states');
  });
  it('stands there for what is consistent too', () => {
    expect(finding(analysed(fulfilled), 'verdict')).toBe('consistent');
    expect(finding(analysed(fulfilled), 'short of a contradiction by')).toBe('not against');
  });
  it('says what would lift it, on one line', () => {
    expect(finding(analysed(alleged), 'what would lift it')).toMatch(/\S/);
    expect(finding(analysed(alleged), 'what would lift it')).not.toContain('\n');
  });
  it('names who decided what, and gives reasons only where they are shown', () => {
    const { id, hash } = findingsOf(analysed().judgement)[0]!;
    const decisions = [
      {
        on: id,
        decision: 'confirmed' as const,
        reason: 'the guard told me',
        at: '2026-11-25T10:00:00Z',
        hash,
        reviewer: 'ana',
        where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
      },
    ];
    expect(finding(analyse(workspace({ decisions })), 'decisions')).toBe('confirmed by ana (current)');
    expect(finding(analyse(workspace({ decisions }), { include: ['internal'] }), 'decisions')).toBe(
      'confirmed by ana: the guard told me (current)',
    );
    const otherwise = decisions.map((each) => ({ ...each, setStandard: 'clear-and-convincing' as const }));
    expect(finding(analyse(workspace({ decisions: otherwise })), 'decisions')).toBe(
      'confirmed by ana, as clear and convincing evidence (current)',
    );
  });
  it('says where commitment and entry stand', () => {
    expect([finding(analysed(), 'commitment at'), finding(analysed(), 'entry at')]).toEqual(['policies/policy.md:1', 'test.md:1']);
  });
  it('says what may not be published', () => {
    const of = workspace({
      entries: [entry({ claims: [claim({ sensitivity: 'restricted' }), secondClaim(), claim({ id: 'c' }), ...roleClaims('implemented')] })],
    });
    expect(finding(analyse(of), 'sensitivity')).toBe('public');
    expect(finding(analyse(of, { include: ['internal', 'restricted'] }), 'sensitivity')).toBe('restricted');
  });
  it('is the report as CSV too, with no cell that a spreadsheet would run', () => {
    const csv = [...toCsv(findingsSheet(analysed({ entries: [entry({ title: '=1+1' })] })))].join('');
    expect(csv.split('\r\n')[0]).toMatch(/^finding,commitment,instrument,/);
    expect(csv).toContain("'=1+1");
  });
});

describe('the other sheets', () => {
  it('give each gap its headline', () => {
    const gaps = sheet('Gaps', analysed());
    expect(['gap', 'verdict', 'standard of proof', 'headline', 'cases', 'from'].map((name) => columnOf(gaps, name)[0])).toEqual([
      'voluntariness/assisted-return',
      'contradiction',
      'reasonable-grounds',
      'no-coercion/policy:1/return',
      '1',
      '2012',
    ]);
  });
  it('list own commitments without a finding, and entries that no rule reaches', () => {
    const analysis = analysed({ ...twoCommitments, entries: [entry(), entry({ id: 'camp', practices: ['camps'] })] });
    expect(columnOf(sheet('Untested', analysis), 'commitment')).toEqual(['policy:2']);
    expect(columnOf(sheet('Unjudged', analysis), 'entry')).toEqual(['camp']);
  });
  it('list every commitment of the instruments chosen, with what became of it', () => {
    const more = (id: string, rest: Parameters<typeof commitment>[0]) => commitment({ id, provision: id, ...rest });
    const commitments = [
      commitment(),
      more('policy:2', { norms: ['state-consent'] }),
      more('policy:3', { norms: [] }),
      more('policy:4', { norms: ['state-consent'], bearers: ['states'] }),
      more('policy:5', { modality: 'permission' }),
      more('other:1', { instrument: 'other' }),
    ];
    const instruments = [instrument(), instrument({ id: 'other', short: 'Other' })];
    const filters = { instrument: ['policy'] };
    const analysis = analyse(workspace({ commitments, instruments }), { filters });
    const listed = auditSheets(analysis, filters).find(({ name }) => name === 'Commitments')!;
    expect(columnOf(listed, 'commitment')).toEqual(['policy:1', 'policy:2', 'policy:3', 'policy:4', 'policy:5']);
    expect(columnOf(listed, 'what became of it')).toEqual(['has a finding', 'untested', 'no norm', 'binds others', 'promises nothing']);
    const past = { verdict: ['lapsed'] };
    const narrowed = auditSheets(analyse(workspace({ commitments, instruments }), { filters: past }), past);
    expect(
      columnOf(
        narrowed.find(({ name }) => name === 'Commitments')!,
        'what became of it',
      )[0],
    ).toBe('finding not shown');
  });
  it('hold under a filter on the evidence only instruments with a finding on what is left', () => {
    const commitments = [commitment(), commitment({ id: 'camps:1', instrument: 'camps', norms: ['human-rights'] })];
    const instruments = [instrument(), instrument({ id: 'camps', short: 'Camps', scope: { practices: ['camps'] } })];
    const entries = [entry(), entry({ id: 'camp', practices: ['camps'], places: ['MT'] })];
    const rules = [rule(), rule({ id: 'in-camps', practices: ['camps'], norms: ['human-rights'] })];
    const filters = { place: ['LY'] };
    const chosen = analyse(workspace({ commitments, instruments, entries, rules }), { filters });
    const instrumentsOf = (analysis: Analysis, by: Filters) =>
      columnOf(
        auditSheets(analysis, by).find(({ name }) => name === 'Commitments')!,
        'instrument',
      );
    expect(instrumentsOf(chosen, filters)).toEqual(['Policy']);
    expect(instrumentsOf(analysed({ commitments, instruments, entries, rules }), {})).toEqual(['Policy', 'Camps']);
  });
  it('list the sentences that were not taken as commitments', () => {
    const unread = [
      {
        provision: 'policy:9',
        instrument: 'policy',
        pinpoint: 'para. 9',
        text: 'It shall be seen.',
        position: commitment().position,
        word: 'shall',
        because: 'nobody is bound',
      },
    ];
    expect(sheet('Not read', analysed({ unread })).rows).toEqual([
      ['policy:9', 'Policy', 'para. 9', 'It shall be seen.', 'shall', 'nobody is bound', 'policies/policy.md:1'],
    ]);
  });
  it('list the sources that shown evidence cites, with what is thought of them, and no others', () => {
    const secret = entry({ id: 'secret', sensitivity: 'restricted', claims: [claim({ sources: [{ id: 'own-page', read: 'whole' }] })] });
    const analysis = analysed({ entries: [entry(), secret], appraisals: { report: appraisal({ derivedFrom: ['own-page', 'study'] }) } });
    const sources = sheet('Sources', analysis);
    expect(columnOf(sources, 'source')).toEqual(['report', 'study']);
    expect(columnOf(sources, 'reliability')).toEqual(['A', 'F']);
    expect(columnOf(sources, 'kind')).toEqual(['ngo-report', 'not appraised']);
    expect(columnOf(sources, 'derived from')).toEqual(['study', '']);
    expect(JSON.stringify(auditSheets(analysis))).not.toMatch(/secret|own-page/);
  });
});

describe('the codebook', () => {
  const explains = (analysis: Analysis) => {
    const codebook = sheet('Codebook', analysis);
    return new Set(codebook.rows.map(([name, column, value, meaning]) => (meaning ? `${name}|${column}|${value}` : '')));
  };
  it('explains every sheet and every column, its own too', () => {
    const lines = explains(analysed());
    for (const { name, columns } of auditSheets(analysed())) {
      expect(lines).toContain(`${name}||`);
      for (const column of columns) expect(lines).toContain(`${name}|${column.explainedAs ?? column.name}|`);
    }
  });
  it('explains every word of which the closed columns are made, in the workspaces at hand', async () => {
    const of = workspace({ rules: [rule(), rule({ id: 'for', effect: 'fulfilment' })] });
    const analyses = [
      analysed(),
      analysed(fulfilled),
      analysed(alleged),
      analysed(predating),
      analysed(twoCommitments),
      analyse(of),
      analyse(await readSmall()),
    ];
    for (const analysis of analyses) {
      const lines = explains(analysis);
      for (const { name, columns, rows } of auditSheets(analysis))
        for (const [at, column] of columns.entries())
          if (column.values && column.name !== 'decisions')
            for (const row of rows)
              for (const word of row[at]!.split('; ')) {
                const value = column.name === 'facts' ? word.split(': ')[0]! : word;
                expect(lines).toContain(`${name}|${column.explainedAs ?? column.name}|${value || '(empty)'}`);
              }
    }
  });
  it('says of every standard of proof that it is a proxy', () => {
    expect(JSON.stringify(sheet('Codebook', analysed()).rows)).toContain('proxy of ours');
  });
  it('explains every state and word of a decision', () => {
    const lines = explains(analysed());
    const states: Finding['decisions'][number]['state'][] = ['current', 'stale', 'moved'];
    for (const word of [...states, 'confirmed', 'rejected', 'needs-evidence', 'withdrawn'])
      expect(lines).toContain(`Findings|decisions|${word}`);
  });
});
