import { printable } from '../explain/printable.ts';
import type { Analysis, Line } from '../model/records.ts';
import { indexOf } from '../explain/index-of.ts';
import type { Decision } from '../model/schemas.ts';
import type { DecisionWord } from '../model/words.ts';
import { boundsOf, hereOf, holdable, selectedRow } from './bounds.ts';
import { addressOf, citationOf } from './cite.ts';
import type { Canvas } from './draw.ts';
import { kindCalled } from '../report/kinds.ts';
import { composedKinds, isSpoken, whyNotComposed, type Composing } from './composing.ts';
import type { Shown } from './row.ts';
import { errorsIn, isUnanalysed, problemAt } from './problems.ts';
import { decidable, firstQuestion } from './review.ts';
import { linksOf, startOf } from './screens/lists.ts';
import { viewOf, yearCells } from './screens/timeline.ts';
import { inPage, type Action, type Bounds, type Pending, type State } from './state.ts';
import { orders, screens, tabs } from './tabs.ts';
import { timelineOf } from './timeline-rows.ts';
import { panned, zoomed } from './years.ts';

/** What a key asks for that is not of the state, but of the world outside. */
export type Effect =
  | { readonly effect: 'quit' }
  | { readonly effect: 'suspend' }
  | { readonly effect: 'edit'; readonly at: Line }
  | { readonly effect: 'copy'; readonly text: string; readonly said: string }
  | { readonly effect: 'name'; readonly name: string; readonly pending: Pending | null }
  | { readonly effect: 'decide'; readonly reviewer: string; readonly decision: Omit<Decision, 'at'> }
  | { readonly effect: 'export'; readonly file: string; readonly shown: Shown; readonly replace: boolean }
  | { readonly effect: 'write'; readonly file: string; readonly composing: Composing; readonly replace: boolean };

export type Wish = Action | Effect;

/** Something that can be done now. */
export interface Command {
  /** Keys by name, such as `up`, `enter`, `ctrl-z` or the character itself. */
  readonly keys: readonly string[];
  readonly name: string;
  /** How the last line says it; what has none is left to the help. */
  readonly short?: string;
  readonly wish: () => Wish;
}

/** All that can be done now, what matters most first; where something is wrong with a screen, what leads away from it. */
export function commandsOf(state: State, analysis: Analysis, canvas: Canvas): readonly Command[] {
  if (state.overlay) return [closing, ...anywhere(analysis)];
  try {
    const bounds = boundsOf(state, analysis, canvas);
    return [
      ...(state.tab === 'review' ? unlessBehind(deciding(state, analysis), analysis) : []),
      ...(state.tab === 'review' ? [renaming] : []),
      ...(state.tab === 'compose' && !inPage(state) ? composingNow(state, analysis) : []),
      ...moving(state, bounds),
      ...opening(state, analysis, canvas, bounds),
      ...(state.tab === 'timeline' && !inPage(state) ? inTime(state, analysis, canvas) : []),
      ...(state.tab === 'commitments' && !inPage(state) ? [unreadToo(state)] : []),
      ...(state.tab === 'evidence' && !inPage(state) ? [ordering(state)] : []),
      ...here(state, analysis, bounds),
      ...anywhere(analysis),
    ];
  } catch {
    return [closing, ...anywhere(analysis)];
  }
}

export const notWhileErrors = 'Not while the files have errors: what is shown is from before them. 9 shows what to mend.';

/** While the files have errors, what is shown is from before them: nothing may be decided on it, or leave it. */
const unlessBehind = (commands: readonly Command[], analysis: Analysis): readonly Command[] =>
  errorsIn(analysis.workspace) === 0
    ? commands
    : commands.map((command) => ({
        ...command,
        wish: () => ({ type: 'say', words: notWhileErrors }),
      }));

const renaming: Command = {
  keys: ['r'],
  name: 'review under another name',
  wish: () => ({ type: 'ask', asking: { question: 'name', pending: null, text: '' } }),
};

const closing: Command = {
  keys: ['esc', 'enter', 'backspace', ' '],
  name: 'close this',
  short: 'Esc close',
  wish: () => ({ type: 'close' }),
};

