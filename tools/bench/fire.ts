import autocannon, { type Result } from 'autocannon';
import type { PlannedRequest } from './requests.ts';

export interface FirePlan {
  url: string;
  connections: number;
  seconds: number;
  next(): PlannedRequest;
  isRight(body: string): boolean;
}

/** What one round of requests met with. */
export interface Fired {
  /** Right answers. */
  answers: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytes: number;
  /** Microseconds of CPU this process spent on one request. */
  cpu: number;
  /** Why the round counts for nothing; null: it counts. */
  fault: string | null;
}

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Sends requests for some seconds; an answer that is not right spoils the round. */
export async function fire(plan: FirePlan): Promise<Fired> {
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
        requests: [{ setupRequest: (request) => ({ ...request, method: 'POST', ...plan.next() }) }],
        verifyBody: (body) => {
          const isRight = plan.isRight(body);
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
  const sorted = Float64Array.from(times).sort();
  return {
    answers: times.length,
    seconds: (last - started) / 1000,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    bytes: Math.round(bytes / Math.max(1, times.length)),
    cpu: (used.user + used.system) / Math.max(1, times.length),
    fault: bad === 0 ? null : `${bad} wrong answers, the first: ${wrong ?? JSON.stringify(result)}`,
  };
}
