import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/**
 * Loaded before a program, it interrupts that program (SIGINT) once it has worked for as long as INTERRUPT_AFTER says, in milliseconds of CPU time:
 * however loaded the machine is, this comes at the same place. At its end the program tells on its fourth stream how much CPU time it took from
 * then on, or null where it was through before.
 */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

if (isMainThread) {
  const sent = new Float64Array(new SharedArrayBuffer(8));
  // The signal comes from another thread: this one is at work.
  new Worker(new URL(import.meta.url), { workerData: sent, execArgv: [] }).unref();
  process.on('exit', () => writeSync(3, JSON.stringify(sent[0] === 0 ? null : worked() - sent[0]!)));
} else {
  const sent = workerData as Float64Array;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (worked() < Number(process.env['INTERRUPT_AFTER'])) Atomics.wait(clock, 0, 0, 2);
  sent[0] = worked();
  process.kill(process.pid, 'SIGINT');
}
