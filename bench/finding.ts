import { analyse } from '../src/analysis.ts';
import { find } from '../src/explain/find.ts';
import { median, type Part } from './measure.ts';
import { commitment, workspace } from '../tests/support/records.ts';

const rows = 100_000;
const times = 21;

/** How long it takes to find words anywhere among 100,000 commitments, once what can be found was gathered. */
export const finding: Part = {
  name: 'finding',
  measure: () => {
    const analysis = analyse(
      workspace({
        commitments: Array.from({ length: rows }, (_, at) =>
          commitment({
            id: `policy:${at}`,
            norms: [],
            text: `The Organization shall do what number ${at} asks of it, in every place where it is asked, ${['gladly', 'slowly', 'never'][at % 3]}.`,
          }),
        ),
      }),
    );
    find('gather', analysis);
    return ['n', 'slowly', 'number 77 gladly', 'nothing of the kind'].map((words) => {
      const taken = Array.from({ length: times }, () => {
        const from = performance.now();
        find(words, analysis, 500);
        return performance.now() - from;
      });
      return { what: `finding “${words}” among 100,000 commitments`, value: median(taken), unit: 'ms', limit: { most: 50, of: 'value' } };
    });
  },
};
