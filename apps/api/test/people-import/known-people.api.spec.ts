import { describe, expect, it } from '@jest/globals';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { testCampus } from '../support/campus.ts';
import { importedIn, Importer } from '../support/people-imports.ts';
import { personOf } from '../support/personas.ts';

describe('a list of people some of whom are known', () => {
  const campus = testCampus();
  const carla = new Importer(campus, 'carla');
  const lucia = new Importer(campus, 'lucia');
  const { rows, people } = importedIn(campus);

  it('asks who somebody is whom it may know, by name and country or by a former address', async () => {
    const made = await carla.checked([
      ['Rosa', 'Luz Mora', 'rosa@who.example', 'México', '', '', ''],
      ['Iris', 'Sol', 'iris@who.example', 'México', '', '', ''],
    ]);
    await carla.act('apply', { importId: made, mode: 'ALL' });
    await rows(
      `with old as (update person_email set valid_to = now() where address = 'iris@who.example' returning person_id)
       insert into person_email (id, person_id, address) select gen_random_uuid(), person_id, 'iris.nueva@who.example' from old`,
    );
    const id = await carla.checked([
      ['ROSA', 'LUZ', 'rosa.otra@who.example', 'México', '', '', 'F'],
      ['Rosa', 'Luz Otra', 'rosa.tres@who.example', 'México', '', '', ''],
      ['Iris', 'Sol', 'iris@who.example', 'México', '', '', ''],
      ['Oficina', 'Consular', 'rosa@who.example', 'México', '', '', ''],
    ]);
    expect(await carla.rows(id)).toMatchObject([
      { result: 'DECIDE', reason: { code: 'SAME_NAME', params: { address: 'rosa@who.example' } } },
      { result: 'CREATE' },
      { result: 'DECIDE', reason: { code: 'FORMER_ADDRESS', params: { name: 'Iris Sol' } } },
      { result: 'DECIDE', reason: { code: 'ADDRESS_OTHER_NAME', params: { name: 'Rosa Luz Mora' } } },
    ]);
    await carla.act('decide', { importId: id, lines: [2, 4], decision: 'SAME' });
    await carla.act('decide', { importId: id, lines: null, decision: 'SKIP' });
    expect(await carla.rows(id)).toMatchObject([
      { result: 'UPDATE', remarks: [{ code: 'ADDRESS_NOT_CHANGED' }] },
      { result: 'CREATE' },
      { result: 'KEEP' },
      { result: 'SKIP', reason: { code: 'LEFT_OUT' } },
    ]);
    await carla.act('apply', { importId: id, mode: 'GOOD_ROWS' });
    expect(await people('who.example')).toBe(3);
  });

  it('never tells of people of another country', async () => {
    const theirs = await lucia.checked([['Inés', 'Rey', 'ines@elsewhere.example', 'Guatemala', '', '', '']]);
    await lucia.act('apply', { importId: theirs, mode: 'ALL' });
    const id = await carla.checked([['Inés', 'Rey', 'ines@elsewhere.example', 'México', '', '', '']]);
    const [row] = await carla.rows(id);
    expect(row).toMatchObject({ result: 'SKIP', reason: { code: 'ASK_REGIONAL', params: {} } });
    expect(await carla.detail(theirs)).toBeNull();
    await campus.server.app.get(SecurityLog).flush();
    expect(
      await rows(`select times from security_event where person_id = $1 and code = 'ASK_REGIONAL'`, [
        personOf('carla').id,
      ]),
    ).toEqual([{ times: 1 }]);
  });

  it('tells that of fifty rows in a day: then no list is checked, whatever is in it', async () => {
    const marta = new Importer(campus, 'marta');
    const known = Array.from({ length: 51 }, (_, i) => [
      'Eva',
      'Sosa',
      `eva${i}@known.example`,
      'México',
      '',
      '',
      '',
    ]);
    await lucia.act('apply', { importId: await lucia.checked(known), mode: 'ALL' });
    const asked = known.map(([given = '', name = '', address = '']) => [
      given,
      name,
      address,
      'Costa Rica',
      '',
      '',
      '',
    ]);
    const refused = { status: 'REFUSED', fault: { code: 'TOO_MANY_ELSEWHERE', params: {} } };
    const few = await marta.checked(asked.slice(0, 2));
    expect((await marta.detail(few))?.list.status).toBe('CHECKED');
    const many = await marta.checked(asked);
    expect((await marta.detail(many))?.list).toMatchObject(refused);
    expect((await marta.rows(many)).filter(({ reason }) => reason)).toEqual([]);
    const harmless = await marta.checked([['Eva', 'Nadie', 'eva@nobody.example', 'Costa Rica', '', '', '']]);
    expect((await marta.detail(harmless))?.list).toMatchObject(refused);
    const others = await carla.checked([['Eva', 'Nadie', 'eva@nobody.example', 'México', '', '', '']]);
    expect((await carla.detail(others))?.list.status).toBe('CHECKED');
  });
});
