import { readFileSync } from 'node:fs';
import autocannon, { type Result } from 'autocannon';
import { cases } from './cases.ts';
import { requestsOf } from './requests.ts';
import type { World } from './world.ts';

/** Told on the command line, as JSON. */
export interface LoadPlan {
  worldFile: string;
  name: string;
  url: string;
  /** Sent as Origin. */
  origin: string;
  connections: number;
  seconds: number;
  /** Counted over the whole run: nothing is sent twice. */
  round: number;
}

/** Said on stdout, as JSON. */
export interface LoadResult {
  /** Right answers. */
  answers: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytes: number;
  /** Microseconds of CPU this process spent on one request. */
  cpu: number;
  /** Microseconds of CPU of the whole process, its start included. */
  cpuWithStart: number;
  /** Why the round counts for nothing; null: it counts. */
  fault: string | null;
}

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** One round in a process of its own, so that it can be kept away from the server's core. */
async function load(plan: LoadPlan): Promise<LoadResult> {
  const one = cases.find(({ name }) => name === plan.name);
  if (!one) throw new Error(`there is no case ${plan.name}`);
  const world = JSON.parse(readFileSync(plan.worldFile, 'utf8')) as World;
  const next = requestsOf(one, world, plan.origin, plan.round);
  const times: number[] = [];
  let bytes = 0;
  let wrong: string | null = null;
  let started = performance.now();
  const before = process.cpuUsage();
  let last = started;
  const result = await new Promise<Result>((resolve, reject) => {
    const running = autocannon(
      {
        url: plan.url,
        connections: plan.connections,
        duration: plan.seconds,
        excludeErrorStats: true,
        requests: [{ setupRequest: (request) => ({ ...request, method: 'POST', ...next() }) }],
        verifyBody: (body) => {
          const isRight = body.includes(one.mark);
          if (!isRight) wrong ??= body.slice(0, 400);
          return isRight;
        },
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    running.on('start', () => (started = performance.now()));
    running.on('response', (_client: unknown, _status: number, size: number, milliseconds: number) => {
      times.push(milliseconds);
      bytes += size;
      last = performance.now();
    });
  });
  const bad = result.non2xx + result.errors + result.timeouts + result.mismatches;
  const used = process.cpuUsage(before);
  const whole = process.cpuUsage();
  const sorted = Float64Array.from(times).sort();
  return {
    answers: times.length,
    seconds: (last - started) / 1000,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    bytes: Math.round(bytes / Math.max(1, times.length)),
    cpuWithStart: whole.user + whole.system,
    cpu: (used.user + used.system) / Math.max(1, times.length),
    fault: bad === 0 ? null : `${bad} wrong answers, the first: ${wrong ?? JSON.stringify(result)}`,
  };
}

process.stdout.write(JSON.stringify(await load(JSON.parse(process.argv[2] ?? '{}') as LoadPlan)));
