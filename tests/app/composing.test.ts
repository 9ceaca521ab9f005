import { describe, expect, it } from 'vitest';
import { keptOfReport, takenUp } from '../../src/app/screens/compose/kept.ts';
import { withoutCommonOpening } from '../../src/app/lists/names.ts';
import { reduce } from '../../src/app/reduce.ts';
import { paragraph, title, words } from '../../src/report/page-tree.ts';
import type { Report, ReportContent } from '../../src/report/report.ts';
import { treePage } from '../../src/report/tree-page.ts';
import { initial, placeOn } from '../../src/app/state.ts';
import { enter, escape, pressing } from '../support/pressing.ts';
import { twoPlaces } from '../support/two-places.ts';

const { press, shown } = pressing(twoPlaces);
const right = { rightArrow: true };

describe('composing', () => {
  it('of cases: of a gap only the case that was chosen is said', () => {
    const { state } = press(['0', 'v', ' ', { tab: true }]);
    expect(state.composing.chosen).toEqual(['voluntariness/assisted-return/return']);
    expect(shown(state)).toContain('chosen: voluntariness: Buses out of detention');
    expect(shown(state)).not.toContain('cannot be made');
  });
  it('is kept under a name, with its filter, and taken up again', () => {
    const { state, effects } = press(['0', '/', ...'place:LY ', enter, ' ', 'K', ...'returns', enter]);
    expect(effects).toMatchObject([
      { effect: 'keep-report', name: 'returns', state: { composing: { chosen: ['voluntariness/assisted-return'] } } },
    ]);
    const kept = keptOfReport(state, twoPlaces);
    expect(kept).toMatchObject({ kind: 'statement', filters: { place: ['LY'] }, chosen: ['voluntariness/assisted-return'], minutes: 3 });
    expect(Object.keys(kept.rests?.claims ?? {}).every((id) => id.includes('#'))).toBe(true);
    expect(Object.keys(kept.rests?.findings ?? {})).not.toHaveLength(0);
    expect(press(['0', 'T']).effects).toEqual([{ effect: 'offer-kept' }]);
    const asking = { question: 'file', what: 'taken', text: 'council', proposed: true, offered: ['council', 'returns'] } as const;
    const asked = { ...press(['0']).state, asking };
    expect(shown(asked)).toContain('Take up from reports/: council▏  ↑↓ another of 2');
    expect(press([{ downArrow: true }, enter], asked).effects).toEqual([{ effect: 'take-up', name: 'returns' }]);
    expect(press([...'mine', enter], asked).effects).toEqual([{ effect: 'take-up', name: 'mine' }]);
    const { composing, filter } = takenUp(kept, initial.composing, twoPlaces);
    expect(reduce({ ...initial, tab: 'compose' }, { type: 'take-up', composing, filter })).toMatchObject({
      composing: { chosen: kept.chosen, kind: 'statement' },
      places: { compose: { filter: 'place:LY' } },
    });
  });
  it('begins afresh where R is pressed on something else, and says so', () => {
    const former = press(['0', 'v', { downArrow: true }, ' ', '/', ...'place:LY', enter]).state;
    const left = { ...former, composing: { ...former.composing, claims: { leaveOut: ['return#a'], putIn: [] } } };
    const { state } = press(['2', 'R'], left);
    expect(state.composing).toMatchObject({ chosen: ['voluntariness/assisted-return'], claims: { leaveOut: [], putIn: [] } });
    expect(placeOn(state, 'compose').filter).toBe('');
    expect(shown(state)).toContain('what was chosen before is left out');
    // On what is chosen already, it is as it was left.
    const again = { ...state, composing: { ...state.composing, claims: { leaveOut: ['return#a'], putIn: [] } } };
    expect(press(['2', 'R'], again).state.composing).toEqual(again.composing);
  });
  it('says by which key a choice goes that the filter leaves out, and lets it go by it', () => {
    const { state } = press(['0', 'v', ' ', '/', ...'place:DE', enter]);
    const other = shown(press([{ tab: true }], state).state);
    expect(other).toContain('cannot be made');
    expect(other.replace(/\s+/g, ' ')).toContain('x chooses nothing, or in the list Esc clears the filter “place:DE”');
    expect(press(['x'], state).state.composing.chosen).toEqual([]);
    expect(press([':', ...'choose nothing', enter], state).state.composing.chosen).toEqual([]);
  });
  it('says earlier or later what was chosen', () => {
    const choose = ['0', 'v', ' ', { downArrow: true }, ' '];
    const first = press(choose).state.composing.chosen;
    expect(first).toHaveLength(2);
    expect(press([...choose, '[']).state.composing.chosen).toEqual(first.toReversed());
    expect(press([...choose, ']']).state.composing.chosen).toEqual(first);
  });
  it('says under the list, on a small screen too, what the report is of and how long it is', () => {
    expect(shown(press(['0', ' ']).state)).toMatch(/statement · 1 chosen · \d+ words as they are spoken/);
    expect(shown(press(['0', right]).state)).toMatch(/questions · none chosen/);
  });
  it('takes single claims in and out, and shows which are told', () => {
    const claims = press(['0', ' ', 'c']).state;
    expect(shown(claims)).toContain('Buses out of detention (4)');
    expect(shown(claims)).toMatch(/▸•/);
    const out = press([' '], claims).state;
    expect(out.composing.claims).toEqual({ leaveOut: ['return#a'], putIn: [] });
    expect(shown(out)).toMatch(/▸–/);
    expect(press([' '], out).state.composing.claims).toEqual({ leaveOut: [], putIn: [] });
    const put = press([{ end: true }, ' '], claims).state;
    expect(put.composing.claims).toEqual({ leaveOut: [], putIn: ['other#a'] });
    expect(keptOfReport(put, twoPlaces).claims).toEqual(put.composing.claims);
  });
  it('marks in a gap report which claims are told, and leaves one out', () => {
    const claims = press(['0', ' ', right, right, 'c']).state;
    expect(shown(claims)).toContain('gap-report');
    expect(shown(claims)).toMatch(/▸•/);
    expect(press([' '], claims).state.composing.claims).toEqual({ leaveOut: ['return#a'], putIn: [] });
  });
  it('keeps the filter while the claims are shown, opens the fact, and goes back to where one was by Esc', () => {
    const gaps = press(['0', '/', ...'place:ID', enter, ' ']).state;
    const claims = press(['c'], gaps).state;
    expect(placeOn(claims)).toEqual({ selected: 0, filter: 'place:ID' });
    expect(shown(claims)).toContain('Care at the border');
    expect(shown(claims)).not.toContain('Buses out of detention');
    const fact = press([enter], claims).state;
    expect(fact.opened.at(-1)?.id).toBe('other#role-a');
    expect(press([' '], fact).state.composing.claims.putIn).toEqual(['other#role-a']);
    const back = press([escape, escape], fact).state;
    expect(back.others).toEqual({});
    expect(placeOn(back)).toEqual(placeOn(gaps));
  });
  it('reads in the preview as it stands in the file: a box sentence by sentence, and where a drawing stands', () => {
    const [first, ...rest] = ['What is not established', 'That it knew.', 'That it paid.'].map((each) => paragraph(words(each)));
    const box = { type: 'blockquote', children: [first, ...rest] } as ReportContent;
    const figure = { type: 'figure', svg: '', alt: 'a', caption: 'Promises in time' } as ReportContent;
    const { blocks } = treePage({ title: 'A', kind: 'gap-report', body: [box, title(2, 'Time'), figure] } as unknown as Report);
    expect(blocks.map(({ type, text }) => `${type} ${text}`)).toEqual([
      'quote What is not established',
      'quote That it knew.',
      'quote That it paid.',
      'heading Time',
      'text (Here stands a drawing: Promises in time)',
    ]);
  });
  it('finds a kind of report by its name', () => {
    expect(press(['0', ':', ...'gap report', enter]).state.composing.kind).toBe('gap-report');
    expect(press(['0', ':', ...'letters', enter]).state.composing.kind).toBe('questions');
  });
  it('tells claims apart by what they do not begin with alike', () => {
    const [one, two] = ['A study of April found that many left.', 'A study of April found that some stayed.'];
    expect(withoutCommonOpening(one!, [two!])).toBe('…many left.');
    expect(withoutCommonOpening(one!, ['A study of May found that some stayed.'])).toBe(one);
    expect(withoutCommonOpening(one!, ['Another one.', one!])).toBe(one);
  });
  it('says where a kind takes no single claims', () => {
    expect(press(['0', ' ', { leftArrow: true }, 'c', ' ']).state.said).toContain('takes no single claims');
  });
  it('says what its author has to add before it is sent', () => {
    const letters = shown(press(['0', right, { tab: true }]).state).replace(/\s+/g, ' ');
    expect(letters).toContain('lacks: The letters say to nobody where an answer is to go');
    expect(shown(press(['0', ' ', { tab: true }]).state)).not.toContain('lacks:');
  });
  it('can be shaped while the report is read', () => {
    const read = press(['2', 'R']).state;
    expect(shown(read)).toContain('report statement');
    expect(shown(press([right], read).state)).toContain('report questions');
    expect(press(['+'], read).state.composing.minutes).toBe(3.5);
    expect(press(['S', 'A', enter], read).state.composing.said).toEqual({ speaker: 'A' });
  });
  it('keeps who speaks and where, and takes them up again', () => {
    const kept = keptOfReport(press(['0', 'S', ...'Ana', enter, ...'118th session', enter]).state, twoPlaces);
    expect(kept.said).toEqual({ speaker: 'Ana', session: '118th session' });
    expect(takenUp(kept, initial.composing, twoPlaces).composing.said).toEqual(kept.said);
  });
  it('keeps nothing that its kind does not ask for', () => {
    const letters = press(['0', 'S', ...'Ana', enter, { escape: true }, right]).state;
    expect(keptOfReport(letters, twoPlaces)).toMatchObject({ kind: 'questions', said: {}, minutes: null });
  });
  it('tells a gap report to tell also what nobody has looked at', () => {
    const { state } = press(['0', right, right, 'u']);
    expect(keptOfReport(state, twoPlaces)).toMatchObject({ kind: 'gap-report', untested: true });
  });
  it('copies the report as text, and the command that makes it', () => {
    const { effects } = press(['2', 'R', 'y', 'Y']);
    expect(effects).toMatchObject([
      { effect: 'copy', text: expect.stringContaining('Chair,'), said: expect.stringContaining('statement') },
      { effect: 'copy', text: 'avowed report statement --minutes 3 --gaps voluntariness/assisted-return' },
    ]);
  });
  it('takes a day where it asks for one, and nothing else', () => {
    const asked = press(['0', right, 'S', enter, ...'tomorrow', enter]).state;
    expect(asked.said).toContain('“tomorrow” is no day');
    expect(asked.asking).toMatchObject({ name: 'due' });
    expect(press(['0', right, 'S', enter, ...'2027-03-01', enter]).state.composing.said).toEqual({ due: '2027-03-01' });
  });
  it('says to a screen reader what its marks say', () => {
    const read = pressing(twoPlaces, { columns: 80, rows: 24, colour: false, linear: true });
    const chosen = read.press(['0', ' ']).state;
    expect(read.shown(chosen)).toContain('chosen, 1: voluntariness');
    const claims = read.press(['c'], chosen).state;
    expect(read.shown(claims)).toContain('told: It was reported');
    expect(read.shown(read.press([' '], claims).state)).toContain('left out by you: It was reported');
  });
  it('taken up says what is gone and what has changed since, and is made of what is still there', () => {
    const kept = keptOfReport(press(['0', ' ']).state, twoPlaces);
    const rests = { ...kept.rests!, findings: { ...kept.rests!.findings, 'rule/policy:1/gone': '2:0' }, claims: { 'return#a': '2:other' } };
    const { composing } = takenUp({ ...kept, chosen: ['no/longer', ...kept.chosen], rests }, initial.composing, twoPlaces);
    expect(composing.chosen).toEqual(kept.chosen);
    expect(composing.since).toEqual({ gone: ['no/longer', 'rule/policy:1/gone'], changed: ['return#a'] });
    const page = shown({ ...press(['0', enter]).state, composing });
    expect(page).toContain('gone since it was kept: no/longer, rule/policy:1/gone');
    expect(page).toContain('changed since it was kept: return#a');
    expect(takenUp(kept, initial.composing, twoPlaces).composing.since).toBeNull();
  });
});
