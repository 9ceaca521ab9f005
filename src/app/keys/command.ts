import type { Line } from '../../model/records.ts';
import type { Decision } from '../../model/schemas.ts';
import type { Shown } from '../lists/row.ts';
import type { Action, Pending, State } from '../state.ts';

/** What a key asks for that is not of the state, but of the world outside. */
export type Effect =
  | { readonly effect: 'quit' }
  | { readonly effect: 'suspend' }
  | { readonly effect: 'edit'; readonly at: Line }
  | { readonly effect: 'copy'; readonly text: string; readonly said: string }
  | { readonly effect: 'name'; readonly name: string; readonly pending: Pending | null }
  | { readonly effect: 'decide'; readonly reviewer: string; readonly decision: Omit<Decision, 'at'> }
  | { readonly effect: 'export'; readonly file: string; readonly shown: Shown; readonly replace: boolean }
  | { readonly effect: 'write'; readonly file: string; readonly state: State; readonly replace: boolean }
  | { readonly effect: 'keep-report'; readonly name: string; readonly state: State; readonly replace: boolean }
  /** Runs a command of avowed in the terminal, which is lent to it. */
  | { readonly effect: 'run'; readonly words: readonly string[] }
  /** Asks which of the kept reports to take up. */
  | { readonly effect: 'offer-kept' }
  | { readonly effect: 'take-up'; readonly name: string };

export type Wish = Action | Effect;

/** Something that can be done now. */
export interface Command {
  /** Keys by name, such as `up`, `enter`, `ctrl-z` or the character itself; none where it is only found by its name. */
  readonly keys: readonly string[];
  readonly name: string;
  /** How the last line says it; what has none is left to the help. */
  readonly short?: string;
  readonly wish: () => Wish;
}
