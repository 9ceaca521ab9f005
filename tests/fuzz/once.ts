import { chance, type Chance } from './chance.ts';
import { kindBy, kinds, type Kind } from './kinds.ts';
import type { Outcome } from './promises.ts';

/** An input on which a promise was broken. */
export interface Failure {
  readonly kind: string;
  readonly input: Uint8Array;
  /** From which the same choices follow. */
  readonly seed: number;
  /** The same for what has one cause: the words, and where it was thrown. */
  readonly cause: string;
}

/** Makes one input and checks it: what became of it, or the promise that was broken. */
export async function once(seed: number): Promise<{ readonly kind: string; readonly outcome: Outcome } | Failure> {
  const next = chance(seed);
  const kind = kindBy(next);
  const input = kind.make(next);
  try {
    return { kind: kind.name, outcome: await kind.check(input, chanceOfChecks(seed)) };
  } catch (error) {
    return { kind: kind.name, input, seed, cause: causeOf(error) };
  }
}

/** How a promise was broken on an input; `null` where none was. */
export async function broken(kind: Kind, input: Uint8Array, seed: number): Promise<string | null> {
  try {
    await kind.check(input, chanceOfChecks(seed));
    return null;
  } catch (error) {
    return causeOf(error);
  }
}

const chanceOfChecks = (seed: number): Chance => chance(seed ^ 0x5bd1e995);

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = /\((?:file:\/\/)?[^)]*?\/(src|node_modules)\/([^)]*?):\d+\)|at (?:file:\/\/)?\S*?\/(src)\/(\S*?):\d+$/m.exec(
    error.stack ?? '',
  );
  const words = error.message.split('\n')[0]!.replace(/\d+/g, 'N').slice(0, 120);
  return `${error.name}: ${words} @ ${at ? `${at[1] ?? at[3]}/${at[2] ?? at[4]}` : 'nowhere'}`;
}

/** The input without all that the failure does not need: lines first, then letters. Files that are no text stay as they are. */
export async function reduced(failure: Failure): Promise<Failure> {
  const kind = kinds.find(({ name }) => name === failure.kind)!;
  if (/import-(?:pdf|docx)/.test(failure.kind)) return failure;
  let best = Buffer.from(failure.input).toString('utf8');
  const fails = async (text: string) => (await broken(kind, Buffer.from(text), failure.seed)) === failure.cause;
  if (!(await fails(best))) return failure;
  for (const by of ['\n', '']) {
    const deadline = Date.now() + 10_000;
    for (let size = Math.ceil(best.split(by).length / 2); size >= 1 && Date.now() < deadline; size = Math.floor(size / 2)) {
      for (let at = 0; at < best.split(by).length && Date.now() < deadline;) {
        const parts = best.split(by);
        parts.splice(at, size);
        if (await fails(parts.join(by))) best = parts.join(by);
        else at += size;
      }
    }
  }
  return { ...failure, input: Buffer.from(best) };
}
