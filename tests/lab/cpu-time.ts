/** Milliseconds of processor time that this thread spends on it: what a stopwatch shows on a machine that is otherwise idle. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
