import { listOfRows } from '../lists/list.ts';
import { proofLegend, verdictLegend } from '../lists/words.ts';
import { drawOverview } from './overview/drawn.ts';
import { matrixOf } from './overview/matrix.ts';
import { spokenOverview } from './overview/spoken.ts';
import { stopsOf, targetOf } from './overview/stops.ts';
import type { Screen } from './screen.ts';

export const overview: Screen = {
  id: 'overview',
  key: '1',
  name: 'Overview',
  command: 'avowed gaps',
  chooses: [],
  sorts: [{ name: 'strength', list: () => listOfRows([]) }],
  grid: ({ whole }) => {
    return { rows: stopsOf(whole).length, columns: matrixOf(whole).practices.length };
  },
  target: ({ cell }, analysis) => targetOf(cell, analysis),
  draw: drawOverview,
  spoken: spokenOverview,
  legend: ['In the matrix: the letter of what leads the gap, and how many entries stand so.', ...verdictLegend, ...proofLegend],
};
