import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { decide, openCall } from '../support/nominations.ts';
import { sentIn } from '../support/nominee-lists.ts';
import { Importer } from '../support/people-imports.ts';
import { plantEdition } from '../support/plant.ts';

describe('a list of people for an edition that is full', () => {
  const campus = testCampus();
  const carla = new Importer(campus, 'carla');
  const marta = new Importer(campus, 'marta');
  const fullEdition = async (seats: number) => {
    const { editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: true });
    await campus.server.sql.query(
      `insert into edition_quota (id, edition_id, country_code, institution_kind, seats)
       values (gen_random_uuid(), $1, 'MX', null, $2)`,
      [editionId, seats],
    );
    return editionId;
  };
  const full = async (seats = 1) => {
    const editionId = await fullEdition(seats);
    return { editionId, call: await openCall(campus, editionId) };
  };
  const row = (name: string, address = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@wait.example`) => [
    name,
    `Marte ${randomUUID().replaceAll(/[^a-f]/g, '')}`,
    address,
    'México',
    'SRE',
    'Cónsul',
    'Mujer',
  ];
  const people = async (address: string) =>
    (await campus.server.sql.query(`select from person_email where address = $1`, [address])).rowCount;

  it('offers the waiting list, and puts rows without a seat there with one act', async () => {
    const { editionId, call } = await full();
    const rows = [row('Uno'), row('Dos'), row('Tres')];
    const importId = await carla.checked(rows, { editionId });
    expect((await carla.detail(importId)).waiting).toEqual({ rows: 2, callId: call, isTaken: false });
    const { counts, waiting } = await carla.act('waitlist', { importId, isWaiting: true });
    expect(waiting).toEqual({ rows: 2, callId: call, isTaken: true });
    expect(counts).toMatchObject([
      { result: 'CREATE', enrol: 'ENROL', count: 1 },
      { result: 'WAIT', reason: 'QUOTA_FULL', enrol: 'NONE', count: 2 },
    ]);
    await carla.act('apply', { importId, mode: 'ALL' });
    expect(await sentIn(campus, call)).toMatchObject([
      { name: expect.stringMatching(/^Dos /), state: 'WAITLISTED', waitingRank: 1 },
      { name: expect.stringMatching(/^Tres /), state: 'WAITLISTED', waitingRank: 2 },
    ]);
    const [written] = (
      await campus.server.sql.query(
        `select institution_kind, institution_name, position, sex, source from nomination
          where call_id = $1 and waiting_rank = 1`,
        [call],
      )
    ).rows;
    expect(written).toEqual({
      institution_kind: 'foreign_ministry',
      institution_name: 'Secretaría de Relaciones Exteriores',
      position: 'Cónsul',
      sex: 'female',
      source: 'sheet',
    });
    expect(await people(rows[0]?.[2] ?? '')).toBe(1);
    expect(await people(rows[1]?.[2] ?? '')).toBe(0);
  });

  it('nominates nobody twice, and knows people who have an account', async () => {
    const { editionId, call } = await full(0);
    const known = row('Conocida');
    const importId = await carla.checked([known]);
    await carla.act('apply', { importId, mode: 'ALL' });
    const first = await carla.checked([known], { editionId });
    await carla.act('waitlist', { importId: first, isWaiting: true });
    await carla.act('apply', { importId: first, mode: 'ALL' });
    const person = await campus.server.sql.query<{ person_id: string }>(
      `select person_id from person_email where address = $1`,
      [known[2]],
    );
    const nominated = await campus.server.sql.query(`select person_id from nomination where call_id = $1`, [
      call,
    ]);
    expect(nominated.rows).toEqual(person.rows);
    const again = await carla.checked([known], { editionId });
    await carla.act('waitlist', { importId: again, isWaiting: true });
    expect(await carla.rows(again)).toMatchObject([
      { result: 'SKIP', reason: { code: 'NOMINATED_ALREADY', params: {} } },
    ]);
  });

  it('is undone with those who wait; anyone decided on since stays', async () => {
    const { editionId, call } = await full();
    const importId = await carla.checked([row('Uno'), row('Dos'), row('Tres')], { editionId });
    await carla.act('waitlist', { importId, isWaiting: true });
    await carla.act('apply', { importId, mode: 'ALL' });
    expect(await carla.wouldUndo(importId)).toMatchObject({ removedCount: 3, keptCount: 0 });
    const [dos] = await sentIn(campus, call);
    await decide(campus, 'carla', [dos?.id ?? ''], 'REVIEW', 'Se libera un lugar para ella');
    expect(await carla.wouldUndo(importId)).toMatchObject({ removedCount: 2, keptCount: 1 });
    await carla.act('undo', { importId, expectedCount: 2 });
    expect((await sentIn(campus, call)).map(({ name }) => name.split(' ')[0])).toEqual(['Dos']);
    expect((await carla.rows(importId)).map(({ undo }) => undo)).toEqual([
      'UNDONE',
      'CHANGED_SINCE',
      'UNDONE',
    ]);
  });

  it('has no waiting list without a call, and none for strangers', async () => {
    const editionId = await fullEdition(0);
    const importId = await carla.checked([row('Uno')], { editionId });
    expect((await carla.detail(importId)).waiting).toEqual({ rows: 1, callId: null, isTaken: false });
    expectRefusal(await carla.ask('waitlist', { importId, isWaiting: true }), 'INPUT_INVALID');
    expectRefusal(await marta.ask('waitlist', { importId, isWaiting: true }), 'NOT_FOUND');
  });
});