function moving(state: State, bounds: Bounds): readonly Command[] {
  const matrix = state.tab === 'overview' && !inPage(state);
  const move = (by: number) => (): Action => ({ type: 'move', by, bounds });
  const edge = (end: boolean) => (): Action => ({ type: 'edge', end, bounds });
  const sideways = (by: number) => (): Action => ({ type: 'sideways', by, bounds });
  return [
    { keys: ['down', 'j'], name: 'move down', short: matrix ? '↑↓←→ move' : '↑↓ move', wish: move(1) },
    { keys: ['up', 'k'], name: 'move up', wish: move(-1) },
    ...(matrix
      ? [
          { keys: ['left', 'h'], name: 'move left', wish: sideways(-1) },
          { keys: ['right', 'l'], name: 'move right', wish: sideways(1) },
        ]
      : []),
    {
      keys: state.tab === 'compose' && !inPage(state) ? ['pagedown'] : ['pagedown', ' '],
      name: 'move down by a screen',
      wish: move(bounds.page),
    },
    { keys: ['pageup'], name: 'move up by a screen', wish: move(-bounds.page) },
    { keys: ['home', 'g'], name: 'go to the beginning', wish: edge(false) },
    { keys: ['end', 'G'], name: 'go to the end', wish: edge(true) },
  ];
}

function opening(state: State, analysis: Analysis, canvas: Canvas, bounds: Bounds): readonly Command[] {
  const { target } = bounds;
  const page = inPage(state);
  const filter = state.places[state.tab].filter;
  const begin = () => (target === undefined ? 0 : startOf(target, state, analysis, canvas));
  const problem = problemAt((page ? state.opened.at(-1)?.id : target) ?? '', analysis);
  const leadsOn = target !== undefined;
  const commands: Command[] = [];
  if (problem)
    commands.push({
      keys: ['enter'],
      name: 'open the file at this line in your editor',
      short: 'Enter edit',
      wish: () => ({ effect: 'edit', at: problem }),
    });
  else if (leadsOn)
    commands.push({
      keys: ['enter'],
      name: page ? 'follow the line marked ›' : 'open what is selected',
      short: page ? 'Enter follow' : state.tab === 'overview' ? 'Enter open gap' : 'Enter open',
      wish: () => ({ type: 'enter', bounds, line: begin() }),
    });
  if (page || state.peeking || filter !== '')
    commands.push({
      keys: ['esc', 'backspace'],
      name: page ? 'go back the way you came' : state.peeking ? 'close the page' : 'clear the filter',
      short: page ? 'Esc back' : state.peeking ? 'Esc close' : 'Esc clear',
      wish: () => ({ type: 'back', bounds }),
    });
  if (page) {
    const next = (by: 1 | -1) => (): Action => ({ type: 'next-link', by, links: linksOf(state, analysis, canvas) });
    // In a review n asks for evidence.
    const onward = state.tab === 'review' ? '>' : 'n';
    commands.push(
      { keys: [onward], name: 'go to the next ›', short: `${onward} p next ›`, wish: next(1) },
      { keys: ['p'], name: 'go to the previous ›', wish: next(-1) },
    );
  } else if (state.tab !== 'overview')
    commands.push({ keys: ['/'], name: 'filter this list', short: '/ filter', wish: () => ({ type: 'filter-start' }) });
  if (leadsOn || state.opened.length > 0)
    commands.push({
      keys: ['tab'],
      name: page ? 'look at the list' : 'go to the page',
      short: page ? 'Tab list' : state.opened.length > 0 ? 'Tab page' : 'Tab detail',
      wish: () => ({ type: 'switch', bounds, line: begin() }),
    });
  return commands;
}

