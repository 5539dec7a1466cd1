import { readFileSync } from 'node:fs';
import { cases } from './cases.ts';
import { fire, type Fired } from './fire.ts';
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
export interface LoadResult extends Fired {
  /** Microseconds of CPU of the whole process, its start included. */
  cpuWithStart: number;
}

/** One round in a process of its own, so that it can be kept away from the server's core. */
async function load({ url, connections, seconds, ...plan }: LoadPlan): Promise<LoadResult> {
  const one = cases.find(({ name }) => name === plan.name);
  if (!one) throw new Error(`there is no case ${plan.name}`);
  const world = JSON.parse(readFileSync(plan.worldFile, 'utf8')) as World;
  const next = requestsOf(one, world, plan.origin, plan.round);
  const isRight = (body: string) => body.includes(one.mark);
  const fired = await fire({ url, connections, seconds, next, isRight });
  const whole = process.cpuUsage();
  return { ...fired, cpuWithStart: whole.user + whole.system };
}

process.stdout.write(JSON.stringify(await load(JSON.parse(process.argv[2] ?? '{}') as LoadPlan)));
