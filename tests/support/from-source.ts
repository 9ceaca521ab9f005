import { main } from '../../src/cli/main.ts';
import type { Ended } from './avowed.ts';

/** Runs the command line as it stands in src/, in this process and without a terminal. */
export async function fromSource(...args: string[]): Promise<Ended> {
  const out: Uint8Array[] = [];
  let stderr = '';
  const status = await main(['node', 'avowed', ...args], {
    out: (content) => void out.push(typeof content === 'string' ? Buffer.from(content) : content),
    err: (text) => (stderr += text),
    isTerminal: { in: false, out: false, err: false },
    columns: undefined,
    env: { NO_COLOR: '1' },
  });
  return { status, stdout: Buffer.concat(out).toString('utf8'), stderr };
}
