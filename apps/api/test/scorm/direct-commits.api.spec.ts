import { beforeEach, describe, expect, it } from '@jest/globals';
import { ContentServer } from '@campus/scorm';
import { speakAs } from '../support/as.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { committed, launch, type LaunchData } from '../support/scorm.ts';
import { TestDevice } from '../support/work.ts';

describe('a frame that commits by itself', () => {
  const campus = testCampus();
  let enrolmentId: string;
  let session: LaunchData;
  let phone: TestDevice;

  const rows = (text: string, values: unknown[]) => campus.server.sql.query(text, values);
  const commit = (number: number, token = session.commitToken) =>
    campus.server.app.get(ContentServer).instance.inject({
      method: 'POST',
      url: new URL('commit', session.frameUrl).pathname,
      headers: { host: new URL(session.frameUrl).host, 'content-type': 'application/json' },
      payload: JSON.stringify({
        token,
        commit: committed(session, number, { cmi: { location: String(number) } }).scormCommitted,
      }),
    });
  const status = async (number: number, token?: string) => (await commit(number, token)).statusCode;
  /** What ends a sign-in: the cookie of the test's own stays in use for the next test. */
  const during = async (change: string, undo: string, work: () => Promise<void>) => {
    const ana = [personOf('ana').id];
    await rows(change, ana);
    try {
      await work();
    } finally {
      await rows(undo, ana);
    }
  };

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    phone = new TestDevice(campus.as('ana'));
    await phone.passGate(enrolmentId);
    session = await launch(campus.as('ana'), enrolmentId);
  });

  it('is recorded while the sign-in that opened the package lasts', async () => {
    expect(await status(1)).toBe(200);
    // Another sign-in, of the same person on another device, changes nothing.
    await campus.as('ana').query('{ me { id } }');
    expect(await status(2)).toBe(200);
  });

  it.each([
    [
      'the sign-in has run out',
      `update session set expires_at = expires_at - interval '1 year' where person_id = $1`,
      `update session set expires_at = expires_at + interval '1 year' where person_id = $1`,
    ],
    [
      'the account was closed',
      `update person set disabled_at = now() where id = $1`,
      `update person set disabled_at = null where id = $1`,
    ],
  ])(
    'is refused when %s; what the device kept is taken after the next sign-in',
    async (_why, change, undo) => {
      await during(change, undo, async () => {
        expect(await status(1)).toBe(403);
      });
      expect(await phone.record(committed(session, 1, { cmi: { location: 'kept' } }))).toMatchObject([
        { isRecorded: true },
      ]);
    },
  );

  it('is refused after the sign-out, also while the person is signed in elsewhere', async () => {
    const sharedPc = speakAs(campus.server)('ana');
    session = await launch(sharedPc, enrolmentId);
    expect(await status(1)).toBe(200);
    await sharedPc.query('mutation { signOut { __typename } }');
    expect(await status(2)).toBe(403);
    expect(await phone.record(committed(session, 2, { cmi: { location: 'kept' } }))).toMatchObject([
      { isRecorded: true },
    ]);
  });

  it('is refused with a sign-in put in place of the one it was given to', async () => {
    const [sessionId, , signed] = session.commitToken.split('.');
    const other = 'A'.repeat(43);
    expect(await status(1, `${sessionId}.${other}.${signed}`)).toBe(403);
    expect(await status(1, `${sessionId}.${signed}`)).toBe(403);
  });
});
