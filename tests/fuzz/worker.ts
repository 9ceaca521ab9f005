import { parentPort, workerData } from 'node:worker_threads';
import { once } from './once.ts';

/** Goes through its seeds until it is ended; says each failure, and by shared memory which seed it is at. */
const { first, step, at } = workerData as { readonly first: number; readonly step: number; readonly at: SharedArrayBuffer };
const place = new Float64Array(at);
const send = parentPort!.postMessage.bind(parentPort!);
const seen = new Map<string, number>();
for (let seed = first; ; seed += step) {
  place[0] = seed;
  const failure = await once(seed);
  place[1] = place[1]! + 1;
  if (!failure) continue;
  const count = (seen.get(failure.cause) ?? 0) + 1;
  seen.set(failure.cause, count);
  if (count <= 2) send(failure);
}
