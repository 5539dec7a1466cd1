import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { registeredPlatform } from '../support/registered-platform.ts';

describe('an account that was joined with a person of a platform', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  const join = async (personId: string, sub: string = randomUUID()) => {
    await from.rows(
      `insert into partner_account (id, platform_id, subject, person_id, is_joined, began_at)
       values (gen_random_uuid(), $1, $2, $3, true, now())`,
      [from.id, sub, personId],
    );
    return sub;
  };
  const pageOf = async (payload?: string) => {
    const { statusCode, body } = await campus.server.app.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: payload === undefined ? '/lti/join' : '/lti/part',
      headers: {
        ...(await campus.as('ana').headers()),
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(payload === undefined ? {} : { payload }),
    });
    expect(statusCode).toBe(200);
    return body;
  };

  it('is parted by its owner also when another account took it in', async () => {
    const [taken, stranger] = [randomUUID(), randomUUID()];
    for (const [id, into] of [
      [taken, personOf('ana').id],
      [stranger, personOf('peter').id],
    ])
      await from.rows(
        `insert into person (id, given_names, first_surname, locale, time_zone, disabled_at, merged_into)
         values ($1, 'Ana', 'Paz', 'es', 'UTC', now(), $2)`,
        [id, into],
      );
    const [subject, other] = [await join(taken), await join(stranger)];
    const idOf = async (sub: string) =>
      (await from.rows('select id from partner_account where subject = $1', [sub]))[0]?.id as string;
    expect(await pageOf()).toContain(await idOf(subject));
    expect(await pageOf()).not.toContain(await idOf(other));
    await pageOf(`id=${await idOf(other)}`);
    expect(await idOf(other)).toBeTruthy();
    const id = await idOf(subject);
    expect(await pageOf(`id=${id}`)).not.toContain(id);
    expect(await idOf(subject)).toBeUndefined();
  });
});
