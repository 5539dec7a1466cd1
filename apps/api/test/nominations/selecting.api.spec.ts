import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import {
  allSeen,
  ask,
  command,
  confirmInput,
  confirmTokenOf,
  decide,
  makeLink,
  nominate,
  openCall,
  seen,
  stateOf,
  type MadeLink,
} from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantAccount } from '../support/mutations.ts';
import { plantEdition } from '../support/plant.ts';

interface Line {
  id: string;
  name: string;
  state: string;
  checks: string[];
  waitingRank: number | null;
}

describe('selecting nominees', () => {
  const campus = testCampus();
  let editionId: string;
  let callId: string;
  let mexico: MadeLink;

  const quota = (edition: string, seats: number, country: string | null = null, kind: string | null = null) =>
    campus.server.sql.query(
      `insert into edition_quota (id, edition_id, country_code, institution_kind, seats) values ($1, $2, $3, $4, $5)`,
      [randomUUID(), edition, country, kind, seats],
    );
  const fresh = async (seats?: number) => {
    const planted = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false, seats });
    const call = await openCall(campus, planted.editionId);
    return { ...planted, callId: call, link: await makeLink(campus, call) };
  };
  const list = async (persona: Persona, variables: Record<string, unknown> = {}) =>
    (
      await ask<{ nominations: { items: Line[]; totalCount: number } }>(campus, persona, 'Nominations', {
        locale: 'es',
        callId,
        sort: 'COUNTRY',
        limit: 50,
        offset: 0,
        ...variables,
      })
    ).data.nominations;

  beforeAll(async () => {
    ({ editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false }));
    callId = await openCall(campus, editionId);
    mexico = await makeLink(campus, callId);
  });

  it('gives exactly the seats when two coordinators accept at the same moment', async () => {
    const { editionId: edition, link } = await fresh();
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
    const { editionId: edition, link } = await fresh(2);
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

  it('decides once for a key, and needs a reason to turn away or to go back', async () => {
    const id = await nominate(campus, mexico.token);
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

  it('keeps the waiting list in order, and lets it be changed', async () => {
    const { link, callId: call } = await fresh();
    const ids: string[] = [];
    for (const name of ['Uno', 'Dos', 'Tres'])
      ids.push(await nominate(campus, link.token, { givenNames: name }));
    for (const id of ids) await decide(campus, 'carla', [id], 'WAITLIST');
    const order = async () =>
      (await list('carla', { callId: call, sort: 'STATE' })).items.map(({ name }) => name.split(' ')[0]);
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
    const { editionId: edition, link } = await fresh();
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
    await command(campus, 'carla', 'SendNominationLetters', {
      nominationIds: [first, second],
      isReminder: false,
      idempotencyKey: randomUUID(),
    });
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
    const { link, groupId: group } = await fresh(1);
    const address = `tarde-${randomUUID().slice(0, 8)}@example.org`;
    const id = await nominate(campus, link.token, { address, givenNames: 'Tarde' });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await command(campus, 'carla', 'SendNominationLetters', {
      nominationIds: [id],
      isReminder: false,
      idempotencyKey: randomUUID(),
    });
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

  it.each([
    ['the same person after all', true],
    ['somebody else, who needs an address of their own', false],
  ])('asks whether who has the address under another name is %s', async (_who, isSame) => {
    const { link } = await fresh();
    const holder = await plantAccount(
      campus.server,
      'MX',
      `consulado-${randomUUID().slice(0, 8)}@example.org`,
    );
    const mailbox = await campus.server.sql.query<{ address: string }>(
      'select address from person_email where person_id = $1',
      [holder],
    );
    const address = mailbox.rows[0]?.address ?? '';
    const names = { givenNames: 'Xóchitl', firstSurname: 'Zapata', secondSurname: null };
    const id = await nominate(campus, link.token, { ...names, address });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await command(campus, 'carla', 'SendNominationLetters', {
      nominationIds: [id],
      isReminder: false,
      idempotencyKey: randomUUID(),
    });
    await command(
      campus,
      'nobody',
      'AnswerConfirmation',
      confirmInput(await confirmTokenOf(campus, address), names),
    );
    expect(await stateOf(campus, id)).toBe('CONFIRMED');
    const { data } = await ask<{ nomination: { lookAlikes: { personId: string }[] } }>(
      campus,
      'carla',
      'Nomination',
      { id, locale: 'es' },
    );
    expect(data.nomination.lookAlikes).toMatchObject([{ personId: holder }]);
    expect(
      await command(campus, 'carla', 'DecideLookAlike', {
        nominationId: id,
        personId: isSame ? holder : null,
        idempotencyKey: randomUUID(),
      }),
    ).toMatchObject(isSame ? { state: 'ENROLLED' } : { code: 'ADDRESS_OF_ANOTHER' });
    expect(await stateOf(campus, id)).toBe(isSame ? 'ENROLLED' : 'CONFIRMED');
    const { rows } = await campus.server.sql.query('select person_id from enrolment where person_id = $1', [
      holder,
    ]);
    expect(rows).toHaveLength(isSame ? 1 : 0);
  });

  it('lets a coordinator say who a look-alike is before anybody is enrolled', async () => {
    const ana = personOf('ana');
    const names = {
      givenNames: ana.givenNames,
      firstSurname: ana.firstSurname,
      secondSurname: ana.secondSurname,
    };
    const { link } = await fresh();
    const address = `ana-${randomUUID().slice(0, 8)}@example.org`;
    const id = await nominate(campus, link.token, { ...names, address });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await command(campus, 'carla', 'SendNominationLetters', {
      nominationIds: [id],
      isReminder: false,
      idempotencyKey: randomUUID(),
    });
    const token = await confirmTokenOf(campus, address);
    const answer = await command<{ confirmation: { state: string } }>(
      campus,
      'nobody',
      'AnswerConfirmation',
      confirmInput(token, names),
    );
    expect(answer.confirmation.state).toBe('IN_REVIEW');
    const { data } = await ask<{ nomination: { lookAlikes: { personId: string }[]; summary: Line } }>(
      campus,
      'carla',
      'Nomination',
      { id, locale: 'es' },
    );
    expect(data.nomination.summary.checks).toEqual(['LOOKS_LIKE_PERSON']);
    expect(data.nomination.lookAlikes.map(({ personId }) => personId)).toEqual([ana.id]);
    const key = () => ({ nominationId: id, idempotencyKey: randomUUID() });
    const decideIsPerson = (personId: string) =>
      command(campus, 'carla', 'DecideLookAlike', { ...key(), personId });
    expect(await decideIsPerson(personOf('luis').id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decideIsPerson(ana.id)).toMatchObject({ state: 'ENROLLED' });
    const { rows } = await campus.server.sql.query(`select person_id from nomination where id = $1`, [id]);
    expect(rows).toEqual([{ person_id: ana.id }]);
    const mark = async (isNoShow: boolean, idempotencyKey: string = randomUUID()) =>
      command(campus, 'carla', 'MarkNoShow', {
        nomination: await seen(campus, id),
        isNoShow,
        reason: 'Llegó tarde',
        idempotencyKey,
      });
    expect(await mark(true)).toMatchObject({ state: 'NO_SHOW' });
    expect(await mark(false)).toMatchObject({ state: 'ENROLLED' });
    // Told again by the same act: the answer of the first time, not a refusal of what is done.
    const again = randomUUID();
    for (const _time of [1, 2]) expect(await mark(true, again)).toMatchObject({ state: 'NO_SHOW' });
  });

  it('frees the seat of who declines, who is not one turned away, and says that somebody waits for it', async () => {
    const { editionId: edition, link } = await fresh();
    await quota(edition, 1);
    const address = `no-${randomUUID().slice(0, 8)}@example.org`;
    const [id, next] = [await nominate(campus, link.token, { address }), await nominate(campus, link.token)];
    await decide(campus, 'carla', [id], 'ACCEPT');
    await command(campus, 'carla', 'SendNominationLetters', {
      nominationIds: [id],
      isReminder: false,
      idempotencyKey: randomUUID(),
    });
    const input = confirmInput(await confirmTokenOf(campus, address), { isAccepted: false });
    expect(await command(campus, 'nobody', 'AnswerConfirmation', input)).toMatchObject({
      confirmation: { state: 'DECLINED' },
    });
    expect(await stateOf(campus, id)).toBe('DECLINED');
    const listed = async (state: string) =>
      (await list('carla', { callId: null, editionId: edition, state })).items.map((line) => line.id);
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
    const sent = { nominationIds: [id], isReminder: false, idempotencyKey: randomUUID() };
    expect(await command(campus, 'carla', 'SendNominationLetters', sent)).toMatchObject({ count: 0 });
    expect(await decide(campus, 'carla', [next], 'ACCEPT')).toMatchObject({ count: 1 });
    expect(await waiting('carla')).toBe(0);
    const other = await nominate(campus, link.token);
    await decide(campus, 'carla', [other], 'WAITLIST');
    expect(await waiting('carla')).toBe(0);
  });

  it('tells a nominee what the letter is to say of why, and never the reason', async () => {
    const { link } = await fresh();
    const told = async (letterReason: string | null) => {
      const address = `carta-${randomUUID().slice(0, 8)}@example.org`;
      const id = await nominate(campus, link.token, { address });
      const reason = 'Interno: su jefa no la deja venir.';
      await command(campus, 'carla', 'DecideNominations', {
        nominations: await allSeen(campus, [id]),
        decision: 'REJECT',
        reason,
        letterReason,
        idempotencyKey: randomUUID(),
      });
      const letters = { nominationIds: [id], isReminder: false, idempotencyKey: randomUUID() };
      expect(await command(campus, 'carla', 'SendNominationLetters', letters)).toMatchObject({ count: 1 });
      const { rows } = await campus.server.sql.query<{ mail: string }>(
        `select m::text as mail from mail m where to_address = $1`,
        [address],
      );
      const { data } = await ask<{ nomination: Record<string, unknown> }>(campus, 'carla', 'Nomination', {
        id,
        locale: 'es',
      });
      expect(data.nomination).toMatchObject({ reason, letterReason });
      const paper = await campus.as('carla').get(`/nomination-files/paper/${id}`);
      expect(paper.status).toBe(200);
      return rows.map(({ mail }) => mail).join();
    };
    const silent = await told(null);
    expect(silent).toContain('no pudimos aceptarla');
    expect(silent).not.toMatch(/Interno|Motivo/);
    const saying = await told('El cupo de su país está completo.');
    expect(saying).toContain('Motivo: El cupo de su país está completo.');
    expect(saying).not.toContain('Interno');
  });
});
