/** Rounds of a measurement: one that nothing disturbed is among them, or the work does grow. */
const ROUNDS = 6;

/** Seconds of a processor that `work` takes in this process: waiting for other programs is not counted. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const spent = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(spent);
  return (user + system) / 1e6;
}

/**
 * How many times as long the large work takes as the small one: the smallest ratio of a few rounds of both, one after
 * the other. Collecting garbage or compiling falls into some rounds and never into all of them; work that grows faster
 * than its input does so in each. No more rounds are played once a ratio is below `enough`.
 */
export async function growth(small: () => unknown, large: () => unknown, enough: number): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least >= enough; round += 1) {
    const few = await secondsOf(small);
    const many = await secondsOf(large);
    least = Math.min(least, many / Math.max(few, 1e-4));
  }
  return least;
}