/** The words of a reviewer on the case or finding that is open or selected. */
function deciding(state: State, analysis: Analysis): readonly Command[] {
  const on = decidable(hereOf(state, analysis), analysis);
  if (on === null) return [];
  const ask = (decision: DecisionWord) => (): Action => ({ type: 'ask', asking: firstQuestion({ on, decision, standard: null }, state) });
  const { cases, findings } = indexOf(analysis);
  const lead = findings.get(cases.get(on)?.inGap.lead ?? on)!;
  const own = lead.decisions.find(({ reviewer }) => reviewer === state.reviewer);
  return [
    { keys: ['c'], name: 'confirm it, with a reason', short: 'c confirm', wish: ask('confirmed') },
    { keys: ['x'], name: 'reject it, with a reason', short: 'x reject', wish: ask('rejected') },
    { keys: ['n'], name: 'say that it needs evidence, with a reason', short: 'n needs evidence', wish: ask('needs-evidence') },
    {
      keys: ['s'],
      name: 'confirm it at another standard of proof, with a reason',
      short: 's standard',
      wish: () => ({
        type: 'ask',
        asking: { question: 'standard', pending: { on, decision: 'confirmed', standard: lead.standard.level }, text: '' },
      }),
    },
    ...(own
      ? [
          {
            keys: ['u'],
            name: 'withdraw your own word, with a reason',
            short: 'u take back',
            // A word on a case stands on its findings too, and can be taken back only where it was given.
            wish: (): Action => ({
              type: 'ask',
              asking: firstQuestion({ on: own.on, decision: 'withdrawn', standard: null }, state),
            }),
          },
        ]
      : []),
  ];
}

/** What can be done with the report that is being composed. */
function composingNow(state: State, analysis: Analysis): readonly Command[] {
  const { composing } = state;
  const change = (more: Partial<Composing>) => (): Action => ({ type: 'compose', composing: { ...composing, ...more } });
  const id = selectedRow(state, analysis)?.id;
  const kinds = composedKinds;
  const kind = (by: 1 | -1) => kinds[(kinds.indexOf(composing.kind) + by + kinds.length) % kinds.length]!;
  const toggled =
    id === undefined
      ? composing.chosen
      : composing.chosen.includes(id)
        ? composing.chosen.filter((each) => each !== id)
        : [...composing.chosen, id];
  return [
    ...(id === undefined
      ? []
      : [{ keys: [' '], name: 'choose this gap, or leave it out', short: 'Space choose', wish: change({ chosen: toggled }) }]),
    { keys: ['right', 'l'], name: 'make another kind of report of it', short: '←→ kind', wish: change({ kind: kind(1) }) },
    { keys: ['left', 'h'], name: 'make the kind of report before of it', wish: change({ kind: kind(-1) }) },
    ...(isSpoken(composing)
      ? [
          {
            keys: ['+', '='],
            name: 'speak half a minute longer',
            short: '+ - minutes',
            wish: change({ minutes: composing.minutes + 0.5 }),
          },
          { keys: ['-'], name: 'speak half a minute less', wish: change({ minutes: Math.max(0.5, composing.minutes - 0.5) }) },
        ]
      : []),
    ...unlessBehind(
      [
        {
          keys: ['e'],
          name: 'write it to a file',
          short: 'e write',
          wish: () => {
            const why = whyNotComposed(composing, analysis);
            if (why !== null) return { type: 'say', words: why };
            const text = `${composing.kind}.${kindCalled(composing.kind).ending}`;
            return { type: 'ask', asking: { question: 'file', what: 'report', text, proposed: true } };
          },
        },
      ],
      analysis,
    ),
  ];
}

const ordering = ({ order }: State): Command => {
  const next = orders[(orders.indexOf(order) + 1) % orders.length]!;
  return { keys: ['b'], name: `order the evidence by ${next}`, short: `b by ${next}`, wish: () => ({ type: 'order', order: next }) };
};

const unreadToo = ({ unread }: State): Command => ({
  keys: ['v'],
  name: unread ? 'show the commitments' : 'show the sentences that were not taken as commitments',
  short: unread ? 'v commitments' : 'v unread',
  wish: () => ({ type: 'show-unread' }),
});

