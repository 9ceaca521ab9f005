import { parentPort, workerData } from 'node:worker_threads';
import { once } from './once.ts';

/** Goes through its seeds until it is ended; says each failure, and by shared memory which seed it is at. */
const { first, step, at } = workerData as { readonly first: number; readonly step: number; readonly at: SharedArrayBuffer };
const place = new Float64Array(at);
const send = parentPort!.postMessage.bind(parentPort!);
const seen = new Map<string, number>();
/** How often each outcome was met since it was last told. */
let counts: Record<string, number> = {};
let told = Date.now();
function count(kind: string, outcome: string): void {
  const name = `${kind}: ${outcome}`;
  counts[name] = (counts[name] ?? 0) + 1;
  if (Date.now() - told < 5000) return;
  send(counts);
  counts = {};
  told = Date.now();
}
for (let seed = first; ; seed += step) {
  place[0] = seed;
  const failure = await once(seed);
  place[1] = place[1]! + 1;
  if (!('cause' in failure)) {
    count(failure.kind, failure.outcome);
    continue;
  }
  const times = (seen.get(failure.cause) ?? 0) + 1;
  seen.set(failure.cause, times);
  if (times <= 2) send(failure);
}
