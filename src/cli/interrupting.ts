import { Script } from 'node:vm';

/** The code of a program that was interrupted. */
const interrupted = 130;

const name = Symbol.for('avowed.work');
let call: Script | undefined;
let listening = false;

/** From now on an interrupt (Ctrl-C) ends the program: at once within `interruptible`, else as soon as what is being done lets go. */
export function endOnInterrupt(): void {
  listening = true;
  process.on('SIGINT', end);
}

const end = (): never => process.exit(interrupted);

/**
 * From now on an interrupt is heard between two pieces of work alone. Where the terminal is the app's, Ctrl-C is a key; a signal that is sent otherwise
 * must never find nobody who gives the terminal back, as it could while listeners are taken away.
 */
export function hearBetweenWork(): void {
  listening = false;
}

/**
 * Does work that takes long and changes nothing outside, so that an interrupt ends the program in its midst: the process hears of a signal only
 * between two pieces of work, but a script of `vm` can be told to stop in one. As `vm` takes the listener away, what came since the process last
 * listened would be lost: it must have `heard` right before.
 */
export function interruptible<T>(work: () => T): T {
  if (!listening) return work();
  const global = globalThis as unknown as Record<symbol, (() => void) | undefined>;
  const outer = global[name];
  let result: T | undefined;
  global[name] = () => void (result = work());
  call ??= new Script("globalThis[Symbol.for('avowed.work')]()");
  try {
    call.runInThisContext({ breakOnSigint: true });
    return result as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') end();
    throw error;
  } finally {
    global[name] = outer;
  }
}

/** The same, once an interrupt that came between two pieces of work was heard. */
export async function unlessInterrupted<T>(work: () => T): Promise<T> {
  await heard();
  return interruptible(work);
}

/** An interrupt that came while something was done that lets nothing through. */
export const heard = async (): Promise<void> => {
  if (listening) await new Promise((resolve) => setImmediate(resolve));
};

/**
 * Does work that no script can be stopped in, as it is no JavaScript or goes from promise to promise: an interrupt ends the whole process. It must
 * change nothing outside. So too is done what has many pieces: `vm` begins and ends to look for a signal with each of them, and one that comes in
 * that moment is lost.
 */
export async function killable<T>(work: () => Promise<T>): Promise<T> {
  if (!listening) return work();
  await heard();
  process.off('SIGINT', end);
  try {
    return await work();
  } finally {
    process.on('SIGINT', end);
  }
}
