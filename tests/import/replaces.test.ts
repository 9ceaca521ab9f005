import { describe, expect, it } from 'vitest';
import { matchProvisions, placeOf } from '../../src/import/replaces/match.ts';
import { carryAnchors } from '../../src/import/replaces/carry.ts';
import { replacedFront } from '../../src/import/replaces/front.ts';

const official = [
  { id: 'p1', pinpoint: 'para. 1, p. 2', text: 'Members shall pay their assessed contributions to the ordinary budget every year.' },
  {
    id: 'p2',
    pinpoint: 'para. 2, p. 2',
    text: 'The Agency shall arrange transport for stranded fishermen who cannot otherwise reach a harbour.',
  },
  {
    id: 'p3',
    pinpoint: 'para. 3, p. 3',
    text: 'The Agency shall keep the personal particulars of fishermen confidential, unless a court orders otherwise.',
  },
];

describe('a digest is matched with the official text', () => {
  it('by its pinpoint', () => {
    const digest = [{ id: 'd:a', pinpoint: 'C/1/2, para. 2', text: 'The Agency arranges transport for stranded fishermen.' }];
    expect(matchProvisions(digest, official).matches).toEqual([{ from: 'd:a', to: 'p2', by: 'pinpoint' }]);
  });
  it('else by words, weighted by how rare they are', () => {
    const digest = [{ id: 'd:b', pinpoint: '', text: 'Particulars of fishermen are kept confidential.' }];
    expect(matchProvisions(digest, official).matches).toEqual([{ from: 'd:b', to: 'p3', by: 'words' }]);
  });
  it('and never guessed', () => {
    const digest = [
      { id: 'd:c', pinpoint: '', text: 'The Agency shall be transparent about its work.' },
      { id: 'd:d', pinpoint: 'para. 1', text: 'Lighthouses are painted red and white.' },
    ];
    const { matches, unmatched } = matchProvisions(digest, official);
    expect(matches).toEqual([]);
    expect(unmatched.map(({ from }) => from)).toEqual(['d:c', 'd:d']);
  });
  it('whatever symbol and page its pinpoint has', () => {
    expect(placeOf('C/106/40, para. 9')).toBe(placeOf('para. 9, p. 3'));
    expect(placeOf('art. 1(2)(a), p. 4')).toBe(placeOf('Art. 1(2) (a)'));
    expect(placeOf('art. 1(2)')).not.toBe(placeOf('art. 1(3)'));
  });
});

describe('what hangs on a digest', () => {
  const pinpoints = official.map(({ id, pinpoint }) => ({ anchor: id, pinpoint }));
  const carry = (pairs: readonly (readonly [string, string])[], settled: Record<string, object> = {}) =>
    carryAnchors(
      pinpoints,
      pairs.map(([from, to]) => ({ from, to, by: 'words' })),
      (from) => [from.slice(2)],
      (from) => (settled[from] ?? {}) as never,
    );
  it('keeps every anchor, several on one provision too', () => {
    expect(
      carry([
        ['d:1-3a', 'p2'],
        ['d:1-3b', 'p2'],
      ]).pinpoints.map((each) => each?.anchor),
    ).toEqual(['p1', '1-3a #1-3b', 'p3']);
  });
  it('hands on a settlement where one meets one, and lists it where several do', () => {
    expect(carry([['d:x', 'p1']], { 'd:x': { norms: ['liberty', 'privacy'] } }).pinpoints[0]?.anchor).toBe('x norms=liberty,privacy');
    const { pinpoints: made, dropped } = carry(
      [
        ['d:x', 'p1'],
        ['d:y', 'p1'],
      ],
      { 'd:x': { modality: 'obligation' } },
    );
    expect(made[0]?.anchor).toBe('x #y');
    expect(dropped).toEqual([{ from: 'd:x', settled: 'modality=obligation' }]);
  });
  it('an own anchor makes room for one that is handed on', () => {
    expect(carry([['d:p1', 'p3']]).pinpoints.map((each) => each?.anchor)).toEqual(['p1-2', 'p2', 'p1']);
  });
  it('the front matter stays, but for what is now otherwise', () => {
    const digest = '---\nid: d\ntitle: T\ntextStatus: digest\nread: part\nscope:\n  practices: [return]\nsources: [a]\n---\nBody\n';
    expect(replacedFront(digest, { adopted: '2019' }, 'f'.repeat(64))).toBe(
      `---\nid: d\ntitle: T\ntextStatus: official\nread: whole\nscope:\n  practices: [return]\nsources: [a]\noriginal: ${'f'.repeat(64)}\nadopted: 2019\n---\n`,
    );
  });
});
