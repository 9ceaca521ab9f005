import { describe, expect, it } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { analyse } from '../../src/analysis.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import { indexOf } from '../../src/explain/index-of.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { statement } from '../../src/report/kinds/statement.ts';
import { stateBrief } from '../../src/report/kinds/state-brief.ts';
import { conditionsOf } from '../../src/report/telling/conditions.ts';
import { ownConditions } from '../../src/report/telling/own-words.ts';
import { topicOf } from '../../src/report/telling/topic.ts';
import { claim, commitment, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

const spoken = (more: Partial<Workspace>): string => {
  const analysis = analyse(workspace(more));
  const [first] = statement.compose(analysis, reportOptions({}, {}, analysis));
  return first!.report.body.map((node) => toString(node)).join('\n');
};

describe('what is said of a case', () => {
  it('has a practice as the doing of the organisation only where it does that itself', () => {
    const analysis = analyse(workspace());
    const work = (role: Entry['role']) =>
      [entry({ role, places: ['LY'] }), entry({ role, id: 'other', places: ['NR'] })].map((each) => ({ ...each, facts: {} }) as never);
    expect(topicOf(work('implemented'), analysis)).toMatch(/ by org$/);
    expect(topicOf(work('supported'), analysis)).toMatch(/^the work of org around /);
  });
  it('has what is to be done only with something as the promise itself, and no condition of it', () => {
    const excused = (text: string) => ownConditions({ excusedBy: [{ kind: 'condition', text }] as never });
    expect(excused("only with the person's explicit agreement")).toEqual([]);
    expect(excused('where the State agrees')).toEqual(['where the State agrees']);
  });
  it('says of what may not be done without something that it was done without it, and makes no exception of that', () => {
    const text = 'The Agency shall return nobody without prior notice.';
    const without = { kind: 'exception', text: 'without prior notice', at: [32, 52] } as const;
    const said = spoken({ commitments: [commitment({ text, reading: text, negated: true, qualifiers: [without] })] });
    expect(said).toContain(', if that was done “without prior notice”');
    expect(said).not.toContain('unless');
  });
  it('says that all promises are younger only where all work of which it tells had ended before them', () => {
    const past = spoken({ entries: [entry({ period: '2005' })] });
    expect(past).toContain('We have read no promise of org on this that is as old as the work of which we tell');
    const claims = entry().claims.map((each) => ({ ...each, period: '2005' }));
    const inPart = spoken({ entries: [entry({ period: '2005/2015', claims })] });
    expect(inPart).not.toContain('as old as the work');
  });
  it('has days from what was done, and not from the year in which it was reported', () => {
    const conditions = (text: string) => {
      const claims = [
        claim({ text, period: '2010' }),
        secondClaim({ period: '2010', text: 'A nurse wrote in 2010 that people signed.' }),
        ...roleClaims('implemented', { period: '2005/2010', periodMeans: 'some-time' }),
      ];
      const analysis = analyse(
        workspace({
          entries: [entry({ claims, period: '2005/2010' })],
          instruments: [instrument({ inForce: '2009-05/..' })],
          commitments: [commitment({ inForce: '2009-05/..' })],
          rules: [rule({ anyone: ['coerced'] })],
        }),
      );
      return [...indexOf(analysis).findings.values()].flatMap((each) => conditionsOf(each, analysis)).join('; ');
    };
    expect(conditions('A union reported in about 2010 that people had to sign.')).toContain('done after May 2009');
    expect(conditions('A union reported that people had to sign in 2010.')).toContain('between January 2010 and December 2010');
  });
  it('tells in further work of a brief nothing that it has told as speaking for the organisation', () => {
    const good = claim({
      id: 'good',
      shows: ['counselled'],
      text: 'A judge reported in 2012 that org counselled ten people in the camp.',
    });
    const other = entry({
      id: 'other',
      title: 'Other',
      practices: ['detention-services'],
      claims: [good],
      atBehestOf: [{ who: 'LY', as: ['host'] }],
    });
    const analysis = analyse(workspace({ entries: [entry({ atBehestOf: [{ who: 'LY', as: ['host'] }] }), other] }));
    const [brief] = stateBrief.compose(analysis, { ...reportOptions({}, {}, analysis), state: 'LY' });
    const text = brief!.report.body.map((node) => toString(node)).join('\n');
    expect(text.match(/counselled ten people/g)).toHaveLength(1);
  });
});
