import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { indexOf } from '../../src/explain/index-of.ts';
import { reasonLabels, reasonWords } from '../../src/explain/words.ts';
import { addressOf, citationOf } from '../../src/app/pages/cite.ts';
import { commandsOf, foundCommands } from '../../src/app/keys/commands.ts';
import { keysOf, wishesOf } from '../../src/app/keys/keys.ts';
import { unanalysed } from '../../src/app/pages/problems.ts';
import { rowsOf } from '../../src/app/lists/list.ts';
import { visible } from '../../src/app/lists/visible.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, type State } from '../../src/app/state.ts';
import { screens } from '../../src/app/screens.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { pressing } from '../support/pressing.ts';
import { twoPlaces } from '../support/two-places.ts';
import { claim, commitment, entry, roleClaims, vocabulary, workspace } from '../support/records.ts';

const canvas = { columns: 80, rows: 24, colour: false };
const problem = { severity: 'error' as const, file: 'evidence/a.md', line: 7, column: 2, found: 'x', expected: 'y', mend: 'do z' };
const analysis = analyse(
  workspace({
    commitments: [commitment(), commitment({ id: 'policy:2', textStatus: 'digest', text: 'IOM helps.' })],
    sources: [
      { id: 'report', type: 'report', title: 'Report', URL: 'https://example.org/\u001b[31mreport', issued: { 'date-parts': [[2013]] } },
      { id: 'study', type: 'report' },
    ],
    problems: [{ ...problem, severity: 'warning' }],
  }),
);
type Key = Parameters<typeof wishesOf>[1];
const key =
  (input: string, flags: Partial<Key> = {}, of: Analysis = analysis) =>
  (state: State) =>
    wishesOf(input, flags as Key, state, of, canvas);
const after = (state: State, ...presses: ((state: State) => ReturnType<typeof wishesOf>)[]): State =>
  presses.reduce((now, press) => press(now).reduce((each, wish) => ('effect' in wish ? each : reduce(each, wish)), now), state);
const typed = (text: string) => [...text].map((each) => key(each));
const enter = key('', { return: true });
const escape = key('', { escape: true });
const on = (tab: State['tab']): State => ({ ...initial, tab });

it('keys that come at once are each what they are alone, with Ctrl too', () => {
  const wishes = (input: string, flags: Partial<Key>) =>
    keysOf(input, flags as Key).flatMap(([each, its]) => wishesOf(each, its, initial, analysis, canvas));
  const alone = (input: string, flags: Partial<Key> = {}) => wishes(input, flags);
  const both = [...alone('2'), ...alone('z', { ctrl: true }), ...alone('c', { ctrl: true })];
  expect(both.filter((wish) => 'effect' in wish)).toEqual([{ effect: 'suspend' }, { effect: 'quit' }]);
  expect(wishes('2\u001a\u0003', {})).toEqual(both);
});

describe('the legend', () => {
  it('of a case explains the words that stand on its page', () => {
    const { press, shown } = pressing(twoPlaces, { columns: 100, rows: 60, colour: false });
    const { inGap } = [...indexOf(twoPlaces).cases.values()].find((each) => each.inGap.findings.some(({ shortOf }) => shortOf.length > 0))!;
    const page = { ...initial, tab: 'gaps', opened: [{ id: inGap.id, line: 0 }] };
    const legend = shown(press(['L'], page).state);
    expect(legend).toContain('Marks and words of this page');
    const own = inGap.findings.flatMap(({ shortOf }) => shortOf);
    for (const each of own) expect(legend).toContain(reasonLabels[each]);
    expect(legend).not.toContain(reasonWords['external-reading']);
    expect(shown(press(['L'], { ...initial, tab: 'gaps' }).state)).toContain('of this screen: Gaps');
  });
});

