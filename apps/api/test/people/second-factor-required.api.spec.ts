import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FactorSecrets } from '@campus/people';
import { createServer } from '../../src/server.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { Browser, forgetSteps, shownBy } from '../support/second-factors.ts';

describe('where staff must have a second factor', () => {
  const campus = testCampus({ STAFF_SECOND_FACTOR: 'required' });
  const browser = () => new Browser(campus.server);
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);

  it.each(['tomas', 'carla', 'admin'] as const)(
    'the first sign-in of %s leads into setting one up, and nowhere else',
    async (name) => {
      const one = browser();
      expect(await one.signIn(name)).toMatchObject({
        code: 'SECOND_FACTOR_NEEDED',
        params: { step: 'ENROL' },
      });
      expect(await one.me()).toBeNull();
      expect(await one.ask('{ ownSessions { id } }')).toMatchObject({ codes: ['SECOND_FACTOR_NEEDED'] });
      expect(await one.ask('{ ownSecondFactors { isRequired } }')).toMatchObject({
        codes: ['SECOND_FACTOR_NEEDED'],
      });
      await expect(one.show('123456')).rejects.toThrow('SECOND_FACTOR_NEEDED');
      const { key, recoveryCodes } = await one.enrol();
      expect(recoveryCodes).toHaveLength(10);
      expect(await one.me()).toEqual({ id: personOf(name).id });
      expect((await one.ask('{ ownSecondFactors { isRequired } }')).data).toEqual({
        ownSecondFactors: { isRequired: true },
      });
      await forgetSteps(campus.server);
      const again = browser();
      expect(await again.signIn(name)).toMatchObject({ params: { step: 'CODE' } });
      expect(await again.show(shownBy(key))).toMatchObject({ __typename: 'SignedIn' });
    },
  );

  it('learners and donors sign in as before, and may have one', async () => {
    for (const name of ['ana', 'dora'] as const) {
      const one = browser();
      expect(await one.signIn(name)).toMatchObject({ __typename: 'SignedIn' });
      const { id } = await one.enrol();
      expect(await browser().signIn(name)).toMatchObject({ params: { step: 'CODE' } });
      expect(await one.act('removeSecondFactor', { id, idempotencyKey: randomUUID() })).toMatchObject({
        __typename: 'SecondFactorChanged',
      });
    }
  });

  it('the last one stays; another may take its place', async () => {
    const marta = browser();
    await marta.signIn('marta');
    const first = await marta.enrol();
    const remove = (id: string) => marta.act('removeSecondFactor', { id, idempotencyKey: randomUUID() });
    expect(await remove(first.id)).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
    const second = await marta.enrol('Otro');
    expect(await remove(first.id)).toMatchObject({ __typename: 'SecondFactorChanged' });
    for (const id of [second.id, second.id.toUpperCase()])
      expect(await remove(id)).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
  });

  it('a role given to somebody signed in asks for one at once', async () => {
    const peter = browser();
    await peter.signIn('peter');
    await sql(`insert into role_grant (id, person_id, role) values (gen_random_uuid(), $1, 'trainer')`, [
      personOf('peter').id,
    ]);
    expect(await peter.ask('{ ownSessions { id } }')).toMatchObject({ codes: ['SECOND_FACTOR_NEEDED'] });
    await sql(`update session set created_at = now() - interval '31 minutes' where person_id = $1`, [
      personOf('peter').id,
    ]);
    expect(await peter.ask('{ ownSessions { id } }')).toMatchObject({ codes: ['SIGN_IN_NEEDED'] });
  });

  it('another secret of the campus seals what the one before had sealed', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key } = await lucia.enrol();
    const { secret } = campus.server.config;
    const under = { ...campus.server.config, secret: 'a secret of after, and only of after' };
    const kept = await createServer({ ...under, previousSecret: secret });
    await kept.get(FactorSecrets).sealAnew();
    await kept.close();
    const after = await createServer({ ...under, previousSecret: null });
    try {
      await forgetSteps(campus.server);
      const one = new Browser({ ...campus.server, app: after });
      await one.signIn('lucia');
      expect(await one.show(shownBy(key))).toMatchObject({ __typename: 'SignedIn' });
    } finally {
      await after.close();
    }
  });
});
