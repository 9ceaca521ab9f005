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
  provision,
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
      'Entries',
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
      'Vocabulary',
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
  it('lists cases in which nothing is held against the organisation too', () => {
    const both = {
      rules: [rule(), rule({ id: 'for', effect: 'fulfilment', norms: ['informed-decision'] })],
      commitments: [commitment(), commitment({ id: 'policy:2', provision: 'policy:2', norms: ['informed-decision'] })],
    };
    const cases = sheet('Cases', analysed(both));
    expect(columnOf(cases, 'verdict').toSorted()).toEqual(['consistent', 'contradiction']);
    expect(columnOf(cases, 'findings against')).toEqual(['1', '0']);
    expect(columnOf(cases, 'findings in favour')).toEqual(['0', '1']);
  });
  it('has of each commitment what the questions of the method ask: time, scope, strength, qualifiers, how its text is known', () => {
    const scoped = instrument({
      translated: true,
      scope: { practices: ['return'], open: [{ practice: 'camps', because: 'It does not say.' }] },
    });
    const own = commitment({ categorical: true, qualifiers: [{ kind: 'condition', text: 'if asked', at: [0, 1] }] });
    const commitments = sheet('Commitments', analysed({ instruments: [scoped], commitments: [own] }));
    const cell = (name: string) => columnOf(commitments, name)[0];
    expect(cell('in force')).toBe('2010/..');
    expect(cell('scope of the document')).toBe('practices: return; open: camps (It does not say)');
    expect(cell('scope of the provision')).toBe('');
    expect([cell('strength'), cell('categorical'), cell('authority')]).toEqual(['specific', 'yes', 'policy']);
    expect(cell('qualifiers')).toBe('condition: if asked');
    expect(cell('text known')).toBe('in translation');
  });
  it('says of each claim whether it holds throughout its period', () => {
    const claims = [
      claim({ id: 'all', period: '2012/2013' }),
      claim({ id: 'total', period: '2012/2013', periodMeans: 'some-time' }),
      claim({ id: 'one', period: '2012' }),
      claim({ id: 'none' }),
    ];
    expect(columnOf(sheet('Claims', analysed({ entries: [entry({ claims })] })), 'period means')).toEqual([
      'throughout',
      'some time',
      'some time',
      'some time',
    ]);
  });
  it('has the answer to an entry once, with where it stands, and says where there is none', () => {
    const entries = [
      entry({ id: 'a', response: { text: 'It did what it could.', sources: [{ id: 'report', locator: 'p. 3' }] } }),
      entry({ id: 'b', response: { asked: '2026-01-12', due: '2026-02-12' } }),
      entry({ id: 'c', response: { none: 'in its yearly report' } }),
      entry({ id: 'd' }),
    ];
    const own = sheet('Entries', analysed({ entries }));
    expect(columnOf(own, 'answered')).toEqual(['yes', 'no reply', 'none found', 'not sought']);
    expect(columnOf(own, 'the answer stands in')[0]).toMatch(/^report, .*p\. 3$/);
    expect(columnOf(own, 'persons')[0]).toBe('migrants');
  });
  it('names facts by their names, as the vocabulary has them', () => {
    const named = workspace();
    const circumstances = named.vocabulary.circumstances.map((each) => ({ ...each, prefLabel: `The fact ${each.id}` }));
    const analysis = analyse({ ...named, ...alleged, vocabulary: { ...named.vocabulary, circumstances } });
    expect(finding(analysis, 'what would lift it')).toContain('“The fact coerced”');
    const words = sheet('Vocabulary', analysis);
    expect(columnOf(words, 'name')).toContain('The fact coerced');
    expect(columnOf(words, 'within')[columnOf(words, 'id').indexOf('informed-decision')]).toBe('voluntariness');
  });
  it('tells apart the promises of one sentence', () => {
    const text = 'The Organization shall ask people, and shall tell them.';
    const commitments = [
      commitment({ text, reading: text, action: 'ask people' }),
      commitment({ id: 'policy:1:2', text, reading: text, action: 'tell them' }),
    ];
    expect(columnOf(sheet('Commitments', analysed({ commitments })), 'text')).toEqual([
      `${text} [of this: ask people]`,
      `${text} [of this: tell them]`,
    ]);
  });
  it('names beside a gap what is kept of the same norm, in the same case or in the same place', () => {
    const rules = [rule(), rule({ id: 'for', effect: 'fulfilment', when: [['counselled']] })];
    const good = entry({ id: 'good', places: ['MT'], claims: [claim({ shows: ['counselled'] }), ...roleClaims('implemented')] });
    const speaking = (others: Workspace['entries'], more: Partial<Workspace> = {}) =>
      columnOf(sheet('Gaps', analysed({ rules, entries: [entry(), ...others], ...more })), 'speaks for the organisation');
    expect(speaking([good])).toEqual(['good']);
    expect(speaking([])).toEqual(['']);
    const others = {
      rules: [rule(), rule({ id: 'for', effect: 'fulfilment' as const, norms: ['informed-decision'], when: [['counselled']] })],
      commitments: [commitment(), commitment({ id: 'policy:2', provision: 'policy:2', norms: ['informed-decision'] })],
    };
    expect(speaking([good], others)).toEqual(['']);
    expect(speaking([{ ...good, places: ['LY'] }], others)).toEqual(['good']);
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
  it('marks what speaks for the organisation though it is before the commitment, and what is in doubt', () => {
    const inMatrix = (more: Partial<Workspace>) => columnOf(sheet('Matrix', analysed(more)), 'Return')[0];
    expect(inMatrix({ ...fulfilled, ...predating })).toBe('P+');
    expect(inMatrix({ commitments: [commitment({ provenance: 'unverified' })] })).toBe('D?');
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
  it('never lets what speaks in favour, and lies before the commitment too, hide what was done against it', () => {
    const rules = [rule(), rule({ id: 'for', when: [['counselled']], effect: 'fulfilment' })];
    const claims = [claim(), secondClaim(), ...roleClaims('implemented'), claim({ id: 'd', shows: ['counselled'] })];
    const analysis = analysed({ rules, entries: [entry({ period: '2005', claims })] });
    expect(columnOf(sheet('Findings', analysis), 'verdict')).toEqual(['predates', 'predates']);
    expect(columnOf(sheet('Matrix', analysis), 'Return')).toEqual(['P']);
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
  it('names the words that answer it, in the commitment and beside it', () => {
    const commitments = [
      commitment({ qualifiers: [{ kind: 'condition', text: 'if asked', at: [0, 1] }] }),
      commitment({
        id: 'policy:2',
        provision: 'policy:2',
        modality: 'permission',
        text: 'It may return people.',
        norms: ['voluntariness'],
      }),
    ];
    expect(finding(analysed({ commitments }), 'answered by')).toBe(
      'excused by a condition: if asked; policy:2 permits: It may return people.',
    );
    expect(finding(analysed({ ...fulfilled, commitments }), 'answered by')).toBe('');
  });
  it('says where it is not known how long the commitment was in force', () => {
    const instruments = [instrument({ inForce: '2010-01-01/' })];
    const analysis = analysed({ instruments, commitments: [commitment({ inForce: '2010-01-01/' })] });
    expect(finding(analysis, 'what would lift it')).toBe('that the commitment was in force on a day of these facts');
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
    expect(finding(analyse(workspace({ decisions })), 'decisions')).toBe('confirmed by ana');
    expect(finding(analyse(workspace({ decisions }), { include: ['internal'] }), 'decisions')).toBe('confirmed by ana: the guard told me');
    const otherwise = decisions.map((each) => ({ ...each, setStandard: 'clear-and-convincing' as const }));
    expect(finding(analyse(workspace({ decisions: otherwise })), 'decisions')).toBe('confirmed by ana, as clear and convincing evidence');
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
  it('list as untested, under a filter too, what Commitments calls so', () => {
    const entries = [entry(), entry({ id: 'elsewhere', places: ['MT'] })];
    const filters = { place: ['LY'] };
    const sheets = auditSheets(analyse(workspace({ ...twoCommitments, entries }), { filters }), filters);
    const of = (name: string) => sheets.find((each) => each.name === name)!;
    const fates = columnOf(of('Commitments'), 'what became of it');
    const untested = columnOf(of('Commitments'), 'commitment').filter((_, at) => fates[at] === 'untested');
    expect(untested).toEqual(['policy:2']);
    expect(columnOf(of('Untested'), 'commitment')).toEqual(untested);
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
    expect(columnOf(listed, 'what became of it')).toEqual(['has a finding', 'untested', 'no norm', 'not its own', 'promises nothing']);
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
      ['policy:9', 'Policy', 'para. 9', 'It shall be seen.', 'document', 'shall', 'nobody is bound', 'policies/policy.md:1'],
    ]);
  });
  it('tell a note of whoever restated a document from its sentences', () => {
    const unread = ['policy:8', 'policy:9'].map((provision) => ({
      provision,
      instrument: 'policy',
      pinpoint: '',
      text: 'It was read in part.',
      position: commitment().position,
      word: '',
      because: 'it tells what is',
    }));
    const provisions = [provision({ id: 'policy:8', annotated: false }), provision({ id: 'policy:9', annotated: true })];
    const whose = (textStatus: 'digest' | 'official') =>
      columnOf(sheet('Not read', analysed({ unread, provisions, instruments: [instrument({ textStatus })] })), 'whose words');
    expect(whose('digest')).toEqual(['note', 'document']);
    expect(whose('official')).toEqual(['document', 'document']);
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
                const whole = column.name === 'facts' ? word.split(': ')[0]! : word;
                const parts = name === 'Matrix' && column.explainedAs ? [...whole] : [whole];
                for (const value of parts) expect(lines).toContain(`${name}|${column.explainedAs ?? column.name}|${value || '(empty)'}`);
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
