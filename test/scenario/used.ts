/** Milliseconds of a processor that this thread has used: what else the machine does counts little. */
export function used(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
