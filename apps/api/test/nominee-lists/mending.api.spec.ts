import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { freshCall, HEADINGS, ListBringer, nomineeRow, sentIn } from '../support/nominee-lists.ts';

describe('a list of nominees that is mended', () => {
  const campus = testCampus();
  const carla = new ListBringer(campus, 'carla');
  const lucia = new ListBringer(campus, 'lucia');
  const marta = new ListBringer(campus, 'marta');
  let sre: { id: string; name: string };

  const headings = [...HEADINGS, 'Institución'];
  const fields = [
    'GIVEN_NAMES',
    'FIRST_SURNAME',
    'EMAIL',
    'COUNTRY',
    'POSITION',
    'CONSENT',
    'PRIORITY',
    'INSTITUTION',
  ];
  const named = async (who: ListBringer, names: readonly string[], call?: string) => {
    const rows = names.map((institution, at) => [
      ...nomineeRow(['Ada', 'Bea', 'Cora', 'Dora'][at] ?? 'Eva'),
      institution,
    ]);
    const id = await who.bring(call ?? (await freshCall(campus)), rows, headings);
    return { id, detail: (await who.check(id, { fields, institutionName: '' })).detail };
  };

  beforeAll(async () => {
    const found = await campus.server.sql.query<{ id: string; name: string }>(
      `select id, name from institution where acronym = 'SRE'`,
    );
    sre = found.rows[0] ?? { id: '', name: '' };
  });

  it('asks once which institution is meant that the directory does not have, and writes its name', async () => {
    const call = await freshCall(campus);
    const { id, detail } = await named(carla, ['Min. RREE', 'MIN RREE', 'SRE', 'Otra'], call);
    expect(detail.unknown).toMatchObject([
      { country: 'MX', text: 'Min. RREE', rows: 2, proposal: { placeId: sre.id } },
      { country: 'MX', text: 'Otra', rows: 1, proposal: null },
    ]);
    expect(detail.reasons).toEqual([{ result: 'DECIDE', reason: 'INSTITUTION_UNKNOWN', count: 3 }]);
    expect(await carla.apply(id, 'ALL')).toMatchObject({ code: 'IMPORT_ROWS_LEFT', params: { count: 3 } });
    const said = await carla.mapValue(id, 'Min. RREE', sre.id);
    expect(said.detail.unknown).toMatchObject([{ text: 'Otra' }]);
    expect(said.detail.meanings).toMatchObject([
      { text: 'Min. RREE', rows: 2, name: 'SRE', isEarlier: false },
    ]);
    const left = await carla.mapValue(id, 'Otra', null);
    expect(left.detail.reasons).toEqual([{ result: 'SKIP', reason: 'PLACE_LEFT_OUT', count: 1 }]);
    await carla.apply(id, 'GOOD_ROWS');
    expect((await sentIn(campus, call)).map(({ institutionName }) => institutionName)).toEqual([
      sre.name,
      sre.name,
      sre.name,
    ]);
  });

  it('finds the nominee again by the name of the institution as written before, and keeps that name', async () => {
    const call = await freshCall(campus);
    const row = nomineeRow('Rosa');
    const first = await carla.bring(call, [row]);
    await carla.check(first);
    await carla.apply(first, 'ALL');
    await campus.server.sql.query(`update nomination set institution_name = 'Min. RREE' where call_id = $1`, [
      call,
    ]);
    const id = await carla.bring(call, [[...row.slice(0, 4), 'Jefa', 'sí', '2', 'Min. RREE']], headings);
    await carla.check(id, { fields, institutionName: '' });
    await carla.mapValue(id, 'Min. RREE', sre.id);
    expect(await carla.rows(id)).toMatchObject([
      { result: 'UPDATE', changes: [{ field: 'POSITION', before: 'Analista', after: 'Jefa' }] },
    ]);
    await carla.apply(id, 'ALL');
    expect((await sentIn(campus, call))[0]?.institutionName).toBe('Min. RREE');
  });

  it('remembers an answer for later lists of the country', async () => {
    const text = `Dirección ${randomUUID().slice(0, 8)}`;
    const { id } = await named(carla, [text]);
    await carla.mapValue(id, text, sre.id, { isKept: true });
    const later = await named(lucia, [text]);
    expect(later.detail).toMatchObject({ unknown: [], meanings: [{ text, name: 'SRE', isEarlier: true }] });
  });

  it('asks once which country a text means, and reads all its rows by the answer', async () => {
    const rows = ['Mexiquo', 'mexiquo'].map((country, at) =>
      nomineeRow(['Ada', 'Bea'][at] ?? '', { country }),
    );
    const id = await lucia.bring(await freshCall(campus), rows);
    const { detail } = await lucia.check(id);
    expect(detail.unknown).toMatchObject([
      { field: 'COUNTRY', country: '', text: 'Mexiquo', rows: 2, proposal: { placeId: null, country: 'MX' } },
    ]);
    const country = { field: 'COUNTRY', country: 'MX' };
    const said = await lucia.mapValue(id, 'Mexiquo', null, country);
    expect(said.detail).toMatchObject({
      unknown: [],
      meanings: [{ field: 'COUNTRY', country: 'MX', text: 'Mexiquo', rows: 2, name: null }],
    });
    expect(await lucia.rows(id)).toMatchObject([
      { result: 'CREATE', notes: [{ code: 'COUNTRY_MEANT', params: { country: 'MX' } }] },
      { result: 'CREATE' },
    ]);
    const other = await lucia.mapValue(id, 'MEXIQUO', null, { ...country, country: 'CR' });
    expect(other.detail.meanings).toMatchObject([{ field: 'COUNTRY', country: 'CR', rows: 2 }]);
    expect(other.detail.unknown).toMatchObject([{ field: 'INSTITUTION', country: 'CR' }]);
    for (const wrong of [
      await lucia.mapValue(id, 'x', null, { ...country, isKept: true }),
      await lucia.mapValue(id, 'x', sre.id, country),
      await lucia.mapValue(id, 'x', null, { field: 'POST' }),
    ])
      expect(wrong).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('refuses places and countries that are not for these people, and strangers', async () => {
    const { id } = await named(carla, ['Otra']);
    const foreign = await campus.server.sql.query<{ id: string }>(
      `select id from institution where country_code = 'CR' limit 1`,
    );
    expect(await carla.mapValue(id, 'Otra', foreign.rows[0]?.id ?? '')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await carla.mapValue(id, 'Otra', randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await carla.mapValue(id, 'Otra', null, { isKept: true })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await carla.mapValue(id, '***', null)).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await marta.mapValue(id, 'Otra', null)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes what somebody writes in a row instead of what the file says', async () => {
    const call = await freshCall(campus);
    const id = await carla.bring(call, [
      nomineeRow('Uno', { address: 'uno.example.org' }),
      nomineeRow('Dos', { country: 'Atlántida' }),
    ]);
    const { detail } = await carla.check(id);
    expect(detail.reasons).toEqual([
      { result: 'SKIP', reason: 'ADDRESS_INVALID', count: 1 },
      { result: 'SKIP', reason: 'COUNTRY_UNKNOWN', count: 1 },
    ]);
    const right = `uno-${randomUUID().slice(0, 8)}@example.org`;
    await carla.mend(id, 2, { EMAIL: right });
    await carla.mend(id, 3, { COUNTRY: 'México', POST: 'Houston' });
    const rows = await carla.rows(id);
    expect(rows).toMatchObject([{ result: 'CREATE', address: right }, { result: 'CREATE' }]);
    expect(rows[0]?.texts).toContainEqual({ field: 'EMAIL', text: right, was: 'uno.example.org' });
    expect(rows[1]?.changes).toContainEqual({ field: 'POST', before: null, after: 'Houston' });
    const events = await campus.server.sql.query(
      `select detail from audit_event where action = 'nominee-list.row-mended' and subject_id = $1 order by id`,
      [id],
    );
    expect(events.rows).toEqual([
      { detail: { line: 2, fields: ['email'] } },
      { detail: { line: 3, fields: ['country', 'post'] } },
    ]);
    expect(await carla.mend(id, 99, { EMAIL: right })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await carla.mend(id, 2, { FULL_NAME: 'Uno' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await marta.mend(id, 2, { EMAIL: right })).toMatchObject({ code: 'NOT_FOUND' });
    await carla.apply(id, 'ALL');
    expect(await carla.mend(id, 2, { EMAIL: right })).toMatchObject({ code: 'IMPORT_MOVED_ON' });
    expect((await carla.rows(id))[0]?.texts).toEqual([]);
  });
});
