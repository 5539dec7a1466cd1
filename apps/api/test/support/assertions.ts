import { expect } from '@jest/globals';
import pg from 'pg';
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

/** Runs `work` and expects that the application sent exactly `count` statements (begin, commit and how it is planned not counted). */
export async function expectQueries<Result>(
  server: TestServer,
  count: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const seen: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...parameters: unknown[]): never {
    const [first] = parameters;
    const text = typeof first === 'string' ? first : String((first as { text?: string } | undefined)?.text);
    if (this !== server.sql && !isControl(text)) seen.push(text.trim().replaceAll(/\s+/g, ' '));
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
