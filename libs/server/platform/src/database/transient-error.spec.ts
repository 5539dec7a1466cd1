import { describe, expect, it } from '@jest/globals';
import { LeaseLost } from './lease-lost.ts';
import { isTransientError } from './transient-error.ts';

const coded = (code: string, message = 'no', more = {}) =>
  Object.assign(new Error(message), { code, ...more });

describe('a fault that passes', () => {
  it.each([
    ['the server shuts down', coded('57P01')],
    ['a statement took too long', coded('57014')],
    ['a deadlock', coded('40P01')],
    ['its disk is full', coded('53100')],
    ['nobody listens', coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432')],
    ['the line broke', new Error('Connection terminated unexpectedly')],
    ['the line was silent', new Error('the database was silent for 37500 ms: timed out')],
    ['another server has the job', new LeaseLost()],
  ])('is of the database: %s', (_why, error) => {
    expect(isTransientError(error)).toBe(true);
  });

  it.each([
    ['a constraint', coded('23505')],
    ['data that no table holds', coded('22003')],
    ['the mail server', coded('ECONNREFUSED', 'connect ECONNREFUSED', { command: 'CONN' })],
    ['the bucket', coded('ECONNRESET', 'reset', { $metadata: {} })],
    ['a fault of ours', new TypeError('x is not a function')],
  ])('is not: %s', (_why, error) => {
    expect(isTransientError(error)).toBe(false);
  });
});