describe('the command palette', () => {
  it('finds every action that works by words of its name, and does it', () => {
    const state = after(on('gaps'), ...typed(':go evid'));
    expect(foundCommands(state, analysis, canvas).map(({ name }) => name)).toEqual(['go to Evidence']);
    expect(after(state, enter)).toMatchObject({ tab: 'evidence', palette: null });
  });
  it('has every command of every screen, and no two for one key', () => {
    for (const { id: tab } of screens)
      for (const opened of [[], [{ id: 'policy:1', line: 0 }]]) {
        const state = { ...on(tab), opened };
        const commands = commandsOf(state, analysis, canvas);
        const keys = commands.flatMap((command) => command.keys);
        expect(new Set(keys).size).toBe(keys.length);
        expect(foundCommands(after(state, key(':')), analysis, canvas)).toHaveLength(commands.length - 1);
      }
  });
  it('moves within what it found, and Esc or an empty Backspace closes it', () => {
    const state = after(on('gaps'), key(':'), key('', { downArrow: true }), key('', { upArrow: true }), key('', { upArrow: true }));
    expect(state.palette).toEqual({ text: '', selected: 0 });
    expect(after(state, escape).palette).toBeNull();
    expect(after(state, key('', { backspace: true })).palette).toBeNull();
    expect(after(state, ...typed('xyzzy'), enter).palette).not.toBeNull();
    expect(draw(after(state, ...typed('xyzzy')), analysis, 't', canvas)[2]).toContain('No action has these words');
  });
});

describe('help', () => {
  it('shows the keys of this screen, then what avowed is, then nothing', () => {
    const shown = (state: State) => draw(state, analysis, 't', canvas).join('\n');
    const once = after(on('timeline'), key('?'));
    expect(shown(once)).toMatch(/Keys of this screen: Timeline[^]*zoom in/);
    const twice = after(once, key('?'));
    for (const word of ['commitment', 'evidence entry', 'claim', 'rule', 'finding', 'gap', 'standard of proof'])
      expect(shown(twice)).toContain(word);
    expect(after(twice, key('?')).overlay).toBeNull();
    expect(after(twice, escape).overlay).toBeNull();
    expect(after(twice, enter).overlay).toBeNull();
  });
});

describe('help that does not fit', () => {
  it('says that there is more, and scrolls to it', () => {
    const low = { ...canvas, columns: 60, rows: 15 };
    const { press, shown } = pressing(analysis, low);
    const { state } = press(['8', '?']);
    const lines = shown(state).split('\n');
    expect(lines).toHaveLength(15);
    expect(lines.at(-2)).toMatch(/↓ \d+ more lines/);
    const end = press(['G'], state).state;
    expect(shown(end)).toContain('go to the screen of');
    expect(press(['j'], end).state).toEqual(end);
    expect(press(['g'], end).state.overlayTop).toBe(0);
  });
});

