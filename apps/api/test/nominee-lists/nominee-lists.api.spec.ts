import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Lists } from '@campus/people';
import { testCampus } from '../support/campus.ts';
import { ask, decide, makeLink, nominate } from '../support/nominations.ts';
import {
  freshCall,
  HEADINGS,
  ListBringer,
  nomineeRow,
  sentIn,
  type ListDetail,
} from '../support/nominee-lists.ts';

describe('spreadsheets of nominees', () => {
  const campus = testCampus();
  const carla = new ListBringer(campus, 'carla');
  const lucia = new ListBringer(campus, 'lucia');
  const marta = new ListBringer(campus, 'marta');
  let callId: string;

  const countOf = ({ counts }: ListDetail) =>
    Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ result, count }) => [result, count]));

  beforeAll(async () => {
    callId = await freshCall(campus);
  });

  it('guess the columns, and write nothing before the dry run was seen and taken', async () => {
    const call = await freshCall(campus);
    const id = await carla.bring(call, [
      nomineeRow('Uno'),
      nomineeRow('Dos'),
      ['', 'Sin', 'nombre', '', '', '', ''],
    ]);
    const checked = await carla.check(id);
    expect(checked.detail.columns.map(({ suggestion }) => suggestion)).toEqual([
      'GIVEN_NAMES',
      'FIRST_SURNAME',
      'EMAIL',
      'COUNTRY',
      'POSITION',
      'CONSENT',
      'PRIORITY',
    ]);
    expect(countOf(checked.detail)).toEqual({ CREATE: 2, SKIP: 1 });
    expect(await sentIn(campus, call)).toEqual([]);
    expect(await carla.apply(id, 'ALL')).toMatchObject({ code: 'IMPORT_ROWS_LEFT', params: { count: 1 } });
    expect(await sentIn(campus, call)).toEqual([]);
    expect((await carla.apply(id, 'GOOD_ROWS')).detail.list.status).toBe('APPLIED');
    expect((await sentIn(campus, call)).map(({ name }) => name)).toEqual(['Dos Ibarra', 'Uno Ibarra']);
    expect(await carla.apply(id, 'GOOD_ROWS')).toMatchObject({ code: 'IMPORT_MOVED_ON' });
  });

  it('correct who is there already, keep who is the same, and leave alone what was decided', async () => {
    const call = await freshCall(campus);
    const rows = ['Ana', 'Eva', 'Iris'].map((name) => nomineeRow(name));
    const first = await carla.bring(call, rows);
    await carla.check(first);
    await carla.apply(first, 'ALL');
    const eva = (await sentIn(campus, call)).find(({ name }) => name.startsWith('Eva'));
    await decide(campus, 'carla', [eva?.id ?? ''], 'ACCEPT');
    const again = rows.map((row) => (row[0] === 'Ana' ? row : [...row.slice(0, 4), 'Jefa', ...row.slice(5)]));
    const id = await carla.bring(call, again);
    expect(countOf((await carla.check(id)).detail)).toEqual({ KEEP: 1, UPDATE: 1, SKIP: 1 });
    expect((await carla.rows(id)).at(1)?.notes).toEqual([{ code: 'DECIDED', params: { state: 'accepted' } }]);
  });

  it('put nobody first where the institution gives no order: the order of the list counts', async () => {
    const call = await freshCall(campus);
    const rows = ['Zoe', 'Ada'].map((name) => nomineeRow(name, { consent: 'sí' }).slice(0, 6));
    const id = await carla.bring(call, rows, HEADINGS.slice(0, 6));
    const fields = ['GIVEN_NAMES', 'FIRST_SURNAME', 'EMAIL', 'COUNTRY', 'POSITION', 'CONSENT'];
    await carla.check(id, { fields });
    await carla.apply(id, 'ALL');
    const kept = await campus.server.sql.query(
      `select given_names, priority from nomination where call_id = $1 order by priority, id`,
      [call],
    );
    expect(kept.rows).toEqual([
      { given_names: 'Zoe', priority: null },
      { given_names: 'Ada', priority: null },
    ]);
  });

  it('change nothing by a column that is absent or a cell that is empty, and show before and after', async () => {
    const call = await freshCall(campus);
    const row = nomineeRow('Rosa', { consent: 'sí' });
    const first = await carla.bring(call, [row]);
    await carla.check(first, { nominatorName: 'Rosario Méndez' });
    await carla.apply(first, 'ALL');
    await campus.server.sql.query(
      `update nomination set post = 'Houston', access_needs = 'Letra grande', audience = 'consular_officer', sex = 'female',
              nominator_name = 'Jefa', nominator_title = 'Directora' where call_id = $1`,
      [call],
    );
    const kept = {
      post: 'Houston',
      access_needs: 'Letra grande',
      audience: 'consular_officer',
      sex: 'female',
      nominator_name: 'Jefa',
      nominator_title: 'Directora',
      has_consent: true,
      priority: 2,
    };
    const stored = async () =>
      (
        await campus.server.sql.query(
          `select post, access_needs, audience, sex, nominator_name, nominator_title, has_consent, priority, position
             from nomination where call_id = $1`,
          [call],
        )
      ).rows[0];
    const headings = HEADINGS.slice(0, 4);
    const names = { fields: ['GIVEN_NAMES', 'FIRST_SURNAME', 'EMAIL', 'COUNTRY'] };
    const bare = await carla.bring(call, [row.slice(0, 4)], headings);
    expect(countOf((await carla.check(bare, names)).detail)).toEqual({ KEEP: 1 });
    await carla.apply(bare, 'ALL');
    expect(await stored()).toEqual({ ...kept, position: 'Analista' });
    const id = await carla.bring(call, [[...row.slice(0, 4), 'Jefa de sección', '', '']]);
    await carla.check(id);
    expect(await carla.rows(id)).toMatchObject([
      { result: 'UPDATE', changes: [{ field: 'POSITION', before: 'Analista', after: 'Jefa de sección' }] },
    ]);
    await carla.apply(id, 'ALL');
    expect(await stored()).toEqual({ ...kept, position: 'Jefa de sección' });
    expect((await carla.preview(id))?.items).toMatchObject([
      { undo: 'UNDONE', changes: [{ field: 'POSITION', before: 'Jefa de sección', after: 'Analista' }] },
    ]);
    const no = await carla.bring(call, [[...row.slice(0, 5), 'no', '']]);
    await carla.check(no);
    expect((await carla.rows(no))[0]?.changes).toContainEqual({
      field: 'CONSENT',
      before: 'yes',
      after: 'no',
    });
  });

  describe('that have the address of somebody of quite another name', () => {
    const asked = {
      result: 'DECIDE',
      notes: [{ code: 'ADDRESS_OTHER_NAME', params: { name: 'Rosa Ibarra' } }],
      changes: [],
      decision: null,
    };
    const shared = async () => {
      const call = await freshCall(campus);
      const row = nomineeRow('Rosa');
      const first = await carla.bring(call, [row]);
      await carla.check(first);
      await carla.apply(first, 'ALL');
      const id = await carla.bring(call, [
        ['Luisa', 'Chinchilla', ...row.slice(2, 5), '', '5'],
        nomineeRow('Uno'),
      ]);
      await carla.check(id);
      return { call, id };
    };
    const namesIn = async (call: string) => (await sentIn(campus, call)).map(({ name }) => name).sort();

    it('ask who that is, and write nothing of the row before it was said', async () => {
      const { call, id } = await shared();
      expect(await carla.rows(id)).toMatchObject([asked, { result: 'CREATE' }]);
      expect(await carla.apply(id, 'ALL')).toMatchObject({ code: 'IMPORT_ROWS_LEFT', params: { count: 1 } });
      await carla.apply(id, 'GOOD_ROWS');
      expect(await namesIn(call)).toEqual(['Rosa Ibarra', 'Uno Ibarra']);
    });

    it('correct the nomination of the same person, name by name, and give it back', async () => {
      const { call, id } = await shared();
      const said = await carla.decide(id, 2, 'SAME');
      expect(countOf(said.detail)).toEqual({ CREATE: 1, UPDATE: 1 });
      const changes = [
        { field: 'PRIORITY', before: '2', after: '5' },
        { field: 'GIVEN_NAMES', before: 'Rosa', after: 'Luisa' },
        { field: 'FIRST_SURNAME', before: 'Ibarra', after: 'Chinchilla' },
      ];
      expect((await carla.rows(id))[0]).toMatchObject({ result: 'UPDATE', decision: 'SAME', changes });
      await carla.apply(id, 'ALL');
      expect(await namesIn(call)).toEqual(['Luisa Chinchilla', 'Uno Ibarra']);
      expect((await carla.preview(id))?.items[0]?.changes).toMatchObject(
        changes.map(({ field, before, after }) => ({ field, before: after, after: before })),
      );
      await carla.undo(id, 2);
      expect(await namesIn(call)).toEqual(['Rosa Ibarra']);
    });

    it('leave out another person, who needs an address of their own, or the row; the last word counts', async () => {
      const { call, id } = await shared();
      await carla.decide(id, 2, 'NEW');
      expect((await carla.rows(id))[0]).toMatchObject({
        result: 'SKIP',
        decision: 'NEW',
        notes: [{ code: 'NEEDS_OWN_ADDRESS', params: { name: 'Rosa Ibarra' } }],
      });
      expect((await carla.result(id, 'result.csv?locale=es')).text).toContain('hace falta un correo propio');
      await carla.decide(id, 2, 'SKIP');
      expect((await carla.rows(id))[0]).toMatchObject({ result: 'SKIP', notes: [{ code: 'LEFT_OUT' }] });
      await carla.apply(id, 'GOOD_ROWS');
      expect(await namesIn(call)).toEqual(['Rosa Ibarra', 'Uno Ibarra']);
    });

    it('keep the answer for that address alone, from who may see the list, and of a row with a question', async () => {
      const { id } = await shared();
      expect(await carla.decide(id, 3, 'SAME')).toMatchObject({
        code: 'INPUT_INVALID',
        params: { field: 'line' },
      });
      await carla.decide(id, 2, 'SAME');
      await carla.check(id, { nominatorName: 'Otra' });
      expect((await carla.rows(id))[0]).toMatchObject({ result: 'UPDATE', decision: 'SAME' });
      await campus.server.sql.query(
        `update nominee_list set decisions = jsonb_set(decisions, '{0,address}', '"otra@example.org"') where id = $1`,
        [id],
      );
      expect((await carla.rows(id))[0]).toMatchObject(asked);
      expect(countOf((await lucia.decide(id, 2, 'SAME')).detail)).toEqual({ CREATE: 1, UPDATE: 1 });
      expect(await marta.decide(id, 2, 'SAME')).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('skip a row with a formula, a repeated address, another country and an unknown one, each with why', async () => {
    const address = `dos-${randomUUID().slice(0, 8)}@example.org`;
    const rows = [
      nomineeRow('=HYPERLINK(A1)', { address: 'formula@example.org' }),
      nomineeRow('Uno', { address }),
      nomineeRow('Dos', { address }),
      nomineeRow('Tres', { country: 'Costa Rica' }),
      nomineeRow('Cuatro', { country: 'Atlántida' }),
      nomineeRow('Cinco', { consent: 'quizás' }),
    ];
    // Written as an office would: nothing guards the formula.
    const csv = [HEADINGS, ...rows].map((cells) => cells.join(';')).join('\n');
    const { id } = await carla.send(callId, Buffer.from(csv));
    await carla.check(id);
    expect((await carla.rows(id)).map(({ result, notes }) => [result, notes[0]?.code ?? null])).toEqual([
      ['SKIP', 'FORMULA_IN_CELL'],
      ['CREATE', null],
      ['SKIP', 'ADDRESS_REPEATED'],
      ['SKIP', 'COUNTRY_NOT_YOURS'],
      ['SKIP', 'COUNTRY_UNKNOWN'],
      ['CREATE', 'CONSENT_UNCLEAR'],
    ]);
    const taken = await carla.result(id, 'result.csv?lang=es');
    expect(taken.status).toBe(200);
    // What a spreadsheet program would run is taken home as text.
    expect(taken.text).not.toMatch(/(^|[;,])"?=/m);
    expect(taken.text).toContain('No hay ningún país llamado «Atlántida».');
  });

  it('say what is wrong with the columns, and with a file that is no list', async () => {
    const id = await carla.bring(callId, [nomineeRow('Uno')]);
    const fields = Array.from({ length: 7 }, () => 'NONE');
    expect(await carla.check(id, { fields })).toMatchObject({ code: 'IMPORT_FIELDS_MISSING' });
    expect(await carla.check(id, { fields: ['EMAIL'] })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await carla.send(callId, Buffer.from('%PDF-1.7'))).toMatchObject({ code: 'LIST_UNREADABLE' });
    expect(await carla.send(randomUUID(), Buffer.from('a;b\n1;2'))).toMatchObject({ status: 404 });
  });

  it('nominate a person once when two coordinators take lists at the same moment', async () => {
    const call = await freshCall(campus);
    const rows = ['Uno', 'Dos', 'Tres'].map((name) => nomineeRow(name));
    const [mine, hers] = await Promise.all(
      [carla, lucia].map(async (who) => {
        const id = await who.bring(call, rows);
        await who.check(id);
        return id;
      }),
    );
    const answers = await Promise.all([carla.apply(mine ?? '', 'ALL'), lucia.apply(hers ?? '', 'ALL')]);
    const counts = answers.map(({ detail }) => countOf(detail)).map((found) => JSON.stringify(found));
    expect(counts.sort()).toEqual(['{"CREATE":3}', '{"KEEP":3}']);
    expect(await sentIn(campus, call)).toHaveLength(3);
  });

  it('are of one institution by its link, up to its seats, and tell nothing of another’s nominee', async () => {
    const call = await freshCall(campus);
    const link = await makeLink(campus, call, { institutionName: 'Cancillería', maxNominations: 2 });
    const other = await makeLink(campus, call, { institutionName: 'Defensoría' });
    const address = `otra-${randomUUID().slice(0, 8)}@example.org`;
    await nominate(campus, other.token, { address });
    const id = await carla.bring(call, [
      nomineeRow('Uno', { address }),
      nomineeRow('Dos'),
      nomineeRow('Tres'),
      nomineeRow('Cuatro'),
    ]);
    await carla.check(id, { linkId: link.id });
    expect((await carla.rows(id)).map(({ result, notes }) => [result, notes[0]?.code ?? null])).toEqual([
      ['SKIP', 'ADDRESS_TAKEN'],
      ['CREATE', null],
      ['CREATE', null],
      ['SKIP', 'LINK_USED_UP'],
    ]);
    await carla.apply(id, 'GOOD_ROWS');
    const made = (await sentIn(campus, call)).filter(
      ({ institutionName }) => institutionName === 'Cancillería',
    );
    expect(made).toHaveLength(2);
  });

  it('are their owner’s, whoever coordinates everywhere sees all, and are gone after thirty days', async () => {
    const id = await carla.bring(callId, [nomineeRow('Uno')]);
    const seen = async (who: 'carla' | 'marta' | 'lucia') =>
      (await ask<{ nomineeList: ListDetail | null }>(campus, who, 'NomineeList', { id })).data.nomineeList;
    expect([await seen('marta'), (await seen('lucia'))?.list.id]).toEqual([null, id]);
    expect(await marta.check(id)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await marta.result(id, 'result.csv')).status).toBe(404);
    await campus.server.sql.query(
      `update nominee_list set created_at = now() - interval '31 days' where id = $1`,
      [id],
    );
    await campus.server.app.get(Lists).expire();
    expect(await carla.check(id)).toMatchObject({ code: 'IMPORT_EXPIRED' });
  });
});
