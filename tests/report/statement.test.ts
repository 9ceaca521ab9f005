import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isRejected } from '../../src/model/rejected.ts';
import { analyse, chosenBy } from '../../src/analysis.ts';
import type { Analysis, Workspace } from '../../src/model/records.ts';
import { checkSheetBody } from '../../src/report/kinds/statement/check-sheet.ts';
import { composeStatement, statementBody, type StatementOptions } from '../../src/report/kinds/statement/statement.ts';
import { NoRoom } from '../../src/report/kinds/kind.ts';
import { countWords } from '../../src/report/phrases.ts';
import { strongest } from '../../src/report/kinds/statement/points.ts';
import { claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

const decided = (decision: 'confirmed' | 'rejected') =>
  ({
    on: 'no-coercion/policy:1/return',
    decision,
    reason: 'as read',
    at: '2026-11-25',
    hash: 'any',
    reviewer: 'ana',
    where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
  }) as const;
const analysisOf = (more: Partial<Workspace> = {}): Analysis =>
  chosenBy(analyse(workspace(more)), { standard: ['reasonable-grounds'] }, ({ decisions }) => !isRejected(decisions));
const options: StatementOptions = { words: 390, onBehalfOf: null, byHand: false };
const statementOf = (analysis: Analysis, more: Partial<StatementOptions> = {}) =>
  composeStatement(strongest(analysis), analysis, { ...options, ...more });
const textOf = (analysis: Analysis, more: Partial<StatementOptions> = {}) =>
  statementBody(statementOf(analysis, more), analysis, { ...options, ...more })
    .map((node) => toString(node))
    .join('\n');

describe('a statement to the Council', () => {
  it('its check sheet says what was asked before and what came of it, and says nothing where nothing was asked', () => {
    const asked = {
      id: 'focal-point',
      by: ['union'],
      of: ['council'],
      when: '2003',
      where: 'Statement to the Council',
      text: 'To name a focal point',
      cameOfIt: 'Named seven years later',
      sources: [{ id: 'report' }],
    };
    const sheetOf = (analysis: Analysis) =>
      checkSheetBody(statementOf(analysis), analysis)
        .map((node) => toString(node))
        .join('\n');
    expect(sheetOf(analysisOf({ asks: [asked] }))).toContain(
      'union, 2003 (Statement to the Council): To name a focal point. What came of it: Named seven years later.',
    );
    expect(sheetOf(analysisOf())).not.toContain('asked before');
  });
  it('says what was avowed, what is documented, what follows, what the organisation answers, and what is asked', () => {
    const rules = [
      rule({
        recommendations: [
          { to: 'organisation', text: 'Do not return anyone.' },
          { to: 'members', text: 'Let people stay.' },
        ],
      }),
    ];
    const entries = [entry({ response: { by: 'org', text: 'It says that all go freely' } })];
    const text = textOf(analysisOf({ rules, entries }));
    expect(text).toContain('The Policy says: “The Organization shall never return anyone against their will.”');
    expect(text).toContain('It was reported.');
    expect(text).toContain('We say that what is documented contradicts this.');
    expect(text).toContain('It says that all go freely.');
    expect(text).toContain('We ask org:\nnot to return anyone.');
    expect(text).toContain('We ask the Member States:\nto let people stay.');
  });
  it('gives every reason why it is no contradiction, and never says that the word was broken', () => {
    const text = textOf(
      analysisOf({ commitments: [commitment({ modality: 'assurance', qualifiers: [{ kind: 'condition', text: 'if so', at: [0, 1] }] })] }),
    );
    expect(text).toContain('would depart from this, and not that it does, since');
    expect(text).toContain('the text says what is done, not what is always or never done, and the text has a condition that may excuse');
    expect(text).not.toContain('contradicts this');
  });
  it('never puts a digest into quotation marks, and says that it is restated', () => {
    const text = textOf(analysisOf({ commitments: [commitment({ textStatus: 'digest' })] }));
    expect(text).toContain('as we restate it: The Organization shall never return anyone against their will.');
    expect(text).not.toContain('“The Organization');
  });
  it('raises nothing that is only alleged, past or rejected by a reviewer', () => {
    const nothing = 'No matter is proven far enough';
    expect(textOf(analysisOf({ entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })] }))).toContain(nothing);
    expect(textOf(analysisOf({ entries: [entry({ period: '2005' })] }))).toContain(nothing);
    expect(textOf(analysisOf({ decisions: [decided('rejected')] }))).toContain(nothing);
    expect(textOf(analysisOf({ decisions: [decided('confirmed')] }))).not.toContain(nothing);
  });
  it('says who speaks only where that is given', () => {
    expect(textOf(analysisOf())).toContain('We thank you for the floor.');
    expect(textOf(analysisOf(), { onBehalfOf: 'Example Watch' })).toContain('Example Watch thanks you for the floor.');
  });
  it('counts every word that is read out, and keeps to the number that was given', () => {
    const cases = ['a', 'b', 'c', 'd'].map((id) =>
      entry({ id, practices: [id === 'a' ? 'return' : id === 'b' ? 'assisted-return' : 'camps'] }),
    );
    const rules = [rule({ practices: ['return', 'camps'], recommendations: [{ to: 'organisation', text: 'Stop it.' }] })];
    for (const words of [120, 200, 300, 500]) {
      const analysis = analysisOf({ entries: cases, rules });
      const statement = statementOf(analysis, { words });
      const body = statementBody(statement, analysis, { ...options, words });
      const spoken = countWords(
        body
          .slice(0, -1)
          .map((node) => ('children' in node ? node.children.map((child) => toString(child)).join(' ') : ''))
          .join(' '),
      );
      expect(statement.words).toBeLessThanOrEqual(words);
      expect(Math.abs(spoken - statement.words)).toBeLessThanOrEqual(3);
    }
  });
  it('says how many words it needs where it was given too few', () => {
    const analysis = analysisOf();
    expect(() => statementOf(analysis, { words: 20 })).toThrow(NoRoom);
    let needed = 0;
    try {
      statementOf(analysis, { words: 20 });
    } catch (error) {
      needed = (error as NoRoom).needed;
    }
    expect(statementOf(analysis, { words: needed }).raised).toHaveLength(1);
    expect(() => statementOf(analysis, { words: needed - 1 })).toThrow(NoRoom);
  });
  it('raises a case once before it raises it under another norm', () => {
    const analysis = analysisOf({
      entries: [entry({ id: 'a' }), entry({ id: 'b', practices: ['camps'] })],
      rules: [rule(), rule({ id: 'other', norms: ['informed-decision'] }), rule({ id: 'in-camps', practices: ['camps'], severity: 'low' })],
      commitments: [commitment(), commitment({ id: 'policy:2', norms: ['informed-decision'] })],
    });
    expect(strongest(analysis).map(({ practice }) => practice)).toEqual(['assisted-return', 'assisted-return', 'camps']);
    expect(statementOf(analysis, { words: 2000 }).choice.map(({ gap }) => gap.practice)).toEqual([
      'assisted-return',
      'camps',
      'assisted-return',
    ]);
  });
  it('says first what it says of one who held the line elsewhere, if there is room', () => {
    const refusal = entry({
      id: 'refusal',
      title: 'A refusal',
      role: 'refused',
      mitigates: ['return'],
      claims: roleClaims('refused').map((each) => ({ ...each, text: 'It refused to take part in 2013.' })),
    });
    expect(textOf(analysisOf({ entries: [entry(), refusal] }))).toContain(
      'org has held the line elsewhere, and can do so here. It refused to take part in 2013.',
    );
  });
});

