import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { plantEdition } from '../support/plant.ts';
import { registeredText } from '../support/registered.ts';
import { arrivalIn, inPlace, registeredPlatform, titleOf } from '../support/registered-platform.ts';

describe('a platform', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  type Answer = { registerPlatform: { id?: string; code?: string; params?: Record<string, unknown> } };
  const register = async (changes: object, idempotencyKey: string = randomUUID()) => {
    const input = { ...from.platform.registration, ...changes, idempotencyKey };
    const text = registeredText('RegisterPlatform');
    return (await campus.as('admin').query<Answer>(text, { input })).data.registerPlatform;
  };

  it('is registered once for an issuer and a client, however often it is sent', async () => {
    const key = randomUUID();
    const first = await register({ clientId: 'campus-9' }, key);
    expect(await register({ clientId: 'campus-9' }, key)).toEqual(first);
    expect((await register({ clientId: 'campus-9' })).code).toBe('PLATFORM_KNOWN');
    const [event] = await from.rows(
      `select detail from audit_event where action = 'partner-platform.registered' and subject_id = $1`,
      [first.id],
    );
    expect(event.detail).toMatchObject({ issuer: 'https://learning.example.org', clientId: 'campus-9' });
  });

  it('is registered by the first of two at once; the second is told that it is known', async () => {
    const clientId = randomUUID();
    const answers = await Promise.all([register({ clientId }), register({ clientId })]);
    expect(answers.filter(({ id }) => id)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'PLATFORM_KNOWN')).toHaveLength(1);
  });

  it('shares no client of an address for tokens with another', async () => {
    const clientId = randomUUID();
    const [first, third] = ['https://first.example.org', 'https://third.example.org'];
    const tokenUrl = 'https://first.example.org/token';
    await register({ clientId, issuer: first, tokenUrl, name: 'Primera' });
    const taken = { code: 'TOKENS_OF_OTHER', params: { name: 'Primera' } };
    expect(await register({ clientId, issuer: 'https://second.example.org', tokenUrl })).toMatchObject(taken);
    expect((await register({ clientId: randomUUID(), issuer: first, tokenUrl })).id).toBeTruthy();
    const { id } = await register({ clientId, issuer: third, tokenUrl: null });
    expect(id).toBeTruthy();
    const { name, authUrl, jwksUrl, deployments } = from.platform.registration;
    const input = { id, name, authUrl, jwksUrl, deployments, tokenUrl, idempotencyKey: randomUUID() };
    const { data } = await campus.as('admin').query(registeredText('ChangePlatform'), { input });
    expect(data).toMatchObject({ changePlatform: taken });
  });

  it.each([
    ['an address in the clear', { authUrl: 'http://learning.example.org/auth' }, 'authUrl'],
    ['an address with a password', { jwksUrl: 'https://a:b@learning.example.org/jwks' }, 'jwksUrl'],
    ['a place for tokens that is no address', { tokenUrl: 'token.php' }, 'tokenUrl'],
    ['no name', { name: ' ' }, 'name'],
    ['no issuer', { issuer: '' }, 'issuer'],
    ['21 deployments', { deployments: Array(21).fill('1') }, 'deployments'],
  ])('with %s is refused', async (_name, changes, field) => {
    const { code, params } = await register({ clientId: randomUUID(), ...changes });
    expect([code, params]).toEqual(['INPUT_INVALID', expect.objectContaining({ field })]);
  });

  it('is changed, but for issuer and client, and what was changed is on record', async () => {
    const { registration } = from.platform;
    const change = async (changes: object, idempotencyKey: string = randomUUID()) => {
      const { name, authUrl, tokenUrl, jwksUrl, deployments } = registration;
      const given = { id: from.id, name, authUrl, tokenUrl, jwksUrl, deployments };
      const { data } = await campus
        .as('admin')
        .query<{ changePlatform: { id?: string; code?: string; params?: object } }>(
          registeredText('ChangePlatform'),
          { input: { ...given, ...changes, idempotencyKey } },
        );
      return data.changePlatform;
    };
    expect((await change({ name: 'Aula', deployments: ['1', '2'] })).id).toBe(from.id);
    const [kept] = await from.rows(
      'select name, issuer, client_id, deployments from partner_platform where id = $1',
      [from.id],
    );
    expect(kept).toEqual({
      name: 'Aula',
      issuer: registration.issuer,
      client_id: registration.clientId,
      deployments: ['1', '2'],
    });
    await change({ name: 'Aula', deployments: ['1', '2'] });
    const events = await from.rows(
      `select detail from audit_event where action = 'partner-platform.changed' and subject_id = $1`,
      [from.id],
    );
    expect(events).toEqual([{ detail: { name: 'Aula', changed: ['name', 'deployments'] } }]);
    expect(await change({ jwksUrl: 'http://learning.example.org/jwks' })).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: 'jwksUrl' },
    });
    expect((await change({ id: randomUUID() })).code).toBe('NOT_FOUND');
    await change({});
  });

  it('shows its last launch to the minute', async () => {
    await from.platform.launch(from.browser(), inPlace('seen'));
    expect((await from.board())?.lastLaunchAt).toMatch(/:00\.000Z$/);
  });
});

describe('a course of a platform', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  const place = async (context: string) => (await from.places()).find((one) => one.context === context);

  it('leads to the group it is tied to, to another one, and waits again', async () => {
    const { context, groupId } = await from.tiedPlace();
    expect((await place(context))?.groupId).toBe(groupId);
    const other = await plantEdition(campus.server);
    await from.tie(context, other.groupId);
    expect((await place(context))?.groupId).toBe(other.groupId);
    await from.tie(context, null);
    expect((await place(context))?.groupId).toBeNull();
    const page = await from.platform.launch(from.browser(), inPlace(context));
    expect(titleOf(page)).toBe('Aún sin conexión');
    const events = await from.rows(
      `select action from audit_event where subject_type = 'partner_place' and subject_id = $1 order by id`,
      [(await place(context))?.id],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'partner-place.tied',
      'partner-place.tied',
      'partner-place.untied',
    ]);
  });

  it('shows what would follow before it is tied: days, who came, and where they are', async () => {
    const { context, groupId } = await from.tiedPlace();
    const begin = async () => {
      const [mine, sub] = [from.browser(), randomUUID()];
      const page = await from.platform.launch(mine, { ...inPlace(context), sub });
      await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    };
    await begin();
    await begin();
    const placeId = (await from.places()).find((place) => place.context === context)?.id;
    const preview = async (group: string) => {
      const { data } = await campus
        .as('lucia')
        .query<{ tyingPreview: object | null }>(registeredText('TyingPreview'), { placeId, groupId: group });
      return data.tyingPreview;
    };
    const other = await plantEdition(campus.server);
    expect(await preview(groupId)).toMatchObject({ came: 2, here: 2, elsewhere: 0, learning: null });
    expect(await preview(other.groupId)).toMatchObject({ came: 2, here: 0, elsewhere: 2, hasBegun: true });
    expect(await preview(randomUUID())).toBeNull();
  });

  it('is not tied to a group of a closed edition, nor to none that there is', async () => {
    await from.platform.launch(from.browser(), inPlace('closed'));
    const { groupId } = await plantEdition(campus.server, { isFrozen: true });
    expect((await from.tie('closed', groupId)).code).toBe('EDITION_CLOSED');
    expect((await from.tie('closed', randomUUID())).code).toBe('NOT_FOUND');
    expect((await place('closed'))?.groupId).toBeNull();
  });
});
