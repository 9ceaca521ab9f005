/** Milliseconds that a piece of work takes of the CPU in this thread, however many others work on this machine. */
export async function workOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
