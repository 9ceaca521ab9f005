import type { Key } from 'ink';
import type { Analysis } from '../../model/judgement.ts';
import type { Canvas } from '../frame/canvas.ts';
import { completed } from '../lists/filter.ts';
import { boundsOf } from '../lists/here.ts';
import { fieldsHere } from '../lists/visible.ts';
import { linesWith } from '../pages/pages.ts';
import { placeOn, type State } from '../state.ts';
import type { Wish } from './command.ts';
import { askingWishes } from './asking.ts';
import { commandsOf, foundCommands } from './commands.ts';
import { finderWishes } from './finder.ts';
import { shortened, typed } from './typing.ts';

/** The keys of one input: a terminal may hand over several at once, typed fast or pasted. */
export function keysOf(input: string, key: Key): (readonly [string, Key])[] {
  // Esc and another key at once look like that key with Alt, which has no use here.
  if (key.meta && !key.escape && input !== '')
    return [['', { ...key, escape: true, meta: false }], ...keysOf(input, { ...key, meta: false })];
  if (input.length < 2 || key.ctrl) return [[input, key]];
  return [...input].map((each) => {
    const flags = {
      ...key,
      return: each === '\r' || each === '\n',
      escape: each === '\u001b',
      tab: each === '\t',
      backspace: each === '\u007f' || each === '\b',
    };
    // What Ctrl makes of a letter: its place in the alphabet.
    const isControl = each < '\u001b' && !flags.return && !flags.tab && !flags.backspace;
    return isControl ? [String.fromCharCode(each.charCodeAt(0) + 96), { ...flags, ctrl: true }] : [each, flags];
  });
}

/** A key by the name that commands have for it. */
function nameOf(input: string, key: Key): string {
  if (key.ctrl) return `ctrl-${input}`;
  if (key.escape) return 'esc';
  if (key.return) return 'enter';
  if (key.tab) return 'tab';
  if (key.backspace || key.delete) return 'backspace';
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  return input;
}

/** What a key asks for now, in order; nothing where it means nothing. */
export function wishesOf(input: string, key: Key, state: State, analysis: Analysis, canvas: Canvas): readonly Wish[] {
  const name = nameOf(input, key);
  if (name === 'ctrl-c') return [{ effect: 'quit' }];
  if (state.asking) return askingWishes(name, input, state.asking, state, analysis, canvas);
  if (state.finder) return finderWishes(name, input, state.finder, state, analysis);
  if (state.palette) return paletteWishes(name, input, state, analysis, canvas);
  if (state.search?.typing) return searchWishes(name, input, state.search.text, state, analysis, canvas);
  if (state.filtering) return filterWishes(name, input, state, analysis, canvas);
  const command = commandsOf(state, analysis, canvas).find(({ keys }) => keys.includes(name));
  return command ? [command.wish()] : [];
}

function filterWishes(name: string, input: string, state: State, analysis: Analysis, canvas: Canvas): readonly Wish[] {
  const bounds = boundsOf(state, analysis, canvas);
  if (name === 'esc') return [{ type: 'filter-end', keep: false, bounds }];
  if (name === 'enter') return [{ type: 'filter-end', keep: true, bounds }];
  const { filter } = placeOn(state);
  const shorter = shortened(name, filter);
  if (shorter !== null) return [{ type: 'filter-set', filter: shorter }];
  if (name === 'tab') return [{ type: 'filter-set', filter: completed(filter, fieldsHere(state), analysis) }];
  if (name === 'up' || name === 'down') return [{ type: 'move', by: name === 'up' ? -1 : 1, bounds }];
  const text = typed(name, input);
  return text === '' ? [] : [{ type: 'filter-set', filter: filter + text }];
}

function paletteWishes(name: string, input: string, state: State, analysis: Analysis, canvas: Canvas): readonly Wish[] {
  if (name === 'esc') return [{ type: 'palette-close' }];
  const line = state.palette?.text ?? '';
  const shorter = shortened(name, line);
  if (shorter !== null) return [name === 'backspace' && line === '' ? { type: 'palette-close' } : { type: 'palette-set', text: shorter }];
  const text = typed(name, input);
  if (text !== '') return [{ type: 'palette-set', text: line + text }];
  const found = foundCommands(state, analysis, canvas);
  if (name === 'enter') {
    const chosen = found[state.palette?.selected ?? 0];
    return chosen ? [{ type: 'palette-close' }, chosen.wish()] : [];
  }
  return name === 'up' || name === 'down' ? [{ type: 'palette-move', by: name === 'up' ? -1 : 1, found: found.length }] : [];
}

/** Looks for words in the page at each letter. */
function searchWishes(name: string, input: string, text: string, state: State, analysis: Analysis, canvas: Canvas): readonly Wish[] {
  if (name === 'esc') return [{ type: 'search-end', keep: false }];
  if (name === 'enter') return [{ type: 'search-end', keep: true }];
  const shorter = shortened(name, text);
  const letters = typed(name, input);
  if (shorter === null && letters === '') return [];
  const sought = shorter ?? text + letters;
  return [{ type: 'search-set', text: sought, lines: linesWith(sought, state, analysis, canvas) }];
}
