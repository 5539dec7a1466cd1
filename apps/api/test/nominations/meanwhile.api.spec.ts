import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { allSeen, command, decide, nominate, plantCall, seen, stateOf } from '../support/nominations.ts';
import { type Persona } from '../support/personas.ts';

type Seen = Awaited<ReturnType<typeof seen>>;

/** Carla coordinates Mexico, Lucía every country: both look at the nominations of one institution. */
describe('a nomination that a colleague decided about meanwhile', () => {
  const campus = testCampus();
  let token: string;

  const send = (persona: Persona, nominations: Seen[], decision: string, key: string = randomUUID()) =>
    command<{ count: number }>(campus, persona, 'DecideNominations', {
      nominations,
      decision,
      reason: 'Falta la firma de su jefa.',
      idempotencyKey: key,
    });

  beforeAll(async () => {
    ({
      link: { token },
    } = await plantCall(campus));
  });

  it('is not decided on an older list: it says who did what and when', async () => {
    const id = await nominate(campus, token);
    const old = await seen(campus, id);
    expect(await decide(campus, 'carla', [id], 'ACCEPT')).toMatchObject({ count: 1 });
    const refused = await send('lucia', [old], 'REVIEW');
    const told = { action: 'nomination.accepted', actor: 'Carla Ximena Núñez', version: 2 };
    expect(refused).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      params: { ...told, count: 1, rows: [{ ...told, id }] },
    });
    expect(Date.now() - Date.parse(String(refused.params?.['at']))).toBeLessThan(300_000);
    expect(await stateOf(campus, id)).toBe('ACCEPTED');
  });

  it('is decided again on purpose, once what was done has been seen', async () => {
    const id = await nominate(campus, token);
    const old = await seen(campus, id);
    await decide(campus, 'carla', [id], 'ACCEPT');
    const { params } = await send('lucia', [old], 'REVIEW');
    expect(await send('lucia', [{ id, basedOn: Number(params?.['version']) }], 'REVIEW')).toMatchObject({
      count: 1,
    });
    expect(await stateOf(campus, id)).toBe('UNDER_REVIEW');
  });

  it('is named alone among others that are as they were; none of them is decided', async () => {
    const [first = '', second = ''] = [await nominate(campus, token), await nominate(campus, token)];
    const old = await allSeen(campus, [first, second]);
    await decide(campus, 'carla', [second], 'WAITLIST');
    const refused = await send('lucia', old, 'ACCEPT');
    expect(refused).toMatchObject({ code: 'CHANGED_MEANWHILE', params: { count: 1 } });
    expect(refused.params?.['rows']).toMatchObject([{ id: second, action: 'nomination.waitlisted' }]);
    expect(await stateOf(campus, first)).toBe('SUBMITTED');
  });

  it('answers a repeat of the same act as the first time, whatever came after', async () => {
    const id = await nominate(campus, token);
    const [old, key] = [await seen(campus, id), randomUUID()];
    expect(await send('lucia', [old], 'ACCEPT', key)).toMatchObject({ count: 1 });
    await decide(campus, 'carla', [id], 'REVIEW', 'Nuevo dato');
    expect(await send('lucia', [old], 'ACCEPT', key)).toMatchObject({ count: 1 });
    expect(await stateOf(campus, id)).toBe('UNDER_REVIEW');
  });

  it('lets one of two coordinators through who decide at the same moment', async () => {
    const id = await nominate(campus, token);
    const old = await seen(campus, id);
    const answers = await Promise.all([send('carla', [old], 'ACCEPT'), send('lucia', [old], 'REVIEW')]);
    expect(answers.filter(({ count }) => count === 1)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CHANGED_MEANWHILE')).toHaveLength(1);
  });

  it.each([
    ['MoveOnWaitingList', (nomination: Seen) => ({ nomination, isUp: true })],
    ['GiveMoreDays', (nomination: Seen) => ({ nominations: [nomination], confirmBy: '2098-03-09' })],
    ['MarkNoShow', (nomination: Seen) => ({ nomination, isNoShow: true, reason: 'No vino a ninguna parte' })],
  ])('refuses %s on an older list too', async (name, fields) => {
    const id = await nominate(campus, token);
    const old = await seen(campus, id);
    await decide(campus, 'carla', [id], 'ACCEPT');
    const input = { ...fields(old), idempotencyKey: randomUUID() };
    expect(await command(campus, 'lucia', name, input)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  it('gives its seat to nobody on an older list', async () => {
    const [first, second] = [await nominate(campus, token), await nominate(campus, token)];
    const replacement = await seen(campus, second);
    await decide(campus, 'carla', [first], 'ACCEPT');
    await decide(campus, 'carla', [second], 'REJECT', 'Fuera de perfil');
    expect(
      await command(campus, 'lucia', 'SubstituteNomination', {
        nomination: await seen(campus, first),
        replacement,
        reason: 'Su jefa no la deja venir.',
        idempotencyKey: randomUUID(),
      }),
    ).toMatchObject({ code: 'CHANGED_MEANWHILE', params: { rows: [{ id: second }] } });
    expect(await stateOf(campus, first)).toBe('ACCEPTED');
  });
});
