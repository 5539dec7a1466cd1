import { readFileSync } from 'node:fs';
import { cases, type BenchCase } from './cases.ts';
import { fire, type Fired } from './fire.ts';
import { requestsOf, type PlannedRequest } from './requests.ts';
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
export interface LoadResult extends Fired {
  /** Microseconds of CPU of the whole process, its start included. */
  cpuWithStart: number;
}

/** How a packed answer begins, as autocannon reads it. */
const PACKED = '\u001f\ufffd';
/** Reads that are checked before they count: two people in each language. */
const LOOKED_INTO = 6;

/**
 * A compressed answer cannot be read while requests are counted. A few are requested first and decompressed,
 * as a browser does; a refusal is too short to be compressed and shows anyway.
 */
async function lookedInto(one: BenchCase, url: string, next: () => PlannedRequest): Promise<void> {
  if (!one.isRead) return;
  for (let number = 0; number < LOOKED_INTO; number += 1) {
    const { path, ...request } = next();
    const body = await (await fetch(url + path, { method: 'POST', ...request })).text();
    if (!body.includes(one.mark)) throw new Error(`${one.name} is answered by ${body.slice(0, 400)}`);
  }
}

/** One round in a separate process, so that it can be kept away from the server's core. */
async function load({ url, connections, seconds, ...plan }: LoadPlan): Promise<LoadResult> {
  const one = cases.find(({ name }) => name === plan.name);
  if (!one) throw new Error(`there is no case ${plan.name}`);
  const world = JSON.parse(readFileSync(plan.worldFile, 'utf8')) as World;
  const next = requestsOf(one, world, plan.origin, plan.round);
  await lookedInto(one, url, next);
  const isRight = (body: string) => body.includes(one.mark) || (one.isRead && body.startsWith(PACKED));
  const fired = await fire({ url, connections, seconds, next, isRight });
  const whole = process.cpuUsage();
  return { ...fired, cpuWithStart: whole.user + whole.system };
}

process.stdout.write(JSON.stringify(await load(JSON.parse(process.argv[2] ?? '{}') as LoadPlan)));
