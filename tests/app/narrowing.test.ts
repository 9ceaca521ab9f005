import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { narrowing } from '../../src/app/lists/narrowing.ts';
import { inIdleTime, preparations } from '../../src/app/idle.ts';
import { find } from '../../src/explain/find.ts';
import { chosenCommitments } from '../../src/judge/choose.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import { searchedIn } from '../../src/model/searched.ts';
import { commitment, workspace } from '../support/records.ts';

const plain = workspace({
  commitments: Array.from({ length: 60 }, (_, at) =>
    commitment({
      id: `policy:${at}`,
      text: `Number ${at} asks it ${['gladly', 'slowly', 'never'][at % 3]}.`,
      modality: at % 2 === 0 ? 'obligation' : 'recommendation',
      norms: at % 5 === 0 ? ['voluntariness'] : ['privacy'],
    }),
  ),
});
const analysis = analyse(plain);

describe('a filter that grows or shrinks', () => {
  const asked: readonly Filters[] = [
    {},
    { words: ['n'] },
    { words: ['ne'] },
    { words: ['never', '1'] },
    { words: ['never'] },
    { modality: ['obligation'] },
    { modality: ['obligation'], words: ['s'] },
    { modality: ['obligation'], norm: ['voluntariness'], words: ['slow'] },
    { norm: ['voluntariness'], words: ['slow'] },
    { modality: ['obligation', 'recommendation'], words: ['slow'] },
    { modality: ['recommendation'] },
    {},
  ];
  it('finds at each step what it would find at once', () => {
    const chosen = narrowing(chosenCommitments, (whole) => searchedIn(whole.workspace).commitment);
    for (const filters of asked) expect(chosen(analysis, filters)).toEqual(chosenCommitments(analysis, filters));
  });
  it('looks only at what was found before where it asks for more', () => {
    const looked: number[] = [];
    const chosen = narrowing<(typeof plain.commitments)[number]>(
      (whole, filters, among = whole.workspace.commitments) => {
        looked.push(among.length);
        return chosenCommitments(whole, filters, among);
      },
      (whole) => searchedIn(whole.workspace).commitment,
    );
    const steps: readonly Filters[] = [{ norm: ['voluntariness'] }, { norm: ['voluntariness'], modality: ['obligation'] }];
    for (const filters of steps) chosen(analysis, filters);
    expect(looked).toEqual([60, 12]);
  });
});

describe('what is prepared while nobody types', () => {
  afterEach(() => void vi.useRealTimers());
  it('ends, and changes nothing of what is found', () => {
    const anew = analyse(plain);
    const steps = [...preparations(anew)].length;
    expect(steps).toBeGreaterThan(60);
    expect(find('number 7', anew)).toEqual(find('number 7', analysis));
  });
  it('half done, leaves nothing out of what is found', () => {
    const anew = analyse(plain);
    const work = preparations(anew);
    for (let step = 0; step < 80; step++) work.next();
    expect(find('number 7', anew)).toEqual(find('number 7', analysis));
    for (const _ of work);
    expect(find('number 7', anew)).toEqual(find('number 7', analysis));
  });
  it('that fails ends quietly, and whoever asks for it is told', () => {
    vi.useFakeTimers();
    const broken = { ...analysis, entries: [{ id: 'x', claims: null }] } as unknown as typeof analysis;
    const { stop } = inIdleTime(preparations(broken));
    vi.runAllTimers();
    stop();
    expect(() => find('number', broken)).toThrow();
    expect(() => find('number', broken)).toThrow();
  });
});
