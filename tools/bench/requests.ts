import { randomUUID } from 'node:crypto';
import type { BenchCase } from './cases.ts';
import type { Learner, World } from './world.ts';

export interface PlannedRequest {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** As behind a proxy that passes on where a request came from: throttles count by network. */
const addressOf = (number: number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

/** What a page of the campus sends with every operation. */
export function headersFor(origin: string, token: string | null, number: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-campus-request': '1',
    origin,
    'accept-encoding': 'gzip, deflate, br',
    'x-forwarded-for': addressOf(number),
    ...(token === null ? {} : { cookie: `campus_session=${token}` }),
  };
}

export const pathOf = (world: Pick<World, 'operations'>, operation: string): string =>
  `/op/${world.operations[operation] ?? ''}`;

/** The requests of one round, each with another learner and other content than the one before. */
export function requestsOf(
  one: BenchCase,
  world: World,
  origin: string,
  round: number,
): () => PlannedRequest {
  const devices = world.learners.map(() => randomUUID());
  const { length } = world.learners;
  let number = 0;
  return () => {
    const at = number % length;
    const learner = world.learners[at] as Learner;
    const turn = {
      number,
      sequence: Math.floor(number / length) + 1,
      deviceId: devices[at] ?? '',
      commitsBefore: round * 1_000_000,
    };
    const token = one.operation === 'SignIn' ? null : learner.token;
    const request = {
      path: pathOf(world, one.operation),
      headers: headersFor(origin, token, round * 100_000 + number),
      body: JSON.stringify({ variables: one.variables(world, learner, turn) }),
    };
    number += 1;
    return request;
  };
}
