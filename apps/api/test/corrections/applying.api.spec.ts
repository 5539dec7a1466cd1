import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { give } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import {
  apply,
  COMPARISON,
  importRewritten,
  NOTES,
  oneKey,
  oneSentence,
  otherStructure,
  offerFirstVersion,
  previewOf,
  readLesson,
  waitingFor,
  VERSIONS,
} from '../support/corrections.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantInto, type Planted } from '../support/plant.ts';

describe('a running edition and its versions', () => {
  const campus = testCampus();
  let place: Planted;
  beforeEach(async () => {
    await offerFirstVersion(campus.server);
    place = await plantEnrolment(campus.server, 'ana');
  });

  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const versionOf = async (editionId: string) =>
    (await rows('select version_id from edition where id = $1', [editionId]))[0]?.version_id;
  const versionsOf = async (persona: Persona) =>
    (
      await campus.as(persona).query<{
        courseVersions: {
          key: string;
          versions: { id: string; editions: { editionId: string; isTakenBack: boolean }[] }[];
        }[];
      }>(VERSIONS, { locale: 'en' })
    ).data.courseVersions.find(({ key }) => key === 'test-course')?.versions ?? [];
  const lesson = () => readLesson(campus.as('ana'), place.enrolmentId, course.first);

  describe('gets a correction', () => {
    it('once, however often it is asked for, and to everybody in the edition', async () => {
      await plantInto(campus.server, place, personOf('luis').id);
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea una vez.'));
      const input = { idempotencyKey: randomUUID(), fromVersionId: await versionOf(place.editionId) };
      for (let time = 0; time < 2; time++)
        expect(
          (await apply(campus.as('lucia'), place.editionId, versionId, input)).data.applyCorrection.code,
        ).toBeUndefined();
      expect(
        await rows('select distinct version_id from enrolment where edition_id = $1', [place.editionId]),
      ).toEqual([{ version_id: versionId }]);
      expect(
        await rows(
          `select reason, detail ->> 'to' as "to" from audit_event where action = 'edition.corrected' and subject_id = $1`,
          [place.editionId],
        ),
      ).toHaveLength(1);
      expect(
        await rows('select from edition_correction where edition_id = $1', [place.editionId]),
      ).toHaveLength(1);
    });

    it('from whoever publishes the course, and from no other trainer', async () => {
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea de Tomás.'));
      const given = { fromVersionId: await versionOf(place.editionId) };
      const applied = () => apply(campus.as('tomas'), place.editionId, versionId, given);
      await give(campus, 'tomas', 'AUTHOR');
      expectRefusal(await applied(), 'COURSE_RIGHT_MISSING');
      await give(campus, 'tomas', 'PUBLISHER');
      expect((await applied()).data.applyCorrection.code).toBeUndefined();
      expect(await versionOf(place.editionId)).toBe(versionId);
    });

    it('to no other edition', async () => {
      const other = await plantEnrolment(campus.server, 'luis');
      const before = await versionOf(other.editionId);
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea aquí.'));
      await apply(campus.as('lucia'), place.editionId, versionId);
      expect(await versionOf(other.editionId)).toBe(before);
    });

    it('not twice, not to a frozen edition, not over another, not with half a note', async () => {
      const first = await importRewritten(campus.server, oneSentence('Lea la primera.'));
      const second = await importRewritten(campus.server, oneSentence('Lea la segunda.'));
      const was = await versionOf(place.editionId);
      await apply(campus.as('lucia'), place.editionId, first.versionId);
      expectRefusal(
        await apply(campus.as('lucia'), place.editionId, first.versionId, { fromVersionId: was }),
        'VERSION_IN_USE',
      );
      expectRefusal(
        await apply(campus.as('lucia'), place.editionId, second.versionId, { fromVersionId: was }),
        'VERSION_CHANGED',
      );
      expectRefusal(
        await apply(campus.as('lucia'), place.editionId, second.versionId, { notes: { es: 'Sí.' } }),
        'INPUT_INVALID',
        { field: 'notes' },
      );
      await rows('update edition set closed_at = now() where id = $1', [place.editionId]);
      expectRefusal(await apply(campus.as('lucia'), place.editionId, second.versionId), 'EDITION_FROZEN');
    });

    it('never with another structure, which the database refuses too', async () => {
      const { versionId } = await importRewritten(campus.server, otherStructure, null);
      expect((await previewOf(campus.as('lucia'), place.editionId, versionId))?.isCorrection).toBe(false);
      expectRefusal(await apply(campus.as('lucia'), place.editionId, versionId), 'NOT_A_CORRECTION');
      await expect(
        rows('update edition set version_id = $2 where id = $1', [place.editionId, versionId]),
      ).rejects.toThrow('keeps its course version');
      await expect(
        rows('update enrolment set version_id = $2 where id = $1', [place.enrolmentId, versionId]),
      ).rejects.toThrow('stays with');
    });

    it('backwards too: an earlier version again, with the words of then', async () => {
      const was = String(await versionOf(place.editionId));
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea sin prisa.'));
      await apply(campus.as('lucia'), place.editionId, versionId);
      await apply(campus.as('admin'), place.editionId, was);
      expect((await lesson()).screens[1]?.html).not.toContain('Lea sin prisa.');
      expect((await lesson()).corrections).toHaveLength(2);
    });

    it('waits until then: told to whoever can apply it, of an edition that is open', async () => {
      const waiting = async () =>
        (await waitingFor(campus.as('lucia'), place.editionId)).data.waitingCorrection;
      expect(await waiting()).toBeNull();
      const { versionId, number } = await importRewritten(campus.server, oneSentence('Lea y espere.'));
      expect(await waiting()).toEqual({ versionId, number });
      expectDenied(await waitingFor(campus.as('carla'), place.editionId), 'FORBIDDEN');
      await offerFirstVersion(campus.server);
      expect(await waiting()).toBeNull();
      await importRewritten(campus.server, otherStructure, null);
      expect(await waiting()).toBeNull();
      await rows(`update course c set current_version_id = $1 where key = 'test-course'`, [versionId]);
      await rows('update edition set closed_at = now() where id = $1', [place.editionId]);
      expect(await waiting()).toBeNull();
    });

    it('waits no more once it was applied, taken back or not, until there is another', async () => {
      const waiting = async () =>
        (await waitingFor(campus.as('lucia'), place.editionId)).data.waitingCorrection;
      const isTakenBack = async (version: string) =>
        (await versionsOf('lucia'))
          .find(({ id }) => id === version)
          ?.editions.find(({ editionId }) => editionId === place.editionId)?.isTakenBack;
      const was = String(await versionOf(place.editionId));
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea y vuelva.'));
      expect(await isTakenBack(was)).toBe(false);
      await apply(campus.as('lucia'), place.editionId, versionId);
      expect([await waiting(), await isTakenBack(versionId)]).toEqual([null, false]);
      await apply(campus.as('lucia'), place.editionId, was);
      expect([await waiting(), await isTakenBack(was)]).toEqual([null, true]);
      // Applied again, it is the version of the edition again.
      await apply(campus.as('lucia'), place.editionId, versionId);
      expect([await waiting(), await isTakenBack(versionId)]).toEqual([null, false]);
      const third = await importRewritten(campus.server, oneSentence('Lea otra vez.'));
      expect((await waiting())?.versionId).toBe(third.versionId);
    });

    it('not by somebody who is no staff, nor by staff without a right in the course', async () => {
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea con calma.'));
      const given = { fromVersionId: await versionOf(place.editionId) };
      expectDenied(await apply(campus.as('ana'), place.editionId, versionId, given), 'FORBIDDEN');
      expectRefusal(await apply(campus.as('carla'), place.editionId, versionId, given), 'NOT_FOUND');
    });
  });

  describe('has versions that are read', () => {
    it.each(['tomas', 'carla', 'lucia', 'admin'] as const)(
      'by %s: versions, what each corrects and who studies them',
      async (persona) => {
        const { versionId, number, corrects } = await importRewritten(
          campus.server,
          oneSentence(`Lea la lista, ${persona}.`),
        );
        const answer = await campus
          .as(persona)
          .query<{ courseVersions: { key: string; versions: Record<string, unknown>[] }[] }>(VERSIONS, {
            locale: 'en',
          });
        const versions = answer.data.courseVersions.find(({ key }) => key === 'test-course')?.versions ?? [];
        expect(versions.find(({ id }) => id === versionId)).toMatchObject({
          number,
          corrects,
          note: NOTES.en,
          isCurrent: true,
        });
        const studied = await versionOf(place.editionId);
        expect(versions.find(({ id }) => id === studied)?.editions).toEqual(
          expect.arrayContaining([expect.objectContaining({ editionId: place.editionId, people: 1 })]),
        );
      },
    );

    it('as plain text before and after, keys only by those who write them', async () => {
      const from = await versionOf(place.editionId);
      const { versionId: to } = await importRewritten(campus.server, {
        ...oneKey,
        ...oneSentence('Lea la tarjeta verde.'),
      });
      const compare = async (persona: 'tomas' | 'lucia') =>
        (
          await campus
            .as(persona)
            .query<{ versionComparison: Record<string, unknown> & { changes: Record<string, unknown>[] } }>(
              COMPARISON,
              { from, to, locale: 'es' },
            )
        ).data.versionComparison;
      const seen = await compare('tomas');
      expect(seen).toMatchObject({ isCorrection: true, hasChangedKeys: true, differences: [] });
      expect(seen.changes).toEqual([
        expect.objectContaining({
          kind: 'LESSON',
          title: 'Primera lección',
          part: 'SCREEN',
          heading: 'Dos',
          locale: 'es',
          before: 'Lea la tarjeta.',
          after: 'Lea la tarjeta verde.',
        }),
        expect.objectContaining({
          kind: 'QUESTION',
          title: 'Elija uno.',
          part: 'KEY',
          locale: null,
          before: 'bien',
          after: 'mal',
          isHidden: false,
        }),
      ]);
      expect((await compare('lucia')).changes[1]).toMatchObject({
        part: 'KEY',
        before: '',
        after: '',
        isHidden: true,
      });
    });
  });
});
