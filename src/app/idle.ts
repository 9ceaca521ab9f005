import { gatherFindable } from '../explain/find.ts';
import type { Analysis } from '../model/judgement.ts';
import { searchedIn } from '../model/searched.ts';
import { visible } from './lists/visible.ts';
import { isUnanalysed } from './pages/problems.ts';
import { initial } from './state.ts';

/** The lists that take longest to make, each with its screen. */
const longLists: readonly string[] = ['commitments', 'evidence', 'gaps', 'sources', 'timeline', 'review'];

/** What keys will ask for, made in small steps before they do; all of it is made anyway once it is asked for. */
export function* preparations(analysis: Analysis): Generator<void, void> {
  if (isUnanalysed(analysis)) return;
  const { workspace } = analysis;
  const said = searchedIn(workspace);
  for (const commitment of workspace.commitments) yield void said.commitment(commitment);
  for (const entry of analysis.entries) yield void said.entry(entry);
  for (const tab of longLists) yield void visible({ ...initial, tab }, analysis);
  yield* gatherFindable(analysis);
}

/** Milliseconds: how long a step may keep a key waiting, how long keys have between steps and after a key, and the first frames before all. */
const [longest, between, afterKey, first] = [5, 8, 15, 250];

export interface IdleWork {
  /** A key came: it goes before. */
  readonly postpone: () => void;
  readonly stop: () => void;
}

/** Does work in steps while nothing else is to be done. */
export function inIdleTime(work: Iterator<void>): IdleWork {
  let done = false;
  let timer = setTimeout(step, first);
  function step() {
    const until = performance.now() + longest;
    try {
      while (performance.now() < until) if ((done = work.next().done === true)) return;
    } catch {
      // Whoever asks for it meets the same fault, and is told where he asks.
      done = true;
      return;
    }
    timer = setTimeout(step, between);
  }
  return {
    postpone: () => {
      clearTimeout(timer);
      if (!done) timer = setTimeout(step, afterKey);
    },
    stop: () => clearTimeout(timer),
  };
}
