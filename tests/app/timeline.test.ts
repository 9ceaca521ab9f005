import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { wishesOf } from '../../src/app/keys/keys.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, type State } from '../../src/app/state.ts';
import { axis, barOf, cellOf, fitting, panned, reachesDay, zoomed } from '../../src/app/screens/timeline/years.ts';
import { periodOf } from '../../src/model/dates.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { commitment, entry, instrument, workspace } from '../support/records.ts';

const view = { from: 2000, zoom: 2 };
const signs = { before: 'b', after: 'a' };
const bar = (period: string, mark?: string) =>
  barOf(periodOf(period), view, 20, signs, mark === undefined ? undefined : periodOf(mark).possible.from);

describe('a bar of years', () => {
  it('has a cell for every year of the period', () => {
    expect(bar('2003/2006').trimEnd()).toBe('   bbbb');
    expect(bar('2003').trimEnd()).toBe('   b');
  });
  it('shows open, uncertain and hidden ends', () => {
    expect(bar('2003/..')).toBe('   bbbbbbbbbbbbbbbb→');
    expect(bar('../2003').trimEnd()).toBe('←bbb');
    expect(bar('1990/2003').trimEnd()).toBe('‹bbb');
    expect(bar('2003/2040')).toBe('   bbbbbbbbbbbbbbbb›');
    expect(bar('2003?/2006').trimEnd()).toBe('   ?░░?');
    expect(bar('2003/').trimEnd()).toBe('   ?░░░░░░░░░░░░░░░?');
    expect(bar('2003?/..')).toBe('   ?░░░░░░░░░░░░░░░→');
  });
  it('shows what went on after the commitment, and what may lie before it or after', () => {
    expect(bar('2003/2006', '2005-06').trimEnd()).toBe('   bbaa');
    expect(bar('2003/2006', '2009').trimEnd()).toBe('   bbbb');
    expect(bar('2005', '2005-06').trimEnd()).toBe('     ░');
  });
  it('is empty where the period is out of sight', () => {
    expect(bar('1980/1990').trim()).toBe('');
    expect(bar('2050/..').trim()).toBe('');
  });
});

describe('reaching a day', () => {
  const reaches = (period: string, day: string) => reachesDay(periodOf(period), periodOf(day).certain?.from ?? Infinity);
  it('is certain of an interval that goes on past it, and of a date that is wholly after it', () => {
    expect([reaches('2008/2014', '2010/..'), reaches('2008/..', '2010/..'), reaches('2011', '2010/..')]).toEqual([true, true, true]);
  });
  it('is not certain where either is not', () => {
    expect([
      reaches('2008/2009', '2010/..'),
      reaches('2010', '2010-06/..'),
      reaches('2012?', '2010/..'),
      reaches('2008/..', '2010?/..'),
    ]).toEqual([false, false, false, false]);
  });
});

describe('the axis', () => {
  it('puts every year over its cell', () => {
    for (const zoom of [0, 1, 2, 3, 4, 5, 6, 7, 8])
      for (const [, year] of axis({ from: 1993, zoom }, 80).matchAll(/(\d{4})/g))
        expect(axis({ from: 1993, zoom }, 80).indexOf(year!)).toBe(cellOf(periodOf(year!).possible.from, { from: 1993, zoom }));
  });
  it('fits all years, zooms about its middle and never leaves the years', () => {
    const years = { from: 1990, to: 2020 };
    expect(fitting(years, 62)).toEqual({ from: 1990, zoom: 4 });
    expect(fitting(years, 3)).toEqual({ from: 1990, zoom: 0 });
    const near = zoomed({ from: 2000, zoom: 2 }, 1, 30);
    expect(near).toEqual({ from: 2005, zoom: 3 });
    expect(zoomed({ from: 2000, zoom: 0 }, -1, 30)).toEqual({ from: 2000, zoom: 0 });
    let view = { from: 1990, zoom: 2 };
    for (let press = 0; press < 50; press++) view = panned(view, 1, years, 20);
    expect(view.from).toBe(2019);
  });
});

const analysis = analyse(
  workspace({
    instruments: [
      instrument({ inForce: '2010/..' }),
      instrument({ id: 'pact', short: 'Pact', inForce: '2015?/..' }),
      instrument({ id: 'idle', short: 'Idle' }),
    ],
    commitments: [commitment(), commitment({ id: 'pact:1', instrument: 'pact', inForce: '2015?/..' })],
    entries: [
      entry({ period: '2008/2014' }),
      entry({ id: 'early', title: 'Early', period: '2002/2004' }),
      entry({ id: 'camp', title: 'Camp', practices: ['camps'], period: '2011' }),
    ],
  }),
);
const canvas = { columns: 80, rows: 24, colour: false };
const press = (keys: string, from: State = { ...initial, tab: 'timeline' }, of: Analysis = analysis): State =>
  [...keys].reduce((state, key) => {
    const wishes = wishesOf(key, {} as Parameters<typeof wishesOf>[1], state, of, canvas);
    return wishes.reduce((each, wish) => ('effect' in wish ? each : reduce(each, wish)), state);
  }, from);
const drawn = (keys = '', of = canvas) => draw(press(keys), analysis, 't', of).map(stripVTControlCharacters).join('\n');

const words = (keys = '') => drawn(keys).replace(/\s+/g, ' ');

describe('the timeline', () => {
  it('has the instruments that practices are held against above, and the practices below', () => {
    const frame = drawn();
    expect(frame).toMatch(/2 instruments held agai.*\n.*Policy.*═+→\n.*Pact.*\?░+→\n.*3 practices/);
    expect(frame).not.toContain('Idle');
    expect(drawn('a')).toMatch(/3 instruments .*\n(.*\n)*.*Idle/);
  });
  it('shows that a practice went on after the promise', () => {
    expect(drawn()).toMatch(/Return\s+[░▄]+█+/);
    expect(drawn()).toMatch(/Early\s+[░▄]+\s/);
    expect(words()).toContain('held against 2 practices, of which 1 went on or began after it for certain');
    expect(words('jjj')).toContain('went on or began after Policy 2010/..');
  });
  it('takes nothing for certain of a commitment whose beginning is not', () => {
    expect(words('j')).toContain('of which 0 went on or began after it for certain');
  });
  it('says of a practice that nothing is held against it', () => {
    expect(words('jjjj')).toMatch(/Camp: .*held against no commitment/);
    expect(drawn('jjjj')).toMatch(/Camp\s+▁/);
  });
  it('scrolls, zooms and comes back to all years', () => {
    expect(press('+l').view).not.toBeNull();
    expect(drawn('+')).not.toBe(drawn());
    expect(drawn('+-lllf')).toBe(drawn());
  });
  it('opens the page of the selected row', () => {
    const state = press('');
    const [wish] = wishesOf('', { return: true } as Parameters<typeof wishesOf>[1], state, analysis, canvas);
    expect(wish).toMatchObject({ type: 'enter', bounds: { target: 'policy' } });
  });
});
