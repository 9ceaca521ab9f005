import { listOfRows } from '../lists/list.ts';
import { problemAt, problemPage, problemRows } from '../pages/problems.ts';
import { weaknessList, weaknessPage } from './problems/weaknesses.ts';
import type { Screen } from './screen.ts';

export const problems: Screen = {
  id: 'problems',
  key: '9',
  name: 'Problems',
  command: 'avowed check',
  pageCommand: (id, { whole }) => (problemAt(id, whole) ? 'avowed check' : 'avowed doctor'),
  ofFiles: true,
  chooses: [],
  sorts: [{ name: 'file', list: ({ whole }) => listOfRows(problemRows(whole)) }],
  others: [weaknessList],
  empty: 'No error and no warning. v shows what weakens the workspace without breaking it.',
  legend: [
    'v shows what weakens the workspace without breaking it, the originals too',
    '!  an error: nothing is analysed before it is mended',
    '·  a warning',
    'Enter opens the file at the line in your editor.',
  ],
  page: (id, state, analysis) => {
    const problem = problemAt(id, analysis);
    return problem ? problemPage(id, problem) : weaknessPage(id, state, analysis);
  },
};