describe('the check sheet of a statement', () => {
  const sheetOf = (analysis: Analysis) =>
    checkSheetBody(statementOf(analysis), analysis)
      .map((node) => toString(node))
      .join('\n');
  it('numbers the sentences as the statement does, each with what to re-read', () => {
    const analysis = analysisOf({ commitments: [commitment({ textStatus: 'digest' })] });
    const sheet = sheetOf(analysis);
    const { raised } = statementOf(analysis);
    expect(raised[0]!.said.length).toBeGreaterThan(3);
    for (const [at, said] of raised[0]!.said.entries()) expect(sheet).toContain(`${at + 1}${said.text}`);
    expect(sheet).toContain('report 2013, p. 1 (read: whole, reliability A)');
    expect(sheet).toContain('do not quote it as the issuer’s');
  });
  it('has the questions to expect, the likely answer, and what not to say', () => {
    const entries = [entry({ notEstablished: ['That staff struck anyone.'], response: { by: 'org', text: 'All went freely.' } })];
    const sheet = sheetOf(analysisOf({ entries }));
    expect(sheet).toContain('Could the person withdraw?');
    expect(sheet).toContain('All went freely.');
    expect(sheet).toContain('The person signed.');
    expect(sheet).toContain('Do not say, for it is not established');
  });
  it('explains which gaps were left out and why', () => {
    const entries = [entry({ id: 'a' }), entry({ id: 'b', practices: ['camps'] })];
    const analysis = analysisOf({ entries, rules: [rule({ practices: ['return', 'camps'] })] });
    const statement = composeStatement(strongest(analysis), analysis, { ...options, words: 115 });
    expect(
      checkSheetBody(statement, analysis)
        .map((node) => toString(node))
        .join('\n'),
    ).toMatch(/no room: it takes \d+ words and \d+ were left/);
  });
});

describe('what is said twice', () => {
  it('the words of a claim that shows two facts', () => {
    const claims = [claim({ shows: ['coerced', 'implemented'] }), secondClaim({ shows: ['coerced', 'implemented'] })];
    const text = textOf(analysisOf({ entries: [entry({ claims: claims.map((each, at) => ({ ...each, text: `Report ${at}.` })) })] }));
    expect(text.match(/Report 0\./g)).toHaveLength(1);
  });
});
