import { listOfRows } from '../lists/list.ts';
import { proofLegend, verdictLegend } from '../lists/words.ts';
import { drawOverview, spokenOverview } from './overview/drawn.ts';
import { gapAt, matrixOf } from './overview/matrix.ts';
import type { Screen } from './screen.ts';

export const overview: Screen = {
  id: 'overview',
  key: '1',
  name: 'Overview',
  chooses: [],
  sorts: [{ name: 'strength', list: () => listOfRows([]) }],
  grid: ({ whole }) => {
    const { norms, practices } = matrixOf(whole);
    return { rows: norms.length, columns: practices.length };
  },
  target: ({ cell }, analysis) => gapAt(matrixOf(analysis), cell.row, cell.column)?.id,
  draw: drawOverview,
  spoken: spokenOverview,
  legend: ['In the matrix: the letter of what leads the gap, and how many entries stand so.', ...verdictLegend, ...proofLegend],
};
