import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { kinds } from './kinds.ts';
import { reduced, type Failure } from './once.ts';
import { outcomes, type Outcome } from './promises.ts';

/**
 * `npm run fuzz -- --minutes N [--workers N] [--seed N]`: inputs by chance for as long as is given. An input that takes longer than a minute is a
 * hang, and its worker begins anew behind it. Each failure is reduced and written to tests/fuzz/found/, where the tests try it again for ever.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, workers: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const hang = 60_000;
const found = join(import.meta.dirname, 'found');
const step = Number(values.workers);
const causes = new Map<string, Failure>();
const became = new Map<string, number>();
const runs: { at: Float64Array; worker: Worker }[] = [];
let before = 0;

function begin(first: number, index: number): void {
  const shared = new SharedArrayBuffer(16);
  new Float64Array(shared)[0] = first;
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { first, step, at: shared }, stdout: false });
  const note = (failure: Failure) => {
    if (causes.has(failure.cause)) return;
    causes.set(failure.cause, failure);
    console.log(`seed ${failure.seed}, ${failure.kind}: ${failure.cause}`);
  };
  worker.on('message', (said: Failure | Readonly<Record<string, number>>) => {
    if (isFailure(said)) note(said);
    else for (const [name, count] of Object.entries(said)) became.set(name, (became.get(name) ?? 0) + count);
  });
  worker.on('error', (error: Error) => {
    const seed = runs[index]!.at[0]!;
    note({ kind: 'unknown', seed, input: new Uint8Array(), cause: `the worker ended: ${error.message}` });
    again(index);
  });
  runs[index] = { at: new Float64Array(shared), worker };
}

const isFailure = (said: Failure | Readonly<Record<string, number>>): said is Failure => 'cause' in said;

/** What became of the inputs: of all, and of each kind. */
function histogram(): string {
  const all = [...became.values()].reduce((sum, count) => sum + count, 0);
  const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1).padStart(5)} %`;
  const of = (kind: string, outcome: Outcome) => became.get(`${kind}: ${outcome}`) ?? 0;
  const sum = (outcome: Outcome) => kinds.reduce((total, { name }) => total + of(name, outcome), 0);
  return [
    ...outcomes.map((outcome) => `${share(sum(outcome), all)}  ${outcome}`),
    ...kinds.flatMap(({ name }) => {
      const total = outcomes.reduce((count, outcome) => count + of(name, outcome), 0);
      const parts = outcomes.flatMap((outcome) => (of(name, outcome) > 0 ? [`${outcome} ${share(of(name, outcome), total).trim()}`] : []));
      return total > 0 ? [`  ${name} (${total}): ${parts.join(' · ')}`] : [];
    }),
  ].join('\n');
}

/** Behind the seed at which it stands. */
function again(index: number): void {
  const { at, worker } = runs[index]!;
  before += at[1]!;
  void worker.terminate();
  begin(at[0]! + step, index);
}

for (let index = 0; index < step; index++) begin(Number(values.seed) + index, index);
const end = Date.now() + Number(values.minutes) * 60_000;
const last = runs.map(() => ({ seed: -1, since: Date.now() }));
const total = () => before + runs.reduce((sum, { at }) => sum + at[1]!, 0);
let told = Date.now();
while (Date.now() < end) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const [index, { at }] of runs.entries()) {
    const seed = at[0]!;
    if (last[index]!.seed !== seed) last[index] = { seed, since: Date.now() };
    else if (Date.now() - last[index]!.since > hang) {
      last[index] = { seed: -1, since: Date.now() };
      console.log(`seed ${seed}: hangs`);
      causes.set(`hang at seed ${seed}`, { kind: 'unknown', seed, input: new Uint8Array(), cause: 'hang' });
      again(index);
    }
  }
  if (Date.now() - told < 60_000) continue;
  told = Date.now();
  console.log(`${total()} inputs, ${causes.size} kinds of failure`);
}
for (const { worker } of runs) await worker.terminate();
console.log(`${total()} inputs, ${causes.size} kinds of failure\n${histogram()}`);
mkdirSync(found, { recursive: true });
for (const failure of causes.values()) {
  if (failure.kind === 'unknown') continue;
  const { input, kind, seed } = await reduced(failure);
  writeFileSync(join(found, `${kind}.${seed}.${createHash('sha256').update(input).digest('hex').slice(0, 8)}`), input);
}
process.exit(causes.size > 0 ? 1 : 0);
