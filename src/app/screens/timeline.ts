import { everything } from '../../model/filters/filters.ts';
import type { Command } from '../keys/command.ts';
import { listOfRows } from '../lists/list.ts';
import { verdictLegend } from '../lists/words.ts';
import type { Action } from '../state.ts';
import type { Here, Screen } from './screen.ts';
import { drawTimeline, signs, viewOf, yearCells } from './timeline/drawn.ts';
import { timelineOf, timelineRows } from './timeline/stretches.ts';
import { panned, zoomed } from './timeline/years.ts';

function inTime(here: Here): readonly Command[] {
  const view = viewOf(here);
  const cells = yearCells(here.canvas);
  const pan = (by: 1 | -1) => (): Action => ({ type: 'look-at', view: panned(view, by, timelineOf(here.whole).years, cells) });
  const zoom = (by: 1 | -1) => (): Action => ({ type: 'look-at', view: zoomed(view, by, cells) });
  return [
    { keys: ['left', 'h'], name: 'look at earlier years', short: '←→ years', wish: pan(-1) },
    { keys: ['right', 'l'], name: 'look at later years', wish: pan(1) },
    { keys: ['+', '='], name: 'zoom in', short: '+ - zoom', wish: zoom(1) },
    { keys: ['-'], name: 'zoom out', wish: zoom(-1) },
    { keys: ['f'], name: 'look at all years', wish: () => ({ type: 'look-at', view: null }) },
  ];
}

export const timeline: Screen = {
  id: 'timeline',
  key: '6',
  name: 'Timeline',
  chooses: everything,
  sorts: [{ name: 'time', list: (of) => listOfRows(timelineRows(of, false)) }],
  others: [{ key: 'a', name: 'all', usual: 'fewer', list: (of) => listOfRows(timelineRows(of, true)) }],
  commands: inTime,
  draw: drawTimeline,
  legend: [...signs.split(/ {2}/), '•  held against what is selected', ...verdictLegend],
};
