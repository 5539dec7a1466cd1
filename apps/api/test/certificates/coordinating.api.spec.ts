import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import {
  CANDIDATES,
  earn,
  issue,
  ISSUE,
  MINE,
  revoke,
  type CandidateData,
  type CertificateData,
} from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';

describe('certificates', () => {
  const campus = testCampus();
  let planted: Planted;
  let enrolmentId: string;
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const issued = async (speaker: Persona = 'carla', id = enrolmentId): Promise<CertificateData> =>
    (await issue(campus.as(speaker), id)).data.issueCertificate.certificate;
  const certificates = () => rows('select status from certificate where enrolment_id = $1', [enrolmentId]);

  beforeEach(async () => {
    planted = await plantEnrolment(campus.server, 'ana');
    ({ enrolmentId } = planted);
  });

  describe('are issued and revoked by coordinators, to people of their countries', () => {
    it.each<[Persona, 'may' | 'NOT_FOUND' | 'FORBIDDEN']>([
      ['ana', 'FORBIDDEN'],
      ['luis', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['carla', 'may'],
      ['lucia', 'may'],
      ['admin', 'may'],
    ])('to Ana of Mexico, %s: %s', async (persona, verdict) => {
      await earn(campus.server, enrolmentId);
      const speaker = campus.as(persona);
      const answer = await issue(speaker, enrolmentId);
      const list = await speaker.query<{ certificateCandidates: { totalCount: number } }>(CANDIDATES, {
        editionId: planted.editionId,
        locale: 'es',
      });
      if (verdict === 'may') {
        const { serial } = answer.data.issueCertificate.certificate;
        expect(list.data.certificateCandidates.totalCount).toBe(1);
        expect(resultOf(await revoke(speaker, serial))).toMatchObject({ certificate: { status: 'REVOKED' } });
      } else {
        expectDenied(answer, 'FORBIDDEN');
        expectDenied(list, 'FORBIDDEN');
        const { serial } = await issued();
        expectDenied(await revoke(speaker, serial), 'FORBIDDEN');
        expect((await certificates())[0]).toMatchObject({ status: 'issued' });
      }
    });

    it('to Chloé of Canada only by those for all countries', async () => {
      const other = await plantEnrolment(campus.server, 'chloe');
      await earn(campus.server, other.enrolmentId);
      expectRefusal(await issue(campus.as('carla'), other.enrolmentId), 'NOT_FOUND');
      const { serial } = await issued('lucia', other.enrolmentId);
      expectRefusal(await revoke(campus.as('carla'), serial), 'NOT_FOUND');
      expect(resultOf(await revoke(campus.as('lucia'), serial))).toMatchObject({
        certificate: { status: 'REVOKED' },
      });
    });

    it.each<[Persona & ('carla' | 'lucia' | 'admin'), Persona]>([
      ['carla', 'lucia'],
      ['lucia', 'admin'],
      ['admin', 'lucia'],
    ])('never by %s to themselves, but by %s', async (persona, other) => {
      const own = await plantEnrolment(campus.server, persona);
      await earn(campus.server, own.enrolmentId);
      expectRefusal(await issue(campus.as(persona), own.enrolmentId), 'NOT_FOUND');
      const { serial } = await issued(other, own.enrolmentId);
      expectRefusal(await revoke(campus.as(persona), serial), 'NOT_FOUND');
    });

    it.each(['', 'x', '\u0000', randomUUID()])('%j is no enrolment', async (id) => {
      expectRefusal(await issue(campus.as('admin'), id), 'NOT_FOUND');
    });

    it('and not by visitors', async () => {
      const nobody = campus.as('nobody');
      expectDenied(
        await nobody.query(ISSUE, { input: { enrolmentId, idempotencyKey: randomUUID() } }),
        'SIGN_IN_NEEDED',
      );
      expectDenied(await nobody.query(MINE, { locale: 'es' }), 'SIGN_IN_NEEDED');
      expectDenied(
        await nobody.query(CANDIDATES, { editionId: planted.editionId, locale: 'es' }),
        'SIGN_IN_NEEDED',
      );
    });
  });

  describe('have candidates', () => {
    const enrolInto = async (editionId: string, groupId: string, person: string) => {
      const id = randomUUID();
      await rows(
        `insert into enrolment (id, person_id, edition_id, group_id, version_id, source) select $1, $2, id, $3, version_id, 'imported' from edition where id = $4`,
        [id, person, groupId, editionId],
      );
      return id;
    };
    const list = async (
      persona: Persona,
      page: { limit?: number; offset?: number } = {},
      editionId = planted.editionId,
    ) =>
      (
        await campus
          .as(persona)
          .query<{ certificateCandidates: { totalCount: number; items: CandidateData[] } }>(CANDIDATES, {
            editionId,
            locale: 'es',
            ...page,
          })
      ).data.certificateCandidates;

    it('of the countries of who asks, by surname', async () => {
      const { editionId, groupId } = planted;
      await enrolInto(editionId, groupId, personOf('chloe').id);
      await enrolInto(editionId, groupId, personOf('peter').id);
      expect(await list('carla')).toMatchObject({ totalCount: 1, items: [{ countryCode: 'MX' }] });
      const all = await list('lucia');
      expect(all.totalCount).toBe(3);
      expect(all.items.map(({ countryCode }) => countryCode)).toEqual(['BZ', 'MX', 'CA']);
      expect(
        (await list('lucia', { limit: 1, offset: 1 })).items.map(({ countryCode }) => countryCode),
      ).toEqual(['MX']);
      expect(await list('lucia', { limit: 5, offset: 50 })).toEqual({ totalCount: 3, items: [] });
      expect((await list('lucia', { limit: -4, offset: -9 })).items).toHaveLength(1);
      for (const id of ['x', '\u0000', randomUUID()])
        expect(await list('lucia', {}, id)).toEqual({ totalCount: 0, items: [] });
    });

    it('with what each still lacks, and the certificate they have', async () => {
      const another = await plantEnrolment(campus.server, 'chloe');
      await earn(campus.server, another.enrolmentId);
      await issued('lucia', another.enrolmentId);
      await earn(campus.server, enrolmentId, [course.only, course.final]);
      expect((await list('carla')).items[0]).toMatchObject({
        fullName: 'Ana Lucía Hernández-Quiñónez de la Peña',
        isEligible: false,
        missing: [
          { kind: 'LESSONS', had: 2, needed: 3 },
          { kind: 'PASSED', activityId: course.final, title: 'Prueba final', had: null, needed: 80 },
        ],
        certificate: null,
      });
      await earn(campus.server, enrolmentId, [course.first, course.second, course.quiz, course.feedback]);
      expect((await list('carla')).items[0]).toMatchObject({ isEligible: true, missing: [] });
      const { serial } = await issued();
      expect((await list('carla')).items[0]).toMatchObject({
        isEligible: true,
        certificate: { serial, status: 'ISSUED' },
      });
      await rows(`update enrolment set status = 'withdrawn' where id = $1`, [enrolmentId]);
      expect((await list('carla')).totalCount).toBe(0);
    });

    it('read in one statement, however many they are', async () => {
      const { editionId, groupId } = planted;
      await list('lucia');
      await enrolInto(editionId, groupId, personOf('chloe').id);
      await enrolInto(editionId, groupId, personOf('peter').id);
      await campus.expectQueries(2, () => list('lucia'));
      await campus.expectQueries(2, () => campus.as('ana').query(MINE, { locale: 'es' }));
    });
  });
});
