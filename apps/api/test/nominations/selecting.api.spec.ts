import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import {
  allSeen,
  nominationsOf,
  plantCall,
  ask,
  command,
  confirmInput,
  confirmTokenOf,
  decide,
  nominate,
  seen,
  stateOf,
  sendLetters,
} from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';

describe('selecting nominees', () => {
  const campus = testCampus();
  const quota = (edition: string, seats: number, country: string | null = null, kind: string | null = null) =>
    campus.server.sql.query(
      `insert into edition_quota (id, edition_id, country_code, institution_kind, seats) values ($1, $2, $3, $4, $5)`,
      [randomUUID(), edition, country, kind, seats],
    );

  it('gives exactly the seats when two coordinators accept at the same moment', async () => {
    const { editionId: edition, link } = await plantCall(campus);
    await quota(edition, 3, 'MX');
    const ids = await Promise.all(Array.from({ length: 6 }, () => nominate(campus, link.token)));
    const answers = await Promise.all(
      ids.map((id, i) => decide(campus, i % 2 ? 'carla' : 'lucia', [id], 'ACCEPT')),
    );
    expect(answers.filter(({ count }) => count === 1)).toHaveLength(3);
    const refused = answers.filter(({ code }) => code === 'QUOTA_FULL');
    expect(refused.map(({ params }) => params)).toEqual(
      Array.from({ length: 3 }, () => ({ country: 'MX', kind: null, seats: 3, taken: 3, asked: 1 })),
    );
  });

  it('accepts all of a selection or nobody, and says beforehand what is missing', async () => {
    const { editionId: edition, link } = await plantCall(campus, 2);
    await quota(edition, 5, null, 'foreign_ministry');
    const ids = await Promise.all([1, 2, 3].map(() => nominate(campus, link.token)));
    const { data } = await ask<{ selectionPreview: { shortages: object[]; items: object[] } }>(
      campus,
      'carla',
      'SelectionPreview',
      {
        nominationIds: ids,
        decision: 'ACCEPT',
        locale: 'es',
      },
    );
    expect(data.selectionPreview.items).toHaveLength(3);
    expect(data.selectionPreview.shortages).toMatchObject([{ isGroup: true, seats: 2, taken: 0, asked: 3 }]);
    expect(await decide(campus, 'carla', ids, 'ACCEPT')).toMatchObject({
      code: 'QUOTA_FULL',
      params: { kind: 'group' },
    });
    expect(await Promise.all(ids.map((id) => stateOf(campus, id)))).toEqual([
      'SUBMITTED',
      'SUBMITTED',
      'SUBMITTED',
    ]);
    expect(await decide(campus, 'carla', ids.slice(0, 2), 'ACCEPT')).toMatchObject({ count: 2 });
  });

  it('accepts as many as there are seats in the order named, and puts the others on the waiting list', async () => {
    const { editionId: edition, link } = await plantCall(campus);
    await quota(edition, 2, 'MX');
    const ids: string[] = [];
    for (const name of ['Uno', 'Dos', 'Tres', 'Cuatro'])
      ids.push(await nominate(campus, link.token, { givenNames: name }));
    // The last one first: the order is the coordinator's.
    const order = ids.toReversed();
    const { data } = await ask<{
      selectionPreview: { items: { nomination: { id: string }; hasSeat: boolean }[] };
    }>(campus, 'carla', 'SelectionPreview', { nominationIds: order, decision: 'ACCEPT', locale: 'es' });
    const { items } = data.selectionPreview;
    expect(items.map(({ nomination }) => nomination.id)).toEqual(order);
    expect(items.map(({ hasSeat }) => hasSeat)).toEqual([true, true, false, false]);
    const input = async (accepted: string[], waitlisted: string[]) => ({
      nominations: await allSeen(campus, accepted),
      waitlisted: await allSeen(campus, waitlisted),
      decision: 'ACCEPT',
      idempotencyKey: randomUUID(),
    });
    expect(
      await command(campus, 'carla', 'DecideNominations', await input(order.slice(0, 3), order.slice(3))),
    ).toMatchObject({ code: 'QUOTA_FULL' });
    expect(await Promise.all(order.map((id) => stateOf(campus, id)))).toEqual(
      Array.from({ length: 4 }, () => 'SUBMITTED'),
    );
    expect(
      await command(campus, 'carla', 'DecideNominations', await input(order.slice(0, 2), order.slice(2))),
    ).toMatchObject({ count: 4 });
    expect(await Promise.all(order.map((id) => stateOf(campus, id)))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'WAITLISTED',
      'WAITLISTED',
    ]);
    const { rows } = await campus.server.sql.query<{ id: string }>(
      `select id from nomination where edition_id = $1 and state = 'waitlisted' order by waiting_rank`,
      [edition],
    );
    expect(rows.map(({ id }) => id)).toEqual(order.slice(2));
  });

  it('decides once for a key, and needs a reason to turn away or to go back', async () => {
    const { link } = await plantCall(campus);
    const id = await nominate(campus, link.token);
    const key = randomUUID();
    expect(await decide(campus, 'carla', [id], 'REJECT')).toMatchObject({ code: 'REASON_NEEDED' });
    const both = await Promise.all(
      [1, 2].map(() => decide(campus, 'carla', [id], 'REJECT', 'Fuera de perfil', key)),
    );
    expect(both).toMatchObject([{ count: 1 }, { count: 1 }]);
    expect(await decide(campus, 'carla', [id], 'ACCEPT')).toMatchObject({
      code: 'NOMINATION_STATE',
      params: { state: 'rejected' },
    });
    expect(await decide(campus, 'carla', [id], 'REVIEW', 'Nuevo dato')).toMatchObject({ count: 1 });
    const { data } = await ask<{
      nomination: { history: { action: string; actor: string | null; reason: string | null }[] };
    }>(campus, 'carla', 'Nomination', { id, locale: 'es' });
    expect(data.nomination.history.map(({ action, reason }) => [action, reason])).toEqual([
      ['nomination.submitted', null],
      ['nomination.rejected', 'Fuera de perfil'],
      ['nomination.taken-up', 'Nuevo dato'],
    ]);
    expect(data.nomination.history[1]?.actor).toBe('Carla Ximena Núñez');
  });

  it('undoes a decision that nobody was told of: who was submitted is so again, who was under review too', async () => {
    const { link } = await plantCall(campus);
    const [untouched, taken, told] = [
      await nominate(campus, link.token),
      await nominate(campus, link.token),
      await nominate(campus, link.token),
    ];
    const ids = [untouched, taken, told];
    await decide(campus, 'carla', [taken], 'REVIEW');
    await decide(campus, 'carla', ids, 'WAITLIST');
    await campus.server.sql.query(`update nomination set told_state = state where id = $1`, [told]);
    expect(
      await command(campus, 'carla', 'DecideNominations', {
        nominations: await allSeen(campus, ids),
        decision: 'REVIEW',
        isUndo: true,
        reason: 'Decisión deshecha',
        idempotencyKey: randomUUID(),
      }),
    ).toMatchObject({ count: 3 });
    expect(await Promise.all(ids.map((id) => stateOf(campus, id)))).toEqual([
      'SUBMITTED',
      'UNDER_REVIEW',
      'UNDER_REVIEW',
    ]);
    const { rows } = await campus.server.sql.query(
      'select decided_at, reason, waiting_rank from nomination where id = $1',
      [untouched],
    );
    expect(rows).toEqual([{ decided_at: null, reason: null, waiting_rank: null }]);
  });

  it('keeps the waiting list in order, and lets it be changed', async () => {
    const { link, callId: call } = await plantCall(campus);
    const ids: string[] = [];
    for (const name of ['Uno', 'Dos', 'Tres'])
      ids.push(await nominate(campus, link.token, { givenNames: name }));
    for (const id of ids) await decide(campus, 'carla', [id], 'WAITLIST');
    const order = async () =>
      (await nominationsOf(campus, 'carla', { callId: call, sort: 'STATE' })).items.map(
        ({ name }) => name.split(' ')[0],
      );
    expect(await order()).toEqual(['Uno', 'Dos', 'Tres']);
    expect(
      await command(campus, 'carla', 'MoveOnWaitingList', {
        idempotencyKey: randomUUID(),
        nomination: await seen(campus, ids[2]),
        isUp: true,
      }),
    ).toMatchObject({ state: 'WAITLISTED' });
    expect(await order()).toEqual(['Uno', 'Tres', 'Dos']);
    // The answer was lost on the way: the same again moves nobody further.
    const again = { nomination: await seen(campus, ids[1]), isUp: true, idempotencyKey: randomUUID() };
    for (const _time of [1, 2])
      expect(await command(campus, 'carla', 'MoveOnWaitingList', again)).toMatchObject({
        state: 'WAITLISTED',
      });
    expect(await order()).toEqual(['Uno', 'Dos', 'Tres']);
  });

  it('passes a seat on to a substitute; who was replaced stays on record', async () => {
    const { editionId: edition, link } = await plantCall(campus);
    await quota(edition, 1);
    const [first, second] = [await nominate(campus, link.token), await nominate(campus, link.token)];
    await decide(campus, 'carla', [first], 'ACCEPT');
    const input = {
      nomination: await seen(campus, first),
      replacement: await seen(campus, second),
      reason: 'Su jefa no la deja venir.',
      letterReason: 'Su institución la trasladó a otra sede.',
      idempotencyKey: randomUUID(),
    };
    expect(await command(campus, 'carla', 'SubstituteNomination', input)).toMatchObject({
      state: 'SUBSTITUTED',
    });
    await sendLetters(campus, [first, second]);
    const letters = await campus.server.sql.query<{ text_body: string }>(
      `select m.text_body from mail m join nomination n on n.address = m.to_address where n.id = any($1)`,
      [[first, second]],
    );
    const texts = letters.rows.map(({ text_body }) => text_body);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.includes('Motivo: Su institución la trasladó'))).toHaveLength(1);
    expect(texts.join()).not.toContain('Su jefa');
    expect([await stateOf(campus, first), await stateOf(campus, second)]).toEqual([
      'SUBSTITUTED',
      'ACCEPTED',
    ]);
    const { data } = await ask<{ nomination: { replaces: { id: string } } }>(campus, 'carla', 'Nomination', {
      id: second,
      locale: 'es',
    });
    expect(data.nomination.replaces.id).toBe(first);
  });

  it('puts who confirms and finds no seat on the waiting list', async () => {
    const { link, groupId: group } = await plantCall(campus, 1);
    const address = `tarde-${randomUUID().slice(0, 8)}@example.org`;
    const id = await nominate(campus, link.token, { address, givenNames: 'Tarde' });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await sendLetters(campus, [id]);
    await campus.server.sql.query(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
       select gen_random_uuid(), $1, ed.id, $2, ed.version_id, 'imported' from edition ed join edition_group g on g.edition_id = ed.id where g.id = $2`,
      [personOf('peter').id, group],
    );
    const token = await confirmTokenOf(campus, address);
    const answer = await command<{ confirmation: { state: string } }>(
      campus,
      'nobody',
      'AnswerConfirmation',
      confirmInput(token, { givenNames: 'Tarde' }),
    );
    expect(answer.confirmation.state).toBe('WAITING');
  });

  it('frees the seat of who declines, who is not one turned away, and says that somebody waits for it', async () => {
    const { editionId: edition, link } = await plantCall(campus);
    await quota(edition, 1);
    const address = `no-${randomUUID().slice(0, 8)}@example.org`;
    const [id, next] = [await nominate(campus, link.token, { address }), await nominate(campus, link.token)];
    await decide(campus, 'carla', [id], 'ACCEPT');
    await sendLetters(campus, [id]);
    const input = confirmInput(await confirmTokenOf(campus, address), { isAccepted: false });
    expect(await command(campus, 'nobody', 'AnswerConfirmation', input)).toMatchObject({
      confirmation: { state: 'DECLINED' },
    });
    expect(await stateOf(campus, id)).toBe('DECLINED');
    const listed = async (state: string) =>
      (await nominationsOf(campus, 'carla', { callId: null, editionId: edition, state })).items.map(
        (line) => line.id,
      );
    expect([await listed('DECLINED'), await listed('REJECTED')]).toEqual([[id], []]);
    await decide(campus, 'carla', [next], 'WAITLIST');
    const waiting = async (persona: Persona) =>
      (
        await ask<{ nominationCalls: { waitingWithSeat: number } }>(campus, persona, 'NominationCalls', {
          locale: 'es',
          editionId: edition,
          limit: 10,
          offset: 0,
        })
      ).data.nominationCalls.waitingWithSeat;
    expect([await waiting('carla'), await waiting('marta')]).toEqual([1, 0]);
    // Nobody is told a second time what they said themselves.
    expect(await sendLetters(campus, [id])).toMatchObject({ count: 0 });
    expect(await decide(campus, 'carla', [next], 'ACCEPT')).toMatchObject({ count: 1 });
    expect(await waiting('carla')).toBe(0);
    const other = await nominate(campus, link.token);
    await decide(campus, 'carla', [other], 'WAITLIST');
    expect(await waiting('carla')).toBe(0);
  });
});
