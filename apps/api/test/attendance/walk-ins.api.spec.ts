import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, board, plantWorkshop, record, rowOf, said, type Workshop } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

const reason = 'Era otra persona con el mismo nombre.';

interface WalkIn {
  id: string;
  name: string;
  status: string;
  linkedTo: string | null;
  mayResolve: boolean;
  mayReopen: boolean;
}

describe('people who came without being on the list', () => {
  const campus = testCampus();
  let shop: Workshop;

  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
  });

  const halfDayId = () => shop.opening.halfDays[0] ?? '';
  const walkIns = async (persona: Persona, filter: object = {}) => {
    const order = { sort: 'SAID', isDescending: true, limit: 10, offset: 0 };
    const variables = { editionId: shop.editionId, locale: 'es', isOpenOnly: false, ...order, ...filter };
    const list = await answerOf<{ items: WalkIn[]; totalCount: number }>(
      campus.as(persona),
      'WalkIns',
      variables,
    );
    return list ?? { items: [], totalCount: 0 };
  };
  const namesOf = async (filter: object) => (await walkIns('carla', filter)).items.map(({ name }) => name);
  const come = async (...names: string[]) => {
    const given = names.map((name) => ({
      id: randomUUID(),
      halfDayId: halfDayId(),
      groupId: shop.mexico,
      name,
      presence: 'WHOLE',
      elapsedMs: 0,
    }));
    await record(campus.as('carla'), [], { walkIns: given });
    return given.map(({ id }) => id);
  };

  it('are searched without accents, sorted by name, and counted past the page', async () => {
    await come('Eva Paz', 'Ángela Ríos', 'Beto Rios');
    expect(await namesOf({ sort: 'NAME', isDescending: false })).toEqual([
      'Ángela Ríos',
      'Beto Rios',
      'Eva Paz',
    ]);
    expect(await namesOf({ search: 'RIOS', sort: 'NAME' })).toEqual(['Beto Rios', 'Ángela Ríos']);
    expect(await walkIns('carla', { search: '%', limit: 1 })).toEqual({ items: [], totalCount: 0 });
    const second = await walkIns('carla', { sort: 'NAME', isDescending: false, limit: 1, offset: 1 });
    expect(second).toMatchObject({ items: [{ name: 'Beto Rios' }], totalCount: 3 });
  });

  it('are no way to try out addresses of other countries: fifty in a day, then not one is looked at', async () => {
    const carla = campus.as('carla');
    const [walkInId] = await come('Luis Vargas');
    const enrolled = (email: string) =>
      said(carla, 'EnrolWalkIn', {
        walkInId,
        email,
        givenNames: 'Luis',
        firstSurname: 'Vargas',
        locale: 'es',
      });
    const { rows: foreign } = await campus.server.sql.query<{ address: string }>(
      `select m.address from person_email m join person p on p.id = m.person_id
        where m.valid_to is null and p.country_code <> 'MX' limit 1`,
    );
    const theirs = foreign[0]?.address ?? '';
    for (let asked = 0; asked < 50; asked++) expect(await enrolled(theirs)).toBe('NOT_FOUND');
    expect(await enrolled(theirs)).toBe('TOO_MANY_TRIES');
    expect(await enrolled('nobody@nowhere.example')).toBe('TOO_MANY_TRIES');
    expect((await walkIns('carla')).items).toMatchObject([{ status: 'OPEN' }]);
    const { rows: people } = await campus.server.sql.query(
      `select from person_email where address = 'nobody@nowhere.example'`,
    );
    expect(people).toEqual([]);
  });

  it('use up nothing of that when they are enrolled, or refused for another reason', async () => {
    const lucia = campus.as('lucia');
    const names = { givenNames: 'Eva', firstSurname: 'Paz', locale: 'es' };
    const [walkInId] = await come('Eva Paz');
    for (let asked = 0; asked < 51; asked++)
      expect(
        await said(lucia, 'EnrolWalkIn', { walkInId: randomUUID(), email: 'eva@paz.example', ...names }),
      ).toBe('NOT_FOUND');
    expect(await said(lucia, 'EnrolWalkIn', { walkInId, email: 'eva@paz.example', ...names })).toBe(
      'WalkInSettled',
    );
  });

  describe('and were said to be the wrong person', () => {
    const present = async () => (await rowOf(campus.as('carla'), shop, shop.ana)).presentMinutes;

    it('are open again with a reason, and the presence that gave goes', async () => {
      const [walkInId] = await come('Ana Rivas');
      const carla = campus.as('carla');
      await said(carla, 'LinkWalkIn', { walkInId, enrolmentId: shop.ana });
      expect(await present()).toBe(180);
      expect((await walkIns('carla')).items).toMatchObject([{ status: 'LINKED', mayReopen: true }]);
      expect(await said(carla, 'ReopenWalkIn', { walkInId, reason: 'corta' })).toBe('REASON_NEEDED');
      expect(await said(carla, 'ReopenWalkIn', { walkInId, reason })).toBe('WalkInSettled');
      expect(await present()).toBe(0);
      expect((await walkIns('carla')).items).toMatchObject([
        { status: 'OPEN', linkedTo: null, mayResolve: true, mayReopen: false },
      ]);
      expect(await board(carla, shop.editionId)).toMatchObject({ openWalkIns: 1 });
      const { rows } = await campus.server.sql.query(
        `select reason, detail ->> 'before' as before from audit_event where action = 'walk-in.reopened' and subject_id = $1`,
        [walkInId],
      );
      expect(rows).toEqual([{ reason, before: 'linked' }]);
    });

    it('leave what somebody has said of that person otherwise', async () => {
      const [walkInId] = await come('Ana Rivas');
      const carla = campus.as('carla');
      await said(carla, 'LinkWalkIn', { walkInId, enrolmentId: shop.ana });
      const correction = { enrolmentId: shop.ana, halfDayId: halfDayId(), presence: 'PART', minutes: 60 };
      await said(carla, 'CorrectAttendance', { ...correction, reason });
      await said(carla, 'ReopenWalkIn', { walkInId, reason });
      expect(await present()).toBe(60);
    });

    it('leave what was recorded before they were linked', async () => {
      await record(campus.as('carla'), [{ enrolmentId: shop.ana, halfDayId: halfDayId() }]);
      const [walkInId] = await come('Ana Rivas');
      await said(campus.as('carla'), 'LinkWalkIn', { walkInId, enrolmentId: shop.ana });
      await said(campus.as('carla'), 'ReopenWalkIn', { walkInId, reason });
      expect(await present()).toBe(180);
    });

    it('are settled anew; taking back twice at once is once', async () => {
      const [walkInId] = await come('Ana Rivas');
      const carla = campus.as('carla');
      await said(carla, 'DismissWalkIn', { walkInId, reason });
      const twice = [0, 1].map(() => said(carla, 'ReopenWalkIn', { walkInId, reason }));
      expect(await Promise.all(twice)).toEqual(['WalkInSettled', 'WalkInSettled']);
      expect(await said(carla, 'LinkWalkIn', { walkInId, enrolmentId: shop.ana })).toBe('WalkInSettled');
      const { rows } = await campus.server.sql.query(
        `select from audit_event where action = 'walk-in.reopened' and subject_id = $1`,
        [walkInId],
      );
      expect(rows).toHaveLength(1);
    });

    it.each<[Persona, string]>([
      ['marta', 'NOT_FOUND'],
      ['tomas', 'DENIED'],
      ['ana', 'DENIED'],
      ['lucia', 'WalkInSettled'],
    ])('are taken back only by who coordinates their country: %s gets %s', async (persona, answer) => {
      const [walkInId] = await come('Ana Rivas');
      await said(campus.as('carla'), 'LinkWalkIn', { walkInId, enrolmentId: shop.ana });
      expect(await said(campus.as(persona), 'ReopenWalkIn', { walkInId, reason })).toBe(answer);
    });

    it('stay as they are in a closed edition', async () => {
      const [walkInId] = await come('Ana Rivas');
      await said(campus.as('carla'), 'LinkWalkIn', { walkInId, enrolmentId: shop.ana });
      await campus.server.sql.query(`update edition set closed_at = now() where id = $1`, [shop.editionId]);
      expect((await walkIns('carla')).items).toMatchObject([{ mayReopen: false }]);
      expect(await said(campus.as('carla'), 'ReopenWalkIn', { walkInId, reason })).toBe('EDITION_CLOSED');
    });
  });
});
