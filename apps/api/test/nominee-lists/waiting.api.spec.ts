import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { decide, openCall } from '../support/nominations.ts';
import { ListBringer, nomineeRow, sentIn } from '../support/nominee-lists.ts';
import { plantEdition } from '../support/plant.ts';

describe('a list of nominees for an edition that is full', () => {
  const campus = testCampus();
  const carla = new ListBringer(campus, 'carla');
  const marta = new ListBringer(campus, 'marta');
  const fullCall = async (seats = 0) => {
    const { editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false });
    await campus.server.sql.query(
      `insert into edition_quota (id, edition_id, country_code, institution_kind, seats)
       values (gen_random_uuid(), $1, 'MX', 'foreign_ministry', $2)`,
      [editionId, seats],
    );
    return openCall(campus, editionId);
  };
  const checked = async (call: string, rows: string[][]) => {
    const id = await carla.bring(call, rows);
    return { id, detail: (await carla.check(id)).detail };
  };
  const states = async (call: string) =>
    Object.fromEntries(
      (await sentIn(campus, call)).map(({ name, state, waitingRank }) => [
        name.split(' ')[0],
        [state, waitingRank],
      ]),
    );

  it('says so of each row, and nominates them as the others unless somebody says more', async () => {
    const call = await fullCall();
    const { id, detail } = await checked(call, [nomineeRow('Uno'), nomineeRow('Dos')]);
    expect(detail).toMatchObject({
      waiting: { rows: 2, callId: call, isTaken: false },
      reasons: [{ result: 'CREATE', reason: 'QUOTA_FULL', count: 2 }],
    });
    expect(await carla.rows(id)).toMatchObject([
      { result: 'CREATE', notes: [{ code: 'QUOTA_FULL', params: { seats: '0' } }] },
      { result: 'CREATE', notes: [{ code: 'QUOTA_FULL' }] },
    ]);
    await carla.apply(id, 'ALL');
    expect(await states(call)).toEqual({ Uno: ['SUBMITTED', null], Dos: ['SUBMITTED', null] });
  });

  it('puts them on its waiting list with one act, after those who wait, in the order of the file', async () => {
    const call = await fullCall();
    const { id: first } = await checked(call, [nomineeRow('Primera')]);
    await carla.apply(first, 'ALL');
    const [waiting] = await sentIn(campus, call);
    await decide(campus, 'carla', [waiting?.id ?? ''], 'WAITLIST');
    const { id } = await checked(call, [nomineeRow('Uno'), nomineeRow('Dos')]);
    const { detail } = await carla.waitlist(id);
    expect(detail.waiting).toEqual({ rows: 2, callId: call, isTaken: true });
    expect(detail.counts).toContainEqual({ result: 'WAIT', count: 2 });
    await carla.apply(id, 'ALL');
    expect(await states(call)).toEqual({
      Primera: ['WAITLISTED', 1],
      Uno: ['WAITLISTED', 2],
      Dos: ['WAITLISTED', 3],
    });
    const uno = (await sentIn(campus, call)).find(({ name }) => name.startsWith('Uno'));
    const events = await campus.server.sql.query(
      `select action from audit_event where subject_type = 'nomination' and subject_id = $1 order by action`,
      [uno?.id],
    );
    expect(events.rows).toEqual([{ action: 'nomination.listed' }, { action: 'nomination.waitlisted' }]);
    expect((await carla.result(id, 'result.csv?lang=es')).text).toContain('Lista de espera');
  });

  it('is told apart from one with a seat left, and can think again', async () => {
    const call = await fullCall(1);
    const { id, detail } = await checked(call, [nomineeRow('Uno'), nomineeRow('Dos')]);
    expect(detail).toMatchObject({ waiting: { rows: 0 }, reasons: [] });
    await carla.waitlist(id);
    expect((await carla.rows(id)).map(({ result }) => result)).toEqual(['CREATE', 'CREATE']);
    expect((await carla.waitlist(id, false)).detail.waiting.isTaken).toBe(false);
    expect(await marta.waitlist(id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is undone whole while its nominees wait', async () => {
    const call = await fullCall();
    const { id } = await checked(call, [nomineeRow('Uno'), nomineeRow('Dos')]);
    await carla.waitlist(id);
    await carla.apply(id, 'ALL');
    const uno = (await sentIn(campus, call)).find(({ name }) => name.startsWith('Uno'));
    await decide(campus, 'carla', [uno?.id ?? ''], 'REVIEW', 'Se libera un lugar para ella');
    const shown = await carla.preview(id);
    expect(shown?.items.map(({ name, undo }) => [name.split(' ')[0], undo])).toEqual([
      ['Uno', 'DECIDED'],
      ['Dos', 'UNDONE'],
    ]);
    await carla.undo(id, 1);
    expect(Object.keys(await states(call))).toEqual(['Uno']);
  });
});
