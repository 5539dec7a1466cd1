import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, give, offered } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { importRewritten, offerFirstVersion, oneSentence, otherStructure } from '../support/corrections.ts';
import { type Persona } from '../support/personas.ts';

/** Carla publishes, Tomás writes; Lucía has no right in the course. */
describe('an earlier version', () => {
  const campus = testCampus();
  let [first, later] = ['', ''];
  beforeAll(async () => {
    await give(campus, 'carla', 'PUBLISHER');
    await give(campus, 'tomas', 'AUTHOR');
    await offerFirstVersion(campus.server);
    first = (await offered(campus)).versionId;
    later = (await importRewritten(campus.server, otherStructure, null)).versionId;
  });
  beforeEach(async () => {
    await campus.server.sql.query(`update course set current_version_id = $1 where key = 'test-course'`, [
      later,
    ]);
  });

  const offer = (who: Persona, more: object = {}, key = randomUUID()) =>
    act(campus.as(who), 'OfferVersion', { versionId: first, seenVersionId: later, ...more }, key);
  const onOffer = async () => (await offered(campus)).versionId;

  it('is offered again by whoever publishes the course, on record, and the later one again', async () => {
    expect(await offer('carla')).toMatchObject({ __typename: 'VersionOffered', versionId: first, number: 1 });
    expect(await onOffer()).toBe(first);
    const { rows } = await campus.server.sql.query<{ detail: object }>(
      `select detail from audit_event where action = 'course_version.restored' and subject_id = $1
        order by at desc limit 1`,
      [first],
    );
    expect(rows[0]?.detail).toMatchObject({ course: 'test-course', number: 1 });
    await offer('carla', { versionId: later, seenVersionId: first });
    expect(await onOffer()).toBe(later);
  });

  it('is offered once for one request', async () => {
    const key = randomUUID();
    const done = await offer('carla', {}, key);
    expect(await offer('carla', {}, key)).toEqual(done);
    expect(await onOffer()).toBe(first);
  });

  it.each<[string, Persona, object, string]>([
    ['who may not publish', 'tomas', {}, 'COURSE_RIGHT_MISSING'],
    ['who has no right in the course', 'lucia', {}, 'NOT_FOUND'],
    ['a version that is none', 'carla', { versionId: randomUUID() }, 'NOT_FOUND'],
    ['what is no id', 'carla', { versionId: 'first' }, 'NOT_FOUND'],
    [
      'somebody who saw another version on offer',
      'carla',
      { seenVersionId: randomUUID() },
      'VERSION_CHANGED',
    ],
  ])('is not offered for %s', async (_name, who, more, code) => {
    expect(await offer(who, more)).toMatchObject({ code });
    expect(await onOffer()).toBe(later);
  });

  it('is the one that a correction is of from then on', async () => {
    await offer('carla');
    expect(await importRewritten(campus.server, oneSentence('Lea la ficha de hoy.'))).toMatchObject({
      corrects: 1,
    });
  });
});
