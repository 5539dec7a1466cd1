import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@campus/platform/database/database.ts';
import { Epochs } from '@campus/platform/database/epochs.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { screenSeen, TestDevice } from '../support/work.ts';
import { registeredId } from '../support/registered.ts';

const meId = registeredId('Me');

describe('the epoch of the database', () => {
  const campus = testCampus();
  /** As a server that starts now sees it. */
  const current = () => new Epochs(campus.server.app.get(Database)).current();
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);

  beforeEach(() => sql('delete from campus_epoch'));

  it('begins with the campus, which had acknowledged nothing before', async () => {
    const before = new Date();
    const epoch = await current();
    expect(epoch.workSince?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(await current()).toEqual(epoch);
  });

  it('is the same for servers that start at the same moment', async () => {
    const epochs = await Promise.all([current(), current(), current()]);
    expect(new Set(epochs.map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    ['another cluster', `'1' || incarnation`],
    ['another timeline', `regexp_replace(incarnation, '/[0-9A-F]{8}/', '/0000000F/')`],
    ['another database', `incarnation || '1'`],
  ])('is another one in %s, and nobody knows what was lost', async (_name, changed) => {
    const first = await current();
    await sql(`update campus_epoch set incarnation = ${changed}`);
    const second = await current();
    expect(second.id).not.toBe(first.id);
    expect(second.workSince).toBeNull();
    expect(await current()).toEqual(second);
  });

  it('says since when work may be gone, over all restores of the last two weeks', async () => {
    const epochs = new Epochs(campus.server.app.get(Database));
    await epochs.current();
    const begin = (since: Date) =>
      campus.server.app.get(Database).transaction((tx) => epochs.begin(tx, since));
    await sql(
      `update campus_epoch set began_at = now() - interval '20 days', work_since = now() - interval '20 days'`,
    );
    const [later, earlier] = [new Date('2026-11-20T08:00:00Z'), new Date('2026-11-18T08:00:00Z')];
    await begin(earlier);
    await begin(later);
    expect((await epochs.current()).workSince).toEqual(earlier);
  });

  it('is on every answer to somebody who is signed in', async () => {
    const answer = await campus.server.app.inject({
      method: 'POST',
      url: `/op/${meId}`,
      headers: {
        ...(await campus.as('ana').headers()),
        'content-type': 'application/json',
        'x-campus-request': '1',
      },
      payload: { variables: {} },
    });
    const [id, since] = String(answer.headers['x-campus-epoch']).split(' ');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(since === undefined || !Number.isNaN(Date.parse(since))).toBe(true);
  });
});

describe('work of a device from another epoch', () => {
  const campus = testCampus();

  it('is not recorded before the device has given back what was acknowledged', async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    const phone = new TestDevice(campus.as('ana'));
    const entry = phone.entry(screenSeen(enrolmentId, course.first, 'uno'));
    const told = (await phone.sendIn(randomUUID(), entry)).data.recordWork;
    expect(told.receipts).toEqual([]);
    const { rowCount } = await campus.server.sql.query('select from journal_receipt where device_id = $1', [
      phone.deviceId,
    ]);
    expect(rowCount).toBe(0);
    const { receipts, epoch, personId } = (await phone.sendIn(told.epoch.id, entry)).data.recordWork;
    expect(receipts).toMatchObject([{ sequence: 1, isRecorded: true }]);
    expect(epoch.id).toBe(told.epoch.id);
    expect(personId).toBe(personOf('ana').id);
  });
});
