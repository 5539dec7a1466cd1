import { describe, expect, it } from '@jest/globals';
import { createClient, type ClientOptions } from './client.ts';
import { Failure } from './failure.ts';
import type { Operation } from './operation.ts';

const Count: Operation<{ count: number }, { of: string }> = {
  name: 'Count',
  id: 'Count-0123',
  kind: 'query',
};

const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const fetch: ClientOptions['fetch'] = (input, init) => {
    requests.push({ url: String(input), init });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers }));
  };
  return { fetch, requests };
};

const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`expected a Failure, got ${String(error)}`);
  return error;
};

describe('createClient', () => {
  it('posts the variables under the id of the operation, with the header the server asks for', async () => {
    const { fetch, requests } = answering(200, { data: { count: 3 } });
    await expect(createClient({ fetch }).run(Count, { of: 'posts' })).resolves.toEqual({ count: 3 });
    expect(requests[0]?.url).toBe('/op/Count-0123');
    expect(requests[0]?.init?.method).toBe('POST');
    expect(new Headers(requests[0]?.init?.headers).get('x-campus-request')).toBe('1');
    expect(requests[0]?.init?.body).toBe('{"variables":{"of":"posts"}}');
  });

  it.each([
    [401, { errors: [{ extensions: { code: 'SIGN_IN_NEEDED' } }] }, 'SIGN_IN_NEEDED', true],
    [403, { errors: [{ extensions: { code: 'CROSS_SITE_REQUEST' } }] }, 'CROSS_SITE_REQUEST', false],
    [403, { errors: [{ extensions: { code: 'FORBIDDEN' } }] }, 'FORBIDDEN', false],
    [403, '<html>blocked by the office proxy</html>', 'MALFORMED', true],
    [404, { errors: [{ extensions: { code: 'OPERATION_UNKNOWN' } }] }, 'CLIENT_OUTDATED', false],
    [404, '<html>not here</html>', 'MALFORMED', true],
    [400, { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }, 'BAD_REQUEST', false],
    [413, '', 'BAD_REQUEST', false],
    [429, '', 'TOO_MANY_REQUESTS', true],
    [500, { errors: [{ extensions: { code: 'INTERNAL' } }] }, 'INTERNAL', true],
    [502, 'Bad gateway', 'INTERNAL', true],
    [503, { errors: [{ extensions: { code: 'OVERLOADED' } }] }, 'OVERLOADED', true],
    [503, 'Service unavailable', 'OVERLOADED', true],
    [200, '<html>Sign in to the hotel network</html>', 'MALFORMED', true],
    [200, '{"data":{"count":', 'MALFORMED', true],
    [200, { data: { count: 1 }, errors: [{ extensions: { code: 'INTERNAL' } }] }, 'INTERNAL', true],
    [200, { data: null }, 'INTERNAL', true],
  ])('reads %i %j as %s', async (status, body, code, isRetryable) => {
    const failure = await failureOf(
      createClient({ fetch: answering(status, body).fetch }).run(Count, { of: 'x' }),
    );
    expect(failure.code).toBe(code);
    expect(failure.isRetryable).toBe(isRetryable);
  });

  it('keeps the request id and the wait the server asks for', async () => {
    const body = { errors: [{ extensions: { code: 'INTERNAL', requestId: 'r-7' } }] };
    const failure = await failureOf(
      createClient({ fetch: answering(503, body, { 'retry-after': '2' }).fetch }).run(Count, { of: 'x' }),
    );
    expect(failure.requestId).toBe('r-7');
    expect(failure.retryAfterMs).toBe(2000);
  });

  it('calls a lost link NETWORK, and an answer that does not come in time LATE: it may still be there', async () => {
    const reached: (boolean | null)[] = [];
    const onReach = (is: boolean | null) => void reached.push(is);
    const lost = createClient({ onReach, fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect((await failureOf(lost.run(Count, { of: 'x' }))).code).toBe('NETWORK');

    const silent = createClient({
      onReach,
      timeoutMs: 5,
      fetch: (_, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
        ),
    });
    const late = await failureOf(silent.run(Count, { of: 'x' }));
    expect([late.code, late.isRetryable]).toEqual(['LATE', true]);
    expect(reached).toEqual([false, null]);
  });

  it('passes an abort by the caller on as it is', async () => {
    const stop = new AbortController();
    stop.abort();
    const { fetch, requests } = answering(200, { data: { count: 1 } });
    await expect(
      createClient({ fetch }).run(Count, { of: 'x' }, { signal: stop.signal }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(requests).toHaveLength(0);
  });

  describe('of what the page asked for early', () => {
    const answer = (count: number) => ({
      response: new Response(JSON.stringify({ data: { count } })),
      arrivedAt: performance.now() - 700,
    });
    const key = (of: string) => `/op/Count-0123{"variables":{"of":"${of}"}}`;

    it('takes the answer, once, and knows how old it is', async () => {
      const { fetch, requests } = answering(200, { data: { count: 9 } });
      const early = { [key('a')]: Promise.resolve(answer(1)) };
      const client = createClient({ fetch, early });
      expect(await client.run(Count, { of: 'a' })).toEqual({ count: 1 });
      expect(requests).toHaveLength(0);
      expect(await client.run(Count, { of: 'a' })).toEqual({ count: 9 });
    });

    it('takes none that was asked for before something else', async () => {
      const { fetch } = answering(200, { data: { count: 9 } });
      const early = { [key('a')]: Promise.resolve(answer(1)), [key('b')]: Promise.resolve(answer(2)) };
      const client = createClient({ fetch, early });
      expect(await client.run(Count, { of: 'a' })).toEqual({ count: 1 });
      await client.run(Count, { of: 'x' });
      expect(await client.run(Count, { of: 'b' })).toEqual({ count: 9 });
    });

    it('asks again when it could not be had', async () => {
      const { fetch } = answering(200, { data: { count: 9 } });
      const early = { [key('a')]: Promise.reject(new TypeError('Failed to fetch')) };
      expect(await createClient({ fetch, early }).run(Count, { of: 'a' })).toEqual({ count: 9 });
    });

    it('tells how long ago the time of the server arrived', async () => {
      const seen: number[] = [];
      const { response, arrivedAt } = answer(1);
      response.headers.set('x-campus-time', '2026-11-24T10:00:00.000Z');
      const early = { [key('a')]: Promise.resolve({ response, arrivedAt }) };
      await createClient({ early, onServerTime: ({ agoMs }) => seen.push(agoMs) }).run(Count, { of: 'a' });
      expect(seen[0]).toBeGreaterThanOrEqual(700);
    });
  });

  it('tells who listens that the session has ended and what time the server has', async () => {
    const seen: unknown[] = [];
    const headers = { 'x-campus-time': '2026-11-24T10:00:00.000Z', 'x-campus-time-token': 'signed' };
    const client = createClient({
      fetch: answering(401, '', headers).fetch,
      onSignedOut: () => seen.push('signed-out'),
      onServerTime: (time) => seen.push(time),
    });
    await failureOf(client.run(Count, { of: 'x' }));
    expect(seen).toEqual([
      { time: '2026-11-24T10:00:00.000Z', timeToken: 'signed', agoMs: expect.any(Number) },
      'signed-out',
    ]);
  });
});
