import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { ask, command, decide, makeLink, nominate, openCall, seen, stateOf } from '../support/nominations.ts';
import { Importer } from '../support/people-imports.ts';
import { personOf } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

describe('a seat of a quota', () => {
  const campus = testCampus();
  const carla = new Importer(campus, 'carla');

  /** An edition with one Mexican quota, and a link by which its institution nominates. */
  const fresh = async (seats: number) => {
    const { editionId, groupId } = await plantEdition(campus.server, { endsOn: '2099-12-31' });
    await quota(editionId, seats);
    const link = await makeLink(campus, await openCall(campus, editionId));
    return { editionId, groupId, link };
  };
  const quota = (editionId: string, seats: number) =>
    campus.server.sql.query(
      `insert into edition_quota (id, edition_id, country_code, seats) values ($1, $2, 'MX', $3)
       on conflict on constraint edition_quota_once do update set seats = excluded.seats`,
      [randomUUID(), editionId, seats],
    );
  const holders = async (editionId: string) => {
    const { rows } = await campus.server.sql.query<{ enrolled: number; accepted: number }>(
      `select (select count(*)::int from enrolment where edition_id = $1 and status <> 'withdrawn') as enrolled,
              (select count(*)::int from nomination where edition_id = $1 and state = 'accepted') as accepted`,
      [editionId],
    );
    return rows[0];
  };
  const GIVEN = ['Alba', 'Berta', 'Celia', 'Dora', 'Elsa', 'Flora', 'Gema', 'Hilda', 'Irma', 'Julia'];
  const row = (address: string) => [GIVEN.shift() ?? '', 'Quiroga', address, 'México', '', '', ''];
  const address = () => `${randomUUID().slice(0, 8)}@seats.example`;
  const enrolled = async (editionId: string, addresses: string[]) => {
    const importId = await carla.checked(addresses.map(row), { editionId });
    await carla.act('apply', { importId, mode: 'GOOD_ROWS' });
    return carla.rows(importId);
  };
  const enrol = async (editionId: string, persona: 'ana' | 'luis' = 'ana') =>
    resultOf(
      await campus
        .as('lucia')
        .query(
          `mutation ($input: EnrolLearnerInput!) { enrolLearner(input: $input) { __typename ... on Enrolled { enrolmentId } ... on Refusal { code params } } }`,
          { input: { editionId, personId: personOf(persona).id, idempotencyKey: randomUUID() } },
        ),
    );
  const change = async (name: 'withdrawEnrolment' | 'reinstateEnrolment', enrolmentId: unknown) =>
    resultOf(
      await campus.as('lucia').query(
        `mutation ($input: ${name === 'withdrawEnrolment' ? 'Withdraw' : 'Reinstate'}EnrolmentInput!) {
           ${name}(input: $input) { __typename ... on Refusal { code params } } }`,
        { input: { enrolmentId, reason: 'Lo pidió su institución', idempotencyKey: randomUUID() } },
      ),
    );

  it('taken by somebody on a list is not given to a nominee, and the board says so', async () => {
    const { editionId, link } = await fresh(2);
    await enrolled(editionId, [address(), address()]);
    const id = await nominate(campus, link.token);
    expect(await decide(campus, 'carla', [id], 'ACCEPT')).toMatchObject({
      code: 'QUOTA_FULL',
      params: { country: 'MX', kind: null, seats: 2, taken: 2, asked: 1 },
    });
    const board = await ask<{ seatQuotas: { taken: number; undecided: number }[] }>(
      campus,
      'carla',
      'SeatQuotas',
      { editionId, locale: 'es' },
    );
    expect(board.data.seatQuotas).toMatchObject([{ taken: 2, undecided: 1 }]);
  });

  it('promised to a nominee is not given to somebody on a list', async () => {
    const { editionId, link } = await fresh(1);
    await decide(campus, 'carla', [await nominate(campus, link.token)], 'ACCEPT');
    expect(await enrolled(editionId, [address()])).toMatchObject([
      { result: 'SKIP', reason: { code: 'QUOTA_FULL' } },
    ]);
  });

  it('is the nominee’s own when a list enrols them, and no second one is counted', async () => {
    const { editionId, link } = await fresh(2);
    const [first, second] = [address(), address()];
    const id = await nominate(campus, link.token, { address: first });
    await decide(campus, 'carla', [id], 'ACCEPT');
    expect(await enrolled(editionId, [second, first])).toMatchObject([
      { result: 'CREATE', enrol: 'ENROL' },
      { result: 'CREATE', enrol: 'ENROL' },
    ]);
    expect(await stateOf(campus, id)).toBe('ACCEPTED');
    // The other way round: who is enrolled is accepted without a seat of the full quota.
    const other = await nominate(campus, link.token, { address: second });
    expect(await decide(campus, 'carla', [other], 'ACCEPT')).toMatchObject({ count: 1 });
    expect(await decide(campus, 'carla', [await nominate(campus, link.token)], 'ACCEPT')).toMatchObject({
      code: 'QUOTA_FULL',
      params: { taken: 2 },
    });
  });

  it('of a no-show is free, and is asked for anew by whoever was there after all', async () => {
    const { editionId, link } = await fresh(1);
    const first = address();
    const id = await nominate(campus, link.token, { address: first });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await enrolled(editionId, [first]);
    await campus.server.sql.query(
      `update nomination n set state = 'enrolled', enrolment_id = e.id from enrolment e
        where n.id = $1 and e.edition_id = n.edition_id`,
      [id],
    );
    const mark = async (isNoShow: boolean) =>
      command(campus, 'carla', 'MarkNoShow', {
        nomination: await seen(campus, id),
        isNoShow,
        reason: 'No vino a la primera sesión',
        idempotencyKey: randomUUID(),
      });
    const other = await nominate(campus, link.token);
    expect(await decide(campus, 'carla', [other], 'ACCEPT')).toMatchObject({ code: 'QUOTA_FULL' });
    expect(await mark(true)).toMatchObject({ state: 'NO_SHOW' });
    expect(await decide(campus, 'carla', [other], 'ACCEPT')).toMatchObject({ count: 1 });
    expect(await mark(false)).toMatchObject({ code: 'QUOTA_FULL', params: { seats: 1, taken: 1 } });
  });

  it('is given once when nominees are accepted beside a list that is applied', async () => {
    const { editionId, link } = await fresh(3);
    const ids = await Promise.all([1, 2, 3].map(() => nominate(campus, link.token)));
    const importId = await carla.checked([address(), address(), address()].map(row), { editionId });
    await Promise.all([
      carla.act('apply', { importId, mode: 'GOOD_ROWS' }),
      ...ids.map((id) => decide(campus, 'lucia', [id], 'ACCEPT')),
    ]);
    const { enrolled: came = 0, accepted = 0 } = (await holders(editionId)) ?? {};
    expect(came + accepted).toBe(3);
  });

  it('is asked for by whoever enrols one person, and by who takes somebody back', async () => {
    const { editionId, link } = await fresh(1);
    const { enrolmentId } = await enrol(editionId);
    // Costa Rica has no quota here.
    expect(await enrol(editionId, 'luis')).toMatchObject({ __typename: 'Enrolled' });
    expect((await change('withdrawEnrolment', enrolmentId)).__typename).not.toBe('Refusal');
    await decide(campus, 'carla', [await nominate(campus, link.token)], 'ACCEPT');
    expect(await change('reinstateEnrolment', enrolmentId)).toMatchObject({
      code: 'QUOTA_FULL',
      params: { country: 'MX', seats: 1, taken: 1 },
    });
    await quota(editionId, 2);
    expect((await change('reinstateEnrolment', enrolmentId)).__typename).not.toBe('Refusal');
  });

  it('that is gone is told to a coordinator by its quota, to an officer as a full group', async () => {
    const { editionId, link } = await fresh(1);
    await decide(campus, 'carla', [await nominate(campus, link.token)], 'ACCEPT');
    expect(await enrol(editionId)).toMatchObject({ code: 'QUOTA_FULL', params: { country: 'MX', taken: 1 } });
    const answer = await campus
      .as('ana')
      .query(
        `mutation ($input: EnrolMyselfInput!) { enrolMyself(input: $input) { __typename ... on Refusal { code params } } }`,
        { input: { editionId, idempotencyKey: randomUUID() } },
      );
    expect(resultOf(answer)).toMatchObject({ code: 'GROUP_FULL', params: {} });
  });

  it('of another edition is needed for a transfer, within one edition no second one', async () => {
    const { editionId } = await fresh(1);
    const { enrolmentId } = await enrol(editionId);
    const { editionId: full, groupId } = await fresh(0);
    const beside = randomUUID();
    await campus.server.sql.query(
      `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, 'MX', 'México', 'America/Mexico_City')`,
      [beside, editionId],
    );
    const transfer = (to: string) =>
      command(campus, 'lucia', 'TransferEnrolment', {
        enrolmentId,
        groupId: to,
        reason: 'Cambia de sede',
        idempotencyKey: randomUUID(),
      });
    expect(await transfer(groupId)).toMatchObject({
      code: 'NOT_TRANSFERABLE',
      params: { obstacle: 'QUOTA_FULL' },
    });
    expect(await transfer(beside)).toMatchObject({ enrolmentId });
    await quota(full, 1);
    expect(await transfer(groupId)).toMatchObject({ enrolmentId: expect.any(String) });
  });
});
