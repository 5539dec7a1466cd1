import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import { type Journal } from './journal.ts';
import { type LossyServer } from './lossy-server.fixture.ts';
import { openJournal } from './open-journal.fixture.ts';

const place = { enrolmentId: 'e', activityId: 'a' };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('when the server has been restored', () => {
  const epoch = (id: string, workSince: number | null = null) => ({ id, workSince });
  const screens = (server: LossyServer) => server.effects.map(({ work }) => work.screenSeen?.screenId);
  const see = async (journal: Journal, ...ids: string[]) => {
    for (const screenId of ids) await journal.record('screenSeen', { ...place, screenId });
    await journal.flush();
  };

  it('gives back what was acknowledged since, once, and says meanwhile that it is not saved', async () => {
    const { server, journal } = await openJournal();
    await see(journal, 's1', 's2');
    const backup = server.backUp();
    await see(journal, 's3', 's4');
    server.restore(backup, { isMomentKnown: true });
    server.forecast = ['lost-request'];
    journal.hearEpoch(server.epoch);
    expect(await journal.flush()).toBeGreaterThan(0);
    expect(journal.state.name).toBe('offline');
    expect(await journal.flush()).toBe(0);
    expect(screens(server)).toEqual(['s1', 's2', 's3', 's4']);
    journal.hearEpoch(server.epoch);
    const { length } = server.ever;
    expect(await journal.flush()).toBe(0);
    expect(server.ever).toHaveLength(length);
  });

  it('gives it back before newer work, also where that work is the first to meet the restored server', async () => {
    const { server, journal } = await openJournal();
    await see(journal, 's1', 's2');
    server.restore({ effects: [], known: new Map(), begun: new Set(['t']), at: 0 }, { isMomentKnown: false });
    await see(journal, 's3');
    expect(screens(server)).toEqual(['s1', 's2', 's3']);
  });

  it('gives it back in another window too, and after the browser was closed', async () => {
    const { server, journal } = await openJournal();
    await see(journal, 's1');
    await journal.pause();
    server.restore({ effects: [], known: new Map(), begun: new Set(['t']), at: 0 }, { isMomentKnown: false });
    const { journal: later } = await openJournal({ client: server.client });
    later.hearEpoch(server.epoch);
    expect(await later.flush()).toBe(0);
    expect(screens(server)).toEqual(['s1']);
  });

  it('keeps the whole state of a SCORM commit for it', async () => {
    const { server, journal } = await openJournal();
    const cmi = { 'cmi.suspend_data': 'x'.repeat(1000) };
    await journal.record('scormCommitted', {
      attemptId: 't',
      itemId: 'i',
      sessionId: 's',
      commitNumber: 1,
      cmi,
      isFinish: false,
    });
    await journal.flush();
    server.restore({ effects: [], known: new Map(), begun: new Set(['t']), at: 0 }, { isMomentKnown: false });
    journal.hearEpoch(server.epoch);
    expect(await journal.flush()).toBe(0);
    expect(server.effects.map(({ work }) => work.scormCommitted?.cmi)).toEqual([cmi]);
  });

  it('has nothing left to give back of a person who signed out here, and keeps what waits', async () => {
    const { server, journal } = await openJournal();
    await see(journal, 's1');
    server.forecast = ['lost-request', 'lost-request'];
    await see(journal, 's2');
    await journal.forgetRecorded('ana');
    server.restore({ effects: [], known: new Map(), begun: new Set(['t']), at: 0 }, { isMomentKnown: false });
    journal.hearEpoch(epoch('another'));
    await journal.flush();
    expect(await journal.flush()).toBe(0);
    expect(screens(server)).toEqual(['s2']);
  });

  it('gives back nothing of somebody else', async () => {
    const { server, journal } = await openJournal();
    await see(journal, 's1');
    await journal.setPerson('luis');
    journal.hearEpoch(epoch('another'));
    await journal.flush();
    expect(journal.state.waiting).toBe(0);
    server.restore({ effects: [], known: new Map(), begun: new Set(['t']), at: 0 }, { isMomentKnown: false });
    await journal.setPerson('ana');
    journal.hearEpoch(server.epoch);
    expect(await journal.flush()).toBe(0);
    expect(screens(server)).toEqual(['s1']);
  });
});
