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
  nominate,
  plantCall,
  stateOf,
  type MadeLink,
  sendLetters,
} from '../support/nominations.ts';
import { type Persona } from '../support/personas.ts';

interface Preview {
  address: string;
  paragraphs: string[];
  day: string;
  least: string;
  most: string;
}

describe('more days to confirm', () => {
  const campus = testCampus();
  let link: MadeLink;
  beforeAll(async () => {
    ({ link } = await plantCall(campus));
  });

  /** Accepted, told, and too late to answer. */
  const late = async () => {
    const givenNames = `Elia ${randomUUID().replaceAll(/[^a-f]/g, '')}`;
    const address = `${randomUUID().slice(0, 8)}@example.org`;
    const id = await nominate(campus, link.token, { givenNames, address });
    await decide(campus, 'carla', [id], 'ACCEPT');
    await sendLetters(campus, [id]);
    await campus.server.sql.query(`update nomination set confirm_by = current_date - 9 where id = $1`, [id]);
    return { id, address, givenNames, token: await confirmTokenOf(campus, address) };
  };
  const preview = async (nominationIds: string[], day: string | null = null, persona: Persona = 'carla') =>
    (
      await ask<{ moreDaysPreview: Preview | null }>(campus, persona, 'MoreDaysPreview', {
        nominationIds,
        day,
      })
    ).data.moreDaysPreview;
  const give = async (ids: string[], confirmBy: string, persona: Persona = 'carla', over: object = {}) =>
    command(campus, persona, 'GiveMoreDays', {
      nominations: await allSeen(campus, ids),
      confirmBy,
      idempotencyKey: randomUUID(),
      ...over,
    });
  const lettersTo = async (address: string) =>
    (
      await campus.server.sql.query<{ text_body: string }>(
        `select text_body from mail where to_address = $1 order by created_at, id`,
        [address],
      )
    ).rows.map(({ text_body }) => text_body);
  const answer = (token: string, givenNames: string) =>
    command<{ confirmation: { state: string } }>(
      campus,
      'nobody',
      'AnswerConfirmation',
      confirmInput(token, { givenNames }),
    );

  it('are one step: another day, and a letter with a new link that is good until then', async () => {
    const { id, address, givenNames, token } = await late();
    const seen = await preview([id], '2098-03-09');
    expect(seen).toMatchObject({ address, day: '2098-03-09' });
    expect(seen?.paragraphs.join(' ')).toContain('9 de marzo de 2098');
    const idempotencyKey = randomUUID();
    for (const key of [idempotencyKey, idempotencyKey])
      expect(await give([id], '2098-03-09', 'carla', { idempotencyKey: key })).toMatchObject({ count: 1 });
    const letters = await lettersTo(address);
    expect(letters).toHaveLength(2);
    expect(letters[1]).toContain('9 de marzo de 2098');
    const next = await confirmTokenOf(campus, address);
    expect(next).not.toBe(token);
    expect(await answer(token, givenNames)).toMatchObject({ code: 'LINK_INVALID' });
    expect((await answer(next, givenNames)).confirmation.state).toBe('ENROLLED');
    const { rows } = await campus.server.sql.query<{ detail: object }>(
      `select detail from audit_event where action = 'nomination.prolonged' and subject_id = $1`,
      [id],
    );
    expect(rows).toMatchObject([{ detail: { to: '2098-03-09' } }]);
  });

  it('go from today to the end of the edition, and to who was accepted; to all of them or to none', async () => {
    const [one, other] = [await late(), await late()];
    const days = await preview([one.id, other.id]);
    expect(days?.most).toBe('2099-12-31');
    expect(days && days.day > days.least).toBe(true);
    expect(await give([one.id], '2020-01-01')).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: 'confirmBy', reason: 'RANGE' },
    });
    expect(await give([one.id], 'mañana')).toMatchObject({ code: 'INPUT_INVALID' });
    await decide(campus, 'carla', [other.id], 'WAITLIST', 'El cupo cambió');
    expect(await preview([one.id, other.id])).toBeNull();
    expect(await give([one.id, other.id], '2098-03-09')).toMatchObject({
      code: 'NOMINATION_STATE',
      params: { state: 'waitlisted' },
    });
    expect(await lettersTo(one.address)).toHaveLength(1);
    expect(await stateOf(campus, one.id)).toBe('ACCEPTED');
  });

  it.each<[Persona, string]>([
    ['marta', 'NOT_FOUND'],
    ['tomas', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['ana', 'FORBIDDEN'],
  ])('are not given by %s', async (persona, code) => {
    const { id, address } = await late();
    if (code === 'NOT_FOUND') {
      expect(await preview([id], null, persona)).toBeNull();
      expect(await give([id], '2098-03-09', persona)).toMatchObject({ code });
    } else {
      const nominations = await allSeen(campus, [id]);
      const input = { nominations, confirmBy: '2098-03-09', idempotencyKey: randomUUID() };
      expect((await ask(campus, persona, 'GiveMoreDays', { input })).body).toContain(code);
      expect((await ask(campus, persona, 'MoreDaysPreview', { nominationIds: [id] })).body).toContain(code);
    }
    expect(await lettersTo(address)).toHaveLength(1);
  });
});
