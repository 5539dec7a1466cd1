import { expect } from '@jest/globals';
import pg from 'pg';
import { beatStep } from '@campus/intake/people-import/steps/import-steps.statements.ts';
import { writeSecurityEvents } from '@campus/platform/security-log/security-log.statements.ts';
import { type Answer } from './as.ts';
import { type TestServer } from './server.ts';

interface RefusalData {
  __typename?: string;
  code?: string;
  params?: Record<string, unknown>;
}

/** The result of the only mutation in the answer. */
export function resultOf(answer: Answer<unknown>): RefusalData & Record<string, unknown> {
  expect(answer.codes).toEqual([]);
  const [result] = Object.values(answer.data as Record<string, unknown>);
  return result as RefusalData & Record<string, unknown>;
}

/** The mutation was refused with this code. Select `... on Refusal { code params }` in the mutation. */
export function expectRefusal(answer: Answer<unknown>, code: string, params?: Record<string, unknown>): void {
  const result = resultOf(answer);
  expect(result.code).toBe(code);
  if (params) expect(result.params).toMatchObject(params);
}

/** The operation was not allowed at all. */
export function expectDenied(answer: Answer<unknown>, code: 'SIGN_IN_NEEDED' | 'FORBIDDEN'): void {
  expect(answer.codes).toEqual([code]);
  expect(answer.status).toBe(code === 'FORBIDDEN' ? 403 : 401);
}

const isControl = (text: string) =>
  /^\s*(begin|start transaction|commit|rollback|set local plan_cache_mode)/i.test(text);

interface Sent {
  name?: string;
  text?: string;
  values?: readonly unknown[];
}

const sentBy = (first: unknown): Sent =>
  typeof first === 'string' ? { text: first } : ((first ?? {}) as Sent);

/** Signs that a step is alive, with how far it is. None: no step reports, the clock does. */
const PROGRESS = 2;

/** Runs by a timer and not on request, so it may fall into any slow test. */
const isByTheClock = ({ name, values }: Sent): boolean =>
  name === writeSecurityEvents.name || (name === beatStep.name && values?.[PROGRESS] === null);

/**
 * Runs `work` and expects that it made the application send exactly `count` statements. Not counted are begin, commit,
 * how a statement is planned, and what is sent by the clock.
 */
export async function expectQueries<Result>(
  server: TestServer,
  count: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const seen: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...parameters: unknown[]): never {
    const sent = sentBy(parameters[0]);
    const text = String(sent.text);
    if (this !== server.sql && !isControl(text) && !isByTheClock(sent))
      seen.push(text.trim().replaceAll(/\s+/g, ' '));
    return Reflect.apply(original, this, parameters) as never;
  } as typeof original;
  try {
    const result = await work();
    expect({ count: seen.length, seen }).toEqual({ count, seen });
    return result;
  } finally {
    pg.Client.prototype.query = original;
  }
}
