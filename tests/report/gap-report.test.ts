import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import type { Workspace } from '../../src/model/records.ts';
import type { Sensitivity } from '../../src/model/words.ts';
import { gapReportBody } from '../../src/report/kinds/gap-report/body.ts';
import { commitment, entry, findingsOf, instrument, workspace } from '../support/records.ts';

const textOf = (more: Partial<Workspace> = {}, include: Exclude<Sensitivity, 'public'>[] = []): string =>
  gapReportBody(analyse(workspace(more), { include }), {})
    .map((node) => toString(node))
    .join('\n');

describe('a gap report', () => {
  it('quotes official text, and marks a digest as restated and never quotes it', () => {
    const { text } = commitment();
    expect(textOf()).toContain(`“${text}” (official text)`);
    const restated = textOf({
      instruments: [instrument({ textStatus: 'digest' })],
      commitments: [commitment({ textStatus: 'digest' })],
    });
    expect(restated).toContain(`${text} (digest: restated in our own words)`);
    expect(restated).not.toContain(`“${text}`);
  });
  it('says what the organisation answered, that it did not, or that nobody looked', () => {
    const answered = (response: NonNullable<ReturnType<typeof entry>['response']>): string => textOf({ entries: [entry({ response })] });
    const answer = 'What the organisation answered: ';
    expect(answered({ by: 'org', text: 'It says that all go freely' })).toContain(`${answer}It says that all go freely.`);
    expect(answered({ by: 'org', asked: '2027-01-10', due: '2027-02-01' })).toContain(
      `${answer}Asked on 2027-01-10, no answer by 2027-02-01.`,
    );
    expect(textOf()).toContain(`${answer}No answer was looked for yet.`);
  });
  it('shows beside the computed verdict what reviewers decided, their reasons only where these are shown', () => {
    const { id, hash } = findingsOf(analyse(workspace()).judgement)[0]!;
    const decisions = [
      {
        on: id,
        decision: 'confirmed' as const,
        setStandard: 'clear-and-convincing' as const,
        reason: 'the guard told me',
        at: '2026-11-25T10:00:00Z',
        hash,
        reviewer: 'ana',
        where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
      },
    ];
    expect(textOf({ decisions })).toContain('Decided by reviewers: confirmed by ana, as clear and convincing evidence (current).');
    expect(textOf({ decisions }, ['internal'])).toContain(
      'Decided by reviewers: confirmed by ana, as clear and convincing evidence: the guard told me (current).',
    );
    expect(textOf()).not.toContain('Decided by reviewers');
  });
  it('says in words what the filters choose, and never that nothing is there where they leave nothing', () => {
    const summaryOf = (filters: Filters) =>
      gapReportBody(analyse(workspace(), { filters }), filters)
        .map((node) => toString(node))
        .join('\n');
    expect(summaryOf({ place: ['LY'], standard: ['reasonable-grounds'] })).toContain(
      'Only what these filters choose: evidence from Libya; a standard of proof not below reasonable grounds to believe.',
    );
    const none = summaryOf({ confirmed: ['yes'] });
    expect(none).toContain('Only what these filters choose: what a reviewer confirmed.');
    expect(none).toContain('Among these no gap is in force.');
  });
  it('names in its summary the places whose cases stand as the headline does, and counts the others apart', () => {
    const weaker = entry({ id: 'other', places: ['MT'], claims: entry().claims.filter(({ id }) => !['b', 'role-b'].includes(id)) });
    const summary = textOf({ entries: [entry(), weaker] }).split('Method and limits')[0]!;
    expect(summary).toContain('1: Libya');
    expect(summary).toMatch(/1 contradiction, reasonable suspicion/);
  });
});
