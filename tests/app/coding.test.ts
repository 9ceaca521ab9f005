import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { rowsOf } from '../../src/app/lists/list.ts';
import { visible } from '../../src/app/lists/visible.ts';
import { keptOf, restored } from '../../src/app/kept.ts';
import type { State } from '../../src/app/state.ts';
import type { GivenDecision } from '../../src/model/records.ts';
import { blindQueue } from '../../src/review/blind-queue.ts';
import { enter, pressing } from '../support/pressing.ts';
import { commitment, entry, rule, workspace } from '../support/records.ts';

const of = Array.from({ length: 12 }, (_, at) => `case-${at}`);
const plain = workspace({
  commitments: [commitment(), ...of.map((_, at) => commitment({ id: `policy:${at + 2}`, norms: ['privacy'] }))],
  entries: of.map((id) => entry({ id, title: `Returns ${id}`, practices: ['camps'] })),
  rules: [rule({ practices: ['camps'] })],
});
const analysis = analyse(plain);
const on = (id: string) => `voluntariness/camps/${id}`;
const given = (reviewer: string, more: Partial<GivenDecision>): GivenDecision => ({
  on: on('case-1'),
  decision: 'confirmed',
  reason: 'as I read it',
  at: '2026-11-25T10:00:00Z',
  hash: `2:${'0'.repeat(64)}`,
  reviewer,
  where: { file: `reviews/${reviewer}.jsonl`, line: 1, column: 1 },
  ...more,
});
const { press, shown } = pressing(analysis);
const ids = (state: State, whole = analysis) => rowsOf(visible(state, whole).list).map(({ id }) => id);

describe('a sample', () => {
  const drawn = press(['8', 'b', 'd', ...'5 7', enter]).state;
  it('is drawn by its seed, the same as the command draws it', () => {
    expect(shown(drawn)).toContain('blind: 5 left, 0 judged, of 5 drawn by the seed 7');
    const same = blindQueue(analysis, undefined, { size: 5, seed: 7 }).left.map((each) => `blind:${each.on}`);
    expect(ids(drawn)).toEqual(same);
  });
  it('is kept for the next start, and given up for all by an empty answer', () => {
    const kept = keptOf(drawn, analysis);
    expect(kept.sample).toEqual({ size: 5, seed: 7 });
    expect(restored(kept, analysis).sample).toEqual({ size: 5, seed: 7 });
    expect(press(['d'], drawn).state.asking).toMatchObject({ question: 'sample', text: '5 7' });
    const all = press(['d', ...Array.from({ length: 3 }, () => ({ backspace: true })), enter], drawn).state;
    expect(all.sample).toBeNull();
    expect(ids(all)).toHaveLength(12);
  });
  it('that is asked for in other words is asked for again', () => {
    const { state } = press(['8', 'b', 'd', ...'many', enter]);
    expect(state.asking).toMatchObject({ question: 'sample' });
    expect(shown(state)).toContain('“many” is not how many to draw');
  });
  it('is drawn of the readings too', () => {
    expect(ids(press(['8', 'm', 'd', ...'4 1', enter]).state)).toHaveLength(4);
  });
});

describe('the readings', () => {
  it('are the commitments of which the reviewer has not said whether they are read right', () => {
    const whole = analyse({ ...plain, decisions: [given('ana', { on: 'policy:1', decision: 'rejected' })] });
    const { press: pressed, shown: seen } = pressing(whole);
    const of = { ...pressed(['8', 'm']).state, reviewer: 'ana' };
    expect(ids(of, whole)).not.toContain('policy:1');
    expect(ids({ ...of, reviewer: 'ben' }, whole)).toContain('policy:1');
    expect(seen(of)).toContain('readings: 12 left, 1 coded');
  });
  it('are coded where they stand', () => {
    const { effects } = press(['8', 'm', 'c', ...'ana', enter]);
    expect(effects).toMatchObject([{ effect: 'name', name: 'ana', pending: { on: 'policy:1', decision: 'confirmed' } }]);
  });
});

describe('where reviewers differ', () => {
  const word = (reviewer: string, more: Partial<GivenDecision>) => given(reviewer, more);
  const blind = [
    word('ana', { decision: 'judged', verdict: 'strain', standard: 'lead' }),
    word('ben', { decision: 'judged', verdict: 'departure', standard: 'lead' }),
  ];
  const seen = [word('ana', { on: 'policy:1' }), word('ben', { on: 'policy:1', decision: 'rejected' })];
  const apart = (decisions: readonly GivenDecision[]) => pressing(analyse({ ...plain, decisions }));
  it('a named person decides between them, blind on what was judged blind', () => {
    const { press: pressed } = apart(blind);
    const from = { ...pressed(['8', 't']).state, reviewer: 'chen' };
    const { effects } = pressed(['J', { rightArrow: true }, enter, enter, ...'both sources', enter], from);
    expect(effects).toMatchObject([
      {
        effect: 'decide',
        reviewer: 'chen',
        decision: { decision: 'judged', on: on('case-1'), adjudicates: ['ana', 'ben'], verdict: 'contradiction' },
      },
    ]);
  });
  it('and by the usual words where the verdict was in sight', () => {
    const { press: pressed } = apart(seen);
    const from = { ...pressed(['8', 't']).state, reviewer: 'chen' };
    expect(pressed(['x', ...'it binds States', enter], from).effects).toMatchObject([
      { effect: 'decide', decision: { decision: 'rejected', on: 'policy:1', adjudicates: ['ana', 'ben'] } },
    ]);
    expect(pressed(['n'], from).state.asking).toBeNull();
  });
  it('the same case stands twice, for its verdict and for its standard, each under what it is about', () => {
    const twice = [word('ana', { decision: 'judged', verdict: 'strain', standard: 'lead' })].concat(
      word('ben', { decision: 'judged', verdict: 'departure', standard: 'reasonable-grounds' }),
    );
    const { press: pressed, shown: screen } = apart(twice);
    const list = screen(pressed(['8', 't']).state);
    expect(list.replace(/\s+/g, ' ')).toMatch(
      /On the verdict, judged blind \(1\) .*On the standard of proof, judged blind \(1\) .*, standard: /,
    );
    expect(list).not.toContain('talk:');
  });
  it('it is said who decided, and the words stay', () => {
    const { press: pressed, shown: screen } = apart([...seen, word('chen', { on: 'policy:1', adjudicates: ['ana', 'ben'] })]);
    const page = screen(pressed(['8', 't', enter]).state);
    expect(page).toContain('ana: confirmed');
    expect(page).toContain('decided by chen: confirmed');
    expect(screen(pressed(['8', 't']).state)).toMatch(/▸=/);
  });
});

describe('how far reviewers agree', () => {
  it('is one key away, with κ, α and their intervals', () => {
    const judged = (reviewer: string) =>
      of.map((id, at) =>
        given(reviewer, {
          on: on(id),
          decision: 'judged',
          standard: 'lead',
          verdict: at % 3 === 0 || (at === 1 && reviewer === 'ben') ? 'strain' : 'departure',
        }),
      );
    const { press: pressed, shown: screen } = pressing(analyse({ ...plain, decisions: [...judged('ana'), ...judged('ben')] }), {
      columns: 120,
      rows: 40,
      colour: false,
    });
    const page = screen(pressed(['8', 'a']).state).replace(/\s+/g, ' ');
    expect(page).toContain('α = ');
    expect(page).toContain('κ = ');
  });
});
