import { createInterface } from 'node:readline/promises';
import { frontKeys, keyWords, type FrontKey, type FrontValues } from '../../import/front-matter.ts';
import { fitted } from '../print/fitted.ts';
import { outputWidth, Stop } from '../print/output.ts';
import { shell } from '../shell.ts';

/** Whether somebody is there to be asked. */
export const canAsk = (): boolean => shell().isTerminal.in && shell().isTerminal.err;

/** Asks a question on the terminal; an empty answer is none. @throws Stop where somebody breaks off */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`${fitted(`${question}:`, outputWidth() - 1)} `)).trim();
  } catch {
    // Ctrl-C or Ctrl-D.
    throw new Stop('Stopped; nothing was written.', 130);
  } finally {
    terminal.close();
  }
}

const asked: readonly FrontKey[] = ['title', 'authority', 'adopted', 'inForce', 'addressee'];

/** Asks for what was not given, in a terminal; an empty answer leaves the line for later. */
export async function askForMissing(values: FrontValues, known: ReadonlySet<string>): Promise<FrontValues> {
  if (!canAsk()) return values;
  const answers: Partial<Record<FrontKey, string>> = { ...values };
  for (const key of frontKeys.filter((each) => asked.includes(each) && values[each] === undefined && !known.has(each))) {
    const words = keyWords(key);
    const answer = await ask(words ? `${key} (${words})` : key);
    if (answer) answers[key] = answer;
  }
  return answers;
}
