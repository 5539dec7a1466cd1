import { afterEach, describe, expect, it } from '@jest/globals';
import type { Call, ScormCommit } from '../../protocol.ts';
import { askServer, outbox, serverStore } from './outbox.ts';
import { writeAhead, type WriteAhead } from './write-ahead.ts';

const call = (n: number): Call => [n, 'Commit', [], 'true', '0'];

const commit = (commitNumber: number, over: Partial<ScormCommit> = {}): ScormCommit => ({
  attemptId: 'attempt',
  itemId: 'item',
  sessionId: 'session-1',
  commitNumber,
  cmi: { location: String(commitNumber) },
  isFinish: false,
  calls: [call(commitNumber)],
  ...over,
});

const start = (over: { ahead?: Partial<WriteAhead>; isTaken?: boolean } = {}) => {
  const sent: ScormCommit[] = [];
  const out = outbox(
    { ...writeAhead(localStorage), ...over.ahead },
    () => over.isTaken ?? false,
    (handed) => sent.push(handed),
  );
  return { out, sent, numbers: () => sent.map(({ commitNumber }) => commitNumber) };
};

afterEach(() => localStorage.clear());

describe('a commit', () => {
  it.each([
    ['the store has it', true, false, true],
    ['the server has it, for the store is full', false, true, true],
    ['neither has it', false, false, false],
  ])('rests somewhere: %s', (_name, isKept, isTaken, isSafe) => {
    const { out, numbers } = start({ ahead: { keep: () => isKept }, isTaken });
    expect(out.put(commit(1))).toBe(isSafe);
    // The surrounding page has its own journal, so it is told in any case.
    expect(numbers()).toEqual([1]);
  });

  it('of a flood is written down each time, and handed over one at a time', () => {
    const { out, numbers, sent } = start();
    for (let n = 1; n <= 500; n += 1) out.put(commit(n));
    expect(numbers()).toEqual([1]);
    expect(writeAhead(localStorage).pending()).toMatchObject([{ commitNumber: 500 }]);
    out.journalled('session-1', 1);
    expect(numbers()).toEqual([1, 500]);
    expect(sent[1]?.calls).toHaveLength(200);
    expect(sent[1]?.calls?.at(-1)).toEqual(call(500));
    out.journalled('session-1', 500);
    expect(writeAhead(localStorage).pending()).toEqual([]);
  });

  it('that ends a session waits for nothing', () => {
    const { out, numbers } = start();
    out.put(commit(1));
    out.put(commit(2));
    out.put(commit(3, { isFinish: true }));
    expect(numbers()).toEqual([1, 3]);
  });

  it.each([
    ['rests somewhere, and then tells of it', true, ['Commit', 'Terminate']],
    ['rests nowhere, and then does not say that it ended', false, ['Commit']],
  ])('that ends a session %s', (_name, isKept, told) => {
    const { out, sent } = start({ ahead: { keep: () => isKept } });
    out.put(commit(1, { isFinish: true }), [9, 'Terminate', [''], 'true', '0']);
    expect(sent[0]?.calls?.map(([, name]) => name)).toEqual(told);
  });

  it('of another session does not wait for the first', () => {
    const { out, sent } = start();
    out.put(commit(1));
    out.put(commit(1, { sessionId: 'session-2' }));
    expect(sent).toHaveLength(2);
  });

  it('is handed over at once when the window may go', () => {
    const { out, numbers } = start();
    out.put(commit(1));
    out.put(commit(2));
    out.flush();
    expect(numbers()).toEqual([1, 2]);
  });

  it('of 64,000 characters with accents is kept whole', () => {
    const suspended = 'ñ€'.repeat(32_000);
    const { out } = start();
    expect(out.put(commit(1, { cmi: { suspend_data: suspended } }))).toBe(true);
    expect(writeAhead(localStorage).pending()[0]?.cmi['suspend_data']).toBe(suspended);
  });
});

describe('the server', () => {
  const { XMLHttpRequest: request, fetch: ask } = globalThis;
  const bodies: string[] = [];
  const answering = (status: number) => {
    class Server {
      status = status;
      open = () => {};
      setRequestHeader = () => {};
      send = (body: string) => bodies.push(body);
    }
    Object.assign(globalThis, { XMLHttpRequest: Server });
  };
  afterEach(() => {
    Object.assign(globalThis, { XMLHttpRequest: request, fetch: ask });
    bodies.length = 0;
  });

  it.each([
    [200, true],
    [409, false],
    [500, false],
  ])('that answers %s has it: %s', (status, isTaken) => {
    answering(status);
    expect(askServer('token', commit(5))).toBe(isTaken);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ token: 'token', commit: { commitNumber: 5 } });
  });

  it('is told and not waited for once the page around waits for what the item commits', () => {
    answering(500);
    const told: unknown[] = [];
    const silence = new Promise<never>(() => undefined);
    Object.assign(globalThis, {
      fetch: (where: string, how: { body: string; keepalive: boolean }) => {
        told.push([where, how.keepalive, JSON.parse(how.body)]);
        return silence;
      },
    });
    const server = serverStore('token');
    expect(server.isTaken(commit(1))).toBe(false);
    server.letGo();
    expect(server.isTaken(commit(2))).toBe(true);
    expect(bodies).toHaveLength(1);
    expect(told).toEqual([['commit', true, { token: 'token', commit: commit(2) }]]);
  });
});
