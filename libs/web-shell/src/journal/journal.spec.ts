import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Failure, type Client, type WorkEntryInput } from '@campus/api-client';
import { waitFor } from '@testing-library/dom';
import { IDBFactory } from 'fake-indexeddb';
import { type Journal } from './journal.ts';
import { createDatabaseDoor } from '../storage/database.ts';
import { DurableStore, type JournalStore, type NewEntry } from './journal-store.ts';
import { openJournal } from './open-journal.fixture.ts';
import { LossyServer, type Weather } from './lossy-server.fixture.ts';

const place = { enrolmentId: 'e', activityId: 'a' };

const broken: JournalStore = {
  isDurable: true,
  deviceId: () => Promise.reject(new Error('closed')),
  append: () => Promise.reject(new Error('full')),
  waiting: () => Promise.reject(new Error('closed')),
  settle: () => Promise.reject(new Error('closed')),
  epochOf: () => Promise.reject(new Error('closed')),
  giveBack: () => Promise.reject(new Error('closed')),
  forgetRecorded: () => Promise.reject(new Error('closed')),
  recordedSince: () => Promise.reject(new Error('closed')),
  forget: () => Promise.reject(new Error('closed')),
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('what the person is told', () => {
  it.each<[Weather, string, number | null]>([
    ['lost-request', 'offline', 1000],
    ['late', 'late', 1000],
    ['failing', 'waiting', 1000],
    ['forbidden', 'waiting', 1000],
    ['malformed', 'waiting', 1000],
    ['signed-out', 'signed-out', null],
  ])('after %s: %s, and tries again after %s ms', async (weather, name, ms) => {
    const { server, journal, waits } = await openJournal();
    server.forecast = [weather];
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await journal.flush();
    expect(journal.state).toMatchObject({ name, waiting: 1 });
    expect(waits.map((wait) => wait.ms)).toEqual(ms === null ? [] : [ms]);
  });

  it('does not make the wait longer for work done without a link, nor for a server that is back', async () => {
    const { server, journal, waits } = await openJournal();
    server.forecast = Array.from({ length: 6 }, (): Weather => 'lost-request');
    for (let count = 0; count < 6; count += 1) {
      await journal.record('screenSeen', { ...place, screenId: `s${count}` });
      await journal.flush();
    }
    expect(journal.state.name).toBe('offline');
    expect(waits.map(({ ms }) => ms)).toEqual(waits.map(() => 1000));
    server.forecast = ['failing'];
    await journal.flush();
    expect(journal.state.name).toBe('waiting');
    expect(waits.at(-1)?.ms).toBe(1000);
  });

  it('waits twice as long after each failure, and sends without being asked', async () => {
    const { server, journal, waits } = await openJournal();
    server.forecast = ['failing', 'failing', 'failing'];
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await journal.flush();
    for (const ms of [1000, 2000, 4000]) {
      expect(waits.at(-1)?.ms).toBe(ms);
      expect(journal.state.name).toBe('waiting');
      const before = waits.length;
      waits.at(-1)?.callback();
      const hasEnded = () => waits.length > before || journal.state.name === 'saved';
      await waitFor(() => expect(hasEnded()).toBe(true));
    }
    expect(journal.state).toEqual({ name: 'saved', waiting: 0, count: 0, failure: null });
    expect(server.effects).toHaveLength(1);
  });

  it('sends when the link comes back at the moment its loss is found out', async () => {
    const { server, journal } = await openJournal();
    server.forecast = ['lost-request'];
    const saved = new Promise<void>((resolve) => {
      journal.onChange(() => {
        if (journal.state.name === 'offline') window.dispatchEvent(new Event('online'));
        if (journal.state.name === 'saved' && server.effects.length === 1) resolve();
      });
    });
    const stop = journal.start();
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await saved;
    stop();
    expect(server.effects).toHaveLength(1);
  });

  it('says that a browser which stores nothing stores nothing, and sends all the same', async () => {
    const { server, journal } = await openJournal({ durable: broken });
    server.forecast = ['lost-request', 'lost-request'];
    await expect(journal.record('screenSeen', { ...place, screenId: 's1' })).resolves.toEqual({
      isDurable: false,
    });
    await journal.flush();
    expect(journal.state).toMatchObject({ name: 'not-durable', waiting: 1 });
    server.forecast = [];
    expect(await journal.flush()).toBe(0);
    expect(server.effects).toHaveLength(1);
  });
});

describe('a session that ends', () => {
  it('keeps writing down and sends when the same person has signed in again', async () => {
    const { server, journal } = await openJournal();
    await journal.pause();
    await journal.record('fieldWritten', { ...place, fieldId: 'f', value: 'kept' });
    expect(await journal.flush()).toBe(1);
    expect(journal.state.name).toBe('signed-out');
    await journal.setPerson('ana');
    expect(await journal.flush()).toBe(0);
    expect(server.effects[0]?.work.fieldWritten?.value).toBe('kept');
  });

  it('never sends the work of one person as another', async () => {
    const { server, journal } = await openJournal();
    await journal.pause();
    await journal.record('fieldWritten', { ...place, fieldId: 'f', value: 'of ana' });
    server.personId = 'luis';
    await journal.setPerson('luis');
    expect(await journal.flush()).toBe(0);
    expect(server.known.size).toBe(0);
    server.personId = 'ana';
    await journal.setPerson('ana');
    expect(await journal.flush()).toBe(0);
    expect(server.effects[0]?.work.fieldWritten?.value).toBe('of ana');
  });

  it('records nothing when nobody has signed in', async () => {
    const { journal } = await openJournal();
    await journal.setPerson(null);
    await expect(journal.record('quizFinished', { attemptId: 't' })).rejects.toThrow('signed in');
  });
});

describe('a request the server cannot read', () => {
  const refusing = (isBad: (entry: WorkEntryInput) => boolean) => {
    const server = new LossyServer();
    const batches: number[][] = [];
    const client: Client = {
      run: (operation, variables) => {
        if (operation.name === 'RecordWork') {
          const { entries } = (variables as { input: { entries: WorkEntryInput[] } }).input;
          batches.push(entries.map(({ sequence }) => sequence));
          if (entries.some(isBad)) throw new Failure('BAD_REQUEST');
        }
        return server.client.run(operation, variables);
      },
    };
    return { server, client, batches };
  };

  it('is halved until the entry at fault stands alone; the others go through', async () => {
    const { server, client } = refusing(({ fieldWritten }) => fieldWritten?.value === 'bad');
    const { journal } = await openJournal({ client });
    await journal.pause();
    for (const value of ['a', 'b', 'bad', 'c', 'd']) {
      await journal.record('fieldWritten', { ...place, fieldId: value, value });
    }
    await journal.setPerson('ana');
    expect(await journal.flush()).toBe(1);
    expect(server.effects.map(({ work }) => work.fieldWritten?.value)).toEqual(['a', 'b', 'c', 'd']);
    expect(journal.state.name).toBe('waiting');
  });
});

describe('work that a rule refuses', () => {
  it.each([
    ['is written down before it leaves the journal', () => Promise.resolve()],
    ['leaves it also where it cannot be written down', () => Promise.reject(new Error('full'))],
  ])('%s, and what comes after it is sent', async (_what, keep) => {
    const server = new LossyServer();
    server.refuses = (work) => work.attendanceTaken !== undefined;
    const waiting: number[] = [];
    const { journal } = await openJournal({
      client: server.client,
      keepRefused: async (refused) => {
        waiting.push((await journal.pendingSince(Infinity)).length);
        expect(refused).toMatchObject([{ entry: { payload: { id: 'm1' } }, code: 'NOT_FOUND' }]);
        return keep();
      },
    });
    await journal.pause();
    const mark = { takenBy: 'ana', halfDayId: 'h', presence: 'WHOLE', evidence: 'MANUAL' } as const;
    await journal.record('attendanceTaken', { ...mark, id: 'm1', enrolmentId: 'e' });
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await journal.setPerson('ana');
    expect(await journal.flush()).toBe(0);
    expect(waiting).toEqual([2]);
    expect(server.effects.map(({ work }) => work.screenSeen?.screenId)).toEqual(['s1']);
  });
});

describe('work of another time', () => {
  it('is sent as of the moment it was done', async () => {
    const { server, journal } = await openJournal();
    const run = jest.spyOn(server.client, 'run');
    const time = { timeToken: 'of then', elapsedMs: 5000, createdAt: 7 };
    await journal.record('screenSeen', { ...place, screenId: 's1' }, time);
    await journal.flush();
    expect(run.mock.calls[0]?.[1]).toMatchObject({
      input: { entries: [{ timeToken: 'of then', elapsedMs: 5000 }] },
    });
  });
});

describe('a long journal', () => {
  const moreOf = (run: { mock: { calls: unknown[][] } }) =>
    run.mock.calls.flatMap(([, variables]) => {
      const { input } = variables as { input?: { hasMore?: boolean } };
      return input?.hasMore ?? [];
    });
  const fill = async (journal: Journal) => {
    for (let at = 0; at < 25; at += 1) await journal.record('screenSeen', { ...place, screenId: `s${at}` });
  };

  it('says with every batch whether more waits', async () => {
    const { server, journal } = await openJournal();
    await journal.pause();
    await fill(journal);
    const run = jest.spyOn(server.client, 'run');
    await journal.setPerson('ana');
    expect(await journal.flush()).toBe(0);
    expect(moreOf(run)).toEqual([true, false]);
  });
});

describe('work an older answer does not contain', () => {
  it('is what waits and what was acknowledged since, oldest first', async () => {
    const { server, journal } = await openJournal();
    const before = Date.now();
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await journal.flush();
    server.forecast = ['lost-request', 'lost-request'];
    await journal.record('screenSeen', { ...place, screenId: 's2' });
    await journal.flush();
    const pending = await journal.pendingSince(before);
    expect(pending.map(({ payload }) => payload)).toMatchObject([{ screenId: 's1' }, { screenId: 's2' }]);
    expect(await journal.pendingSince(Date.now() + 1000)).toMatchObject([{ payload: { screenId: 's2' } }]);
  });

  it('leaves the device with the person', async () => {
    const { server, journal } = await openJournal();
    server.forecast = ['lost-request', 'lost-request'];
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await journal.flush();
    await journal.forget('ana');
    expect(journal.state).toMatchObject({ name: 'saved', waiting: 0 });
    expect(await journal.pendingSince(0)).toEqual([]);
  });

  it('does not come back to the device when the server answers after the person has left', async () => {
    const { client } = new LossyServer();
    let answer = () => {};
    const { journal } = await openJournal({
      client: {
        ...client,
        run: async (operation, variables) => {
          const result = await client.run(operation, variables);
          await new Promise<void>((resolve) => (answer = resolve));
          return result;
        },
      },
    });
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    const sending = journal.flush();
    await waitFor(() => expect(journal.state.name).toBe('saving'));
    await journal.forget('ana');
    answer();
    await sending;
    expect(await journal.pendingSince(0)).toEqual([]);
  });

  it('of a cleared browser is not taken for what it wrote since', async () => {
    const store = new DurableStore(createDatabaseDoor());
    const seen = (screenId: string, createdAt: number): NewEntry => ({
      kind: 'screenSeen',
      payload: { ...place, screenId },
      personId: 'ana',
      timeToken: null,
      elapsedMs: 0,
      createdAt,
    });
    const before = await store.append(seen('s1', 1));
    globalThis.indexedDB = new IDBFactory();
    const cleared = new DurableStore(createDatabaseDoor());
    await cleared.append(seen('s2', 2));
    await cleared.settle([before], [], { recordedAt: 3, acknowledgedAt: 3, epoch: 'e' });
    expect(await cleared.waiting('ana')).toMatchObject([{ payload: { screenId: 's2' } }]);
    expect(await cleared.recordedSince('ana', 0)).toEqual([]);
  });
});

describe('the window comes and goes', () => {
  let stop = () => {};
  afterEach(() => stop());

  it('sends at once when the link is back', async () => {
    const { server, journal } = await openJournal();
    stop = journal.start();
    server.forecast = ['lost-request'];
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await waitFor(() => expect(journal.state.name).toBe('offline'));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(journal.state.name).toBe('saved'));
    expect(server.effects).toHaveLength(1);
  });

  it('tries once more to send what waits when the page goes away', async () => {
    const { server, journal } = await openJournal();
    stop = journal.start();
    server.forecast = ['lost-request'];
    await journal.record('screenSeen', { ...place, screenId: 's1' });
    await waitFor(() => expect(journal.state.name).toBe('offline'));
    const run = jest.spyOn(server.client, 'run');
    window.dispatchEvent(new Event('pagehide'));
    expect(run.mock.calls[0]?.[1]).toMatchObject({ input: { hasMore: false } });
    expect(run.mock.calls[0]?.[2]).toEqual({ keepalive: true });
    await waitFor(() => expect(server.effects).toHaveLength(1));
    expect(await journal.flush()).toBe(0);
    expect(server.effects).toHaveLength(1);
  });
});
