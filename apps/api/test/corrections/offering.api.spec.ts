import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, give, offered, read } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import {
  apply,
  importRewritten,
  offerFirstVersion,
  oneSentence,
  otherStructure,
} from '../support/corrections.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

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

  it('is nothing that an edition went back to, which has the later one by a correction', async () => {
    await offer('carla');
    const place = await plantEnrolment(campus.server, 'ana');
    const { versionId } = await importRewritten(campus.server, oneSentence('Lea la ficha de mañana.'));
    await apply(campus.as('lucia'), place.editionId, versionId);
    await offer('carla', { seenVersionId: versionId });
    const [{ versions } = { versions: [] }] = await read<
      { versions: { editions: { editionId: string; isTakenBack: boolean }[] }[] }[]
    >(campus.as('carla'), 'CourseVersions', { locale: 'es' });
    const edition = versions
      .flatMap(({ editions }) => editions)
      .find(({ editionId }) => editionId === place.editionId);
    expect(edition).toMatchObject({ isTakenBack: false });
  });

  it('is the one that a correction is of from then on', async () => {
    await offer('carla');
    expect(await importRewritten(campus.server, oneSentence('Lea la ficha de hoy.'))).toMatchObject({
      corrects: 1,
    });
  });
});
