import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import {
  command,
  confirmInput,
  confirmTokenOf,
  decide,
  makeLink,
  nominate,
  openCall,
  stateOf,
  sendLetters,
} from '../support/nominations.ts';
import { plantEdition, plantPeople } from '../support/plant.ts';

describe('an address that several people had', () => {
  const campus = testCampus();

  it.each<[string, [from: string, to: string | null]]>([
    ['has it now, not who had it once', ['2024-01-01', null]],
    ['had it last, where nobody has it now', ['2024-01-01', '2025-01-01']],
    ['has it now, though another is written down from a later day', ['2021-01-01', null]],
  ])('takes for a nominee the account of the address that %s', async (_who, [from, to]) => {
    const { editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false });
    const link = await makeLink(campus, await openCall(campus, editionId));
    const address = `turno-${randomUUID().slice(0, 8)}@example.org`;
    const names = { givenNames: 'Xóchitl', firstSurname: 'Zapata', secondSurname: null };
    const [once = '', holder = ''] = await plantPeople(campus.server, 2, 'MX');
    await campus.server.sql.query(`update person set given_names = $2, first_surname = $3 where id = $1`, [
      holder,
      names.givenNames,
      names.firstSurname,
    ]);
    for (const [personId, since, until] of [
      [once, '2022-01-01', '2023-01-01'],
      [holder, from, to],
    ])
      await campus.server.sql.query(
        `insert into person_email (id, person_id, address, valid_from, valid_to) values ($1, $2, $3, $4, $5)`,
        [randomUUID(), personId, address, since, until],
      );
    const id = await nominate(campus, link.token, { ...names, address });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await sendLetters(campus, [id]);
    const token = await confirmTokenOf(campus, address);
    await command(campus, 'nobody', 'AnswerConfirmation', confirmInput(token, names));
    expect(await stateOf(campus, id)).toBe('ENROLLED');
    const { rows } = await campus.server.sql.query('select person_id from nomination where id = $1', [id]);
    expect(rows).toEqual([{ person_id: holder }]);
  });
});