function inTime(state: State, analysis: Analysis, canvas: Canvas): readonly Command[] {
  const view = viewOf(state, analysis, canvas);
  const cells = yearCells(canvas);
  const pan = (by: 1 | -1) => (): Action => ({ type: 'look-at', view: panned(view, by, timelineOf(analysis).years, cells) });
  const zoom = (by: 1 | -1) => (): Action => ({ type: 'look-at', view: zoomed(view, by, cells) });
  return [
    { keys: ['left', 'h'], name: 'look at earlier years', short: '←→ years', wish: pan(-1) },
    { keys: ['right', 'l'], name: 'look at later years', wish: pan(1) },
    { keys: ['+', '='], name: 'zoom in', short: '+ - zoom', wish: zoom(1) },
    { keys: ['-'], name: 'zoom out', wish: zoom(-1) },
    { keys: ['f'], name: 'look at all years', wish: () => ({ type: 'look-at', view: null }) },
    {
      keys: ['a'],
      name: state.all ? 'show only instruments that a practice is held against' : 'show every instrument',
      short: state.all ? 'a fewer' : 'a all',
      wish: () => ({ type: 'show-all' }),
    },
  ];
}

/** What can be done with what is selected or open. */
function here(state: State, analysis: Analysis, bounds: Bounds): readonly Command[] {
  const commands: Command[] = [];
  const held = holdable(state, analysis);
  if (held) {
    const { waiting } = state;
    const other = waiting && waiting.kind !== held.kind;
    commands.push({
      keys: ['w'],
      name: other ? `say why there is no contradiction with ${waiting.id}` : 'ask why there is no contradiction',
      short: other ? `w why no contradiction with ${printable(waiting.id)}` : 'w why not',
      wish: () => ({ type: 'hold-against', with: held }),
    });
  }
  const ids = [...(inPage(state) && bounds.target !== undefined ? [bounds.target] : []), hereOf(state, analysis)];
  const first = <T>(of: (id: string, analysis: Analysis) => T | null): T | null => {
    for (const id of ids) {
      const found = id === undefined ? null : of(id, analysis);
      if (found !== null) return found;
    }
    return null;
  };
  const citation = first(citationOf);
  if (citation)
    commands.push({
      keys: ['y'],
      name: `copy ${citation.what}`,
      short: 'y copy',
      wish: () => ({ effect: 'copy', text: citation.text, said: `Copied: ${citation.what}.` }),
    });
  if (state.tab !== 'overview' && (state.tab !== 'compose' || inPage(state))) {
    const name = inPage(state) ? 'page.md' : `${state.tab}.csv`;
    const write: Command = {
      keys: ['e'],
      name: inPage(state) ? 'write this page to a file' : 'write this list to a file, as it is filtered',
      short: 'e export',
      wish: () => ({ type: 'ask', asking: { question: 'file', what: 'shown', text: name, proposed: true } }),
    };
    // The problems are as the files are now.
    commands.push(...(state.tab === 'problems' ? [write] : unlessBehind([write], analysis)));
  }
  const address = first(addressOf);
  if (address)
    commands.push({
      keys: ['o'],
      name: 'show the address of the source',
      short: 'o address',
      wish: () => ({ type: 'say', words: `${address} (shown only; nothing is fetched)` }),
    });
  return commands;
}

function anywhere(analysis: Analysis): readonly Command[] {
  const usable = isUnanalysed(analysis) ? (['problems'] as const) : tabs;
  return [
    ...usable.map((tab, at): Command => ({
      keys: [screens[tab].key],
      name: `go to ${screens[tab].name}`,
      ...(at === 0 && usable.length > 1 ? { short: `1-${screens[usable.at(-1)!].key} screens` } : {}),
      wish: () => ({ type: 'tab', tab }),
    })),
    { keys: [':'], name: 'find an action by its name', short: ': actions', wish: () => ({ type: 'palette-open' }) },
    { keys: ['?'], name: 'show the keys of this screen; once more, what avowed is', short: '? help', wish: () => ({ type: 'help' }) },
    { keys: ['ctrl-z'], name: 'go back to the shell for a while (fg returns)', wish: () => ({ effect: 'suspend' }) },
    { keys: ['q'], name: 'quit', short: 'q quit', wish: () => ({ effect: 'quit' }) },
  ];
}

/** The commands whose names have every word that was typed, in the palette. */
export function foundCommands(state: State, analysis: Analysis, canvas: Canvas): readonly Command[] {
  const words = (state.palette?.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return commandsOf({ ...state, palette: null }, analysis, canvas).filter(
    ({ keys, name }) => !keys.includes(':') && words.every((word) => name.toLowerCase().includes(word)),
  );
}
