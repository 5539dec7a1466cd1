import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../campus/fault.ts';
import type { BenchCase } from './cases.ts';
import type { LoadPlan, LoadResult } from './load.ts';
import { cpuOf, cpuOfFamily, cpuOfMachine, finish, OTHER_CORE } from './programs.ts';

export type Side = 'limit' | 'campus';

export interface Measured {
  url: string;
  pid: number;
}

/** Of the best round. */
export interface Figures {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Of the server alone, per request; null where the system does not report it. */
  cpuMicroseconds: number | null;
  /** The same of PostgreSQL, all its processes together. */
  databaseMicroseconds: number | null;
  /** The same of the program that asks: it shares a core with PostgreSQL, and may be what limits the requests/s. */
  loadMicroseconds: number;
  /** Of an answer on the wire. */
  bytes: number;
  /** Of all rounds together. */
  requests: number;
  /** Each round: requests/s, and what other programs took of the machine meanwhile, 0 to 1. */
  spread: { requestsPerSecond: number; others: number | null }[];
}

export interface CaseFigures {
  name: string;
  limit: Figures;
  campus: Figures;
  /** campus / limit. */
  rateRatio: number;
  cpuRatio: number | null;
  target: BenchCase['target'];
  most: BenchCase['most'];
}

export interface Round extends LoadResult {
  serverCpu: number | null;
  /** What programs that are no part of the bench took of the machine: 0 to 1. */
  others: number | null;
  databaseCpu: number | null;
}

export interface Bench {
  servers: Record<Side, Measured>;
  databasePid: number;
  worldFile: string;
  connections: number;
  seconds: number;
  rounds: number;
}

const WARM_UP_SECONDS = 2;

/** Counted over the run: devices, addresses and commits of one round never come again. */
let roundsSoFar = 0;

async function round(bench: Bench, one: BenchCase, side: Side, seconds: number): Promise<Round> {
  const { url, pid } = bench.servers[side];
  roundsSoFar += 1;
  const plan: LoadPlan = {
    worldFile: bench.worldFile,
    name: one.name,
    url,
    origin: bench.servers.campus.url,
    connections: one.connections ?? bench.connections,
    seconds,
    round: roundsSoFar,
  };
  const file = join(import.meta.dirname, 'load.ts');
  const started = performance.now();
  const before = [cpuOf(pid), cpuOfFamily(bench.databasePid), cpuOfMachine()] as const;
  const said = await finish(
    `the load of ${one.name}`,
    [process.execPath, '--no-warnings', file, JSON.stringify(plan)],
    { core: OTHER_CORE },
  );
  await sleep(100);
  const result = JSON.parse(said) as LoadResult;
  if (result.fault) throw new Fault(`${one.name}, ${side}: ${result.fault}`);
  const serverCpu = difference(before[0], cpuOf(pid));
  const databaseCpu = difference(before[1], cpuOfFamily(bench.databasePid));
  const all = difference(before[2], cpuOfMachine());
  const there = (performance.now() - started) * 1_000 * cpus().length;
  const ours = (serverCpu ?? 0) + (databaseCpu ?? 0) + result.cpuWithStart;
  return { ...result, serverCpu, databaseCpu, others: all === null ? null : Math.max(0, all - ours) / there };
}

const difference = (before: number | null, after: number | null) =>
  before === null || after === null ? null : after - before;

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

const rateOf = ({ answers, seconds }: Pick<LoadResult, 'answers' | 'seconds'>) => answers / seconds;

/**
 * Other work on the machine only ever slows requests down: for both servers the calmest round counts, the one
 * with the most requests/s; of CPU time the smallest, for the same reason.
 */
export function figuresOf(rounds: readonly Round[]): Figures {
  const [calmest] = [...rounds].sort((a, b) => rateOf(b) - rateOf(a));
  if (!calmest) throw new Fault('nothing was measured');
  const least = (of: (round: Round) => number | null) => {
    const values = rounds.map((one) => ({ used: of(one), answers: one.answers }));
    return values.some(({ used }) => used === null)
      ? null
      : Math.min(...values.map(({ used, answers }) => (used ?? 0) / answers));
  };
  return {
    requestsPerSecond: rateOf(calmest),
    p50: calmest.p50,
    p99: calmest.p99,
    cpuMicroseconds: least(({ serverCpu }) => serverCpu),
    databaseMicroseconds: least(({ databaseCpu }) => databaseCpu),
    loadMicroseconds: Math.min(...rounds.map(({ cpu }) => cpu)),
    bytes: calmest.bytes,
    requests: rounds.reduce((sum, { answers }) => sum + answers, 0),
    spread: rounds.map((one) => ({ requestsPerSecond: rateOf(one), others: one.others })),
  };
}

/** Warms both servers, then lets them take turns, so that a busier minute of the machine falls on both. */
export async function measure(bench: Bench, one: BenchCase): Promise<CaseFigures> {
  const sides: Side[] = ['limit', 'campus'];
  for (const side of sides) await round(bench, one, side, WARM_UP_SECONDS);
  const rounds: Record<Side, Round[]> = { limit: [], campus: [] };
  for (let i = 0; i < bench.rounds; i++) {
    for (const side of i % 2 ? sides.toReversed() : sides)
      rounds[side].push(await round(bench, one, side, bench.seconds));
  }
  const limit = figuresOf(rounds.limit);
  const campus = figuresOf(rounds.campus);
  return {
    name: one.name,
    limit,
    campus,
    rateRatio: campus.requestsPerSecond / limit.requestsPerSecond,
    cpuRatio:
      limit.cpuMicroseconds === null || campus.cpuMicroseconds === null
        ? null
        : campus.cpuMicroseconds / limit.cpuMicroseconds,
    target: one.target,
    most: one.most,
  };
}
