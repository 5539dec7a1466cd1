import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { plantAccount } from '../support/mutations.ts';
import {
  ask,
  command,
  confirmInput,
  confirmTokenOf,
  decide,
  nominate,
  plantCall,
  seen,
  sendLetters,
  stateOf,
  type NominationLine,
} from '../support/nominations.ts';
import { personOf } from '../support/personas.ts';

describe('a nominee who looks like somebody here', () => {
  const campus = testCampus();

  it.each([
    ['the same person after all', true],
    ['somebody else, who needs an address of their own', false],
  ])('asks whether who has the address under another name is %s', async (_who, isSame) => {
    const { link } = await plantCall(campus);
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
    await sendLetters(campus, [id]);
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
    const { link } = await plantCall(campus);
    const address = `ana-${randomUUID().slice(0, 8)}@example.org`;
    const id = await nominate(campus, link.token, { ...names, address });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await sendLetters(campus, [id]);
    const token = await confirmTokenOf(campus, address);
    const answer = await command<{ confirmation: { state: string } }>(
      campus,
      'nobody',
      'AnswerConfirmation',
      confirmInput(token, names),
    );
    expect(answer.confirmation.state).toBe('IN_REVIEW');
    const { data } = await ask<{
      nomination: { lookAlikes: { personId: string }[]; summary: NominationLine };
    }>(campus, 'carla', 'Nomination', { id, locale: 'es' });
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
});
