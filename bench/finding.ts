import { analyse } from '../src/analysis.ts';
import { find } from '../src/explain/find.ts';
import { commitment, workspace } from '../tests/support/records.ts';

const rows = 100_000;
const times = 21;

/** How long it takes to find words anywhere among 100,000 commitments, once what can be found was gathered. */
export function measureFinding(): void {
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
  for (const words of ['n', 'slowly', 'number 77 gladly', 'nothing of the kind']) {
    const taken = Array.from({ length: times }, () => {
      const from = performance.now();
      find(words, analysis, 500);
      return performance.now() - from;
    }).toSorted((a, b) => a - b);
    console.log(
      `finding “${words}” among ${rows}    ${taken[Math.floor(times / 2)]!.toFixed(1)} ms, ${taken.at(-1)!.toFixed(1)} ms at most`,
    );
  }
}
