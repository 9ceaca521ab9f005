import { main } from '../../src/cli/main.ts';
import { ended, type Ended } from './avowed.ts';

/** Runs the command line as it stands in src/, in this process and without a terminal. */
export const fromSource = (...args: string[]): Promise<Ended> => ended(main, args);
