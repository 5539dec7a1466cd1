import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course, modules } from '../support/course.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { TestDevice } from '../support/work.ts';

const PACKS = `query ($enrolmentId: ID!, $locale: Locale!) {
  modulePacks(enrolmentId: $enrolmentId, locale: $locale) {
    moduleId pieces { activityId kind bytes } files { path bytes }
  }
}`;

interface Pack {
  moduleId: string;
  pieces: { activityId: string; kind: string; bytes: number }[];
  files: { path: string; bytes: number }[];
}

describe('what a module weighs that a device takes along', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const packsOf = async (persona: Persona = 'ana', locale = 'es') =>
    (await campus.as(persona).query<{ modulePacks: Pack[] }>(PACKS, { enrolmentId, locale })).data
      .modulePacks;

  it('is said of what is open, activity by activity', async () => {
    const before = (await packsOf()) ?? [];
    expect(before[0]?.moduleId).toBe(modules.start);
    expect(before[0]?.pieces.map(({ activityId }) => activityId)).toContain(course.first);
    expect(before.map(({ moduleId }) => moduleId)).not.toContain(modules.practice);
    await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    expect((await packsOf()).map(({ moduleId }) => moduleId)).toContain(modules.practice);
  });

  it('has the bytes of each, and no package', async () => {
    await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    const pieces = ((await packsOf()) ?? []).flatMap((pack) => pack.pieces);
    for (const { bytes } of pieces) expect(bytes).toBeGreaterThan(100);
    expect(pieces.map(({ kind }) => kind)).not.toContain('SCORM');
  });

  it('names the pictures in its texts, each once, with their bytes', async () => {
    const { rows } = await campus.server.sql.query<{ hash: string; bytes: string }>(
      `select hash, bytes::text as bytes from media_file where media_type like 'image/%' or media_type like 'audio/%'`,
    );
    const known = new Map(rows.map(({ hash, bytes }) => [hash, Number(bytes)]));
    await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    for (const { files } of (await packsOf()) ?? []) {
      expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
      for (const { path, bytes } of files) expect(known.get(path.split('/')[2] ?? '')).toBe(bytes);
    }
  });

  it.each(['luis', 'tomas', 'lucia'] as const)(
    'is not told to %s of an enrolment of Ana',
    async (persona) => {
      expect(await packsOf(persona)).toEqual([]);
    },
  );

  it('is one statement beside the session once it was weighed', async () => {
    await packsOf();
    await campus.expectQueries(2, () => packsOf());
  });
});