describe('copying', () => {
  it('gives an official passage in quotation marks and a digest never', () => {
    expect(citationOf('policy:1', analysis)?.text).toBe(`“${commitment().text}” (Policy, para. 1)`);
    expect(citationOf('policy:2', analysis)?.text).toBe('IOM helps. (our digest of Policy, para. 1; not the issuer’s words)');
  });
  it('gives the citation of a source, an entry and a claim, without control characters', () => {
    expect(citationOf('report', analysis)?.text).toBe('Report 2013, Report, https://example.org/\ufffd[31mreport');
    expect(citationOf('return#a', analysis)?.text).toMatch(/^It was reported\. \(Report 2013, p\. 1/);
    expect(citationOf('return', analysis)?.text).toMatch(/^Return, 2012 \(Report 2013/);
    expect(citationOf('nothing', analysis)).toBeNull();
  });
  it('takes what the line of a page leads to', () => {
    const [wish] = key('y')(on('sources'));
    expect(wish).toMatchObject({ effect: 'copy', said: 'Copied: the citation of Report 2013.' });
  });
  it('of an address shows it only', () => {
    expect(addressOf('return', analysis)).toBe('https://example.org/\ufffd[31mreport');
    expect(addressOf('study', analysis)).toBeNull();
    expect(after(on('sources'), key('o')).said).toContain('(shown only; nothing is fetched)');
    expect(after(on('sources'), key('o'), key('j')).said).toBeNull();
  });
});

describe('sources', () => {
  it('say kind, independence and how much rests on them, the withdrawn first of all', () => {
    const of = analyse(
      workspace({
        entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })],
        appraisals: {
          ...workspace().appraisals,
          report: { ...workspace().appraisals['report']!, withdrawn: { by: 'its author', because: 'an error' } },
        },
      }),
    );
    const frame = draw(on('sources'), of, 't', { ...canvas, columns: 200 }).join('\n');
    expect(frame).toMatch(/×.*withdrawn: it/);
    expect(frame).toMatch(/A study 2013/);
    expect(rowsOf(visible(on('sources'), of).list).map(({ words }) => words)).toContain(
      '1 claim, 0 findings · ngo-report · first-hand · independent',
    );
    expect(frame).toMatch(/1 claim, \d findings?/);
  });
  it('stand in the order of the names that are shown, and each list says how it is sorted, aloud too', () => {
    const { press, shown } = pressing(analysis);
    const { state } = press(['7']);
    const names = rowsOf(visible(state, analysis).list).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(names.toSorted());
    expect(shown(state)).toMatch(/› by author *$/m);
    expect(shown(press(['s'], state).state)).toMatch(/› by what rests on it *$/m);
    expect(draw(state, analysis, 't', { ...canvas, linear: true })[0]?.trimEnd()).toBe('avowed, screen 7: Sources, by author');
  });
});

describe('the file of a record', () => {
  const { press } = pressing(analysis);
  it('opens in the editor where the record stands, from a list and from its page', () => {
    const { file, start } = analysis.workspace.commitments[0]!.position;
    const at = { file, line: start.line, column: start.column };
    expect(press(['3', 'E']).effects).toEqual([{ effect: 'edit', at }]);
    expect(press(['3', { return: true }, 'E']).effects).toEqual([{ effect: 'edit', at }]);
    expect(press(['4', 'E']).effects).toMatchObject([{ effect: 'edit' }]);
  });
  it('is not there of what nobody wrote', () => expect(press(['2', 'E']).effects).toEqual([]));
});

describe('problems', () => {
  it('open their file at the line, from the list and from the page', () => {
    const list = on('problems');
    expect(enter(list)).toEqual([
      expect.objectContaining({ effect: 'edit', at: expect.objectContaining({ file: 'evidence/a.md', line: 7 }) }),
    ]);
    const page = after(list, key('', { tab: true }));
    expect(draw(page, analysis, 't', canvas).join('\n')).toContain('to mend it: do z');
    expect(enter(page)).toEqual(enter(list));
  });
  it('alone are shown where errors keep the workspace from being analysed', () => {
    const broken = unanalysed([problem], vocabulary);
    const frame = draw(on('problems'), broken, 't', canvas).join('\n');
    expect(frame).toContain('1 error: nothing can be analysed before they are mended');
    expect(frame).toContain('error: found x; expected y; do z');
    expect(key('2', {}, broken)(on('problems'))).toEqual([]);
  });
});

describe('an error inside a screen', () => {
  const faulty = { ...analysis, workspace: { ...analysis.workspace } };
  Object.defineProperty(faulty.workspace, 'commitments', {
    get: () => {
      throw new Error('out of order');
    },
  });
  it('is told in its place, and every other screen still opens', () => {
    const frame = draw(on('overview'), faulty, 't', canvas);
    expect(frame).toHaveLength(24);
    expect(frame.join('\n')).toContain('out of order');
    expect(after(on('overview'), key('2', {}, faulty)).tab).toBe('gaps');
    expect(frame.at(-1)).toContain('q quit');
  });
});
