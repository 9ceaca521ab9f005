import { analyse } from '../src/analysis.ts';
import { choose } from '../src/judge/choose.ts';
import type { Filters } from '../src/model/filters/filter.ts';
import { findingsOf } from '../tests/support/records.ts';
import { workspaceOf } from './made-workspace.ts';
import { median, type Part } from './measure.ts';

const size = 10_000;
const times = 21;

const asked: Readonly<Record<string, Filters>> = {
  'a place that all have': { place: ['LY'] },
  'a place that none has': { place: ['ID'] },
  'a norm': { norm: ['norm-1'] },
  'a verdict': { verdict: ['contradiction'] },
  dates: { since: ['2008'], until: ['2014'] },
  'a word': { words: ['entry-77'] },
  'a bearer, a standing and a standard': { bearer: ['organisation'], standing: ['own-commitment'], standard: ['reasonable-grounds'] },
};

/** How long choosing anew takes among 100,000 findings, once they have their ranks: at most what a key may take. */
export const choosing: Part = {
  name: 'choosing',
  measure: () => {
    const whole = analyse(workspaceOf(size));
    const count = findingsOf(whole.judgement).length;
    return Object.entries(asked).map(([what, filters]) => {
      choose(whole, filters);
      const taken = Array.from({ length: times }, () => {
        const from = performance.now();
        choose(whole, filters);
        return performance.now() - from;
      });
      return {
        what: `choosing ${what} among ${count.toLocaleString('en-GB')} findings`,
        value: median(taken),
        unit: 'ms',
        limit: { most: 50, of: 'value' },
      };
    });
  },
};
