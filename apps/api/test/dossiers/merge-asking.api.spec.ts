import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { plantAccount } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { approveMerge, askMerge, threeDaysLater } from '../support/merges.ts';
import { personOf, type Persona } from '../support/personas.ts';

describe('two accounts become one only when both mailboxes or two coordinators say so', () => {
  const campus = testCampus();
  let survivor: string;
  let loser: string;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const ask = (over: Record<string, unknown> = {}) =>
    askMerge(campus, 'carla', { survivorId: survivor, loserId: loser, ...over });
  const later = (changeId: unknown) => threeDaysLater(campus, changeId);
  const approve = (changeId: unknown, persona: Persona) => approveMerge(campus, persona, changeId);

  beforeEach(async () => {
    survivor = await plantAccount(campus.server, 'MX');
    loser = await plantAccount(campus.server, 'MX');
  });
  const MINE = 'carla.private';
  const addressOf = (personId: string) => `${personId}@person.example`;
  const linksTo = async (address: string) =>
    (
      await sql<{ text_body: string }>(
        `select text_body from mail where to_address = $1 and template = 'merge-asked' order by id`,
        [address],
      )
    ).map(({ text_body }) => /\/address\/([A-Za-z0-9_-]{43})/.exec(text_body)?.[1] ?? '');
  const answer = async (token: string | undefined, isConfirmed = true) => {
    const text = `mutation ($input: AnswerAddressChangeInput!) { answerAddressChange(input: $input) { ... on Refusal { code }
      ... on AddressChangeAnswered { change { kind state isConfirmedHere from to } } } }`;
    const { data } = await campus
      .as('nobody')
      .query<{ answerAddressChange: { code?: string; change?: object } }>(text, {
        input: { token, isConfirmed },
      });
    return data.answerAddressChange;
  };
  const isClosed = async (personId: string) =>
    (
      await sql<{ closed: boolean }>(`select disabled_at is not null as closed from person where id = $1`, [
        personId,
      ])
    )[0]?.closed;
  const templatesTo = async (address: string) =>
    (
      await sql<{ template: string }>(`select template from mail where to_address = $1 order by id`, [
        address,
      ])
    ).map(({ template }) => template);

  it('a coordinator who holds one of the mailboxes takes nobody over', async () => {
    const address = `${MINE}.${randomUUID()}@x.example`;
    const mine = await plantAccount(campus.server, 'MX', address);
    const { changeId } = await ask({ survivorId: mine, loserId: loser });
    const [token] = await linksTo(address);
    expect(await answer(token)).toMatchObject({
      change: { kind: 'MERGE', state: 'WAITING', isConfirmedHere: true },
    });
    expect(await answer(token)).toMatchObject({ change: { state: 'WAITING' } });
    await later(changeId);
    expect(await approve(changeId, 'carla')).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect(await isClosed(loser)).toBe(false);
    expect(await sql(`select 1 from account_merge where loser_id = $1`, [loser])).toEqual([]);
    expect(await templatesTo(addressOf(loser))).toEqual(['merge-asked']);
  });

  it('nor the other way round, with the account that is to stay', async () => {
    const address = `${MINE}.${randomUUID()}@x.example`;
    const mine = await plantAccount(campus.server, 'MX', address);
    await ask({ survivorId: survivor, loserId: mine });
    await answer((await linksTo(address))[0]);
    expect(await isClosed(mine)).toBe(false);
    expect(await answer((await linksTo(addressOf(survivor)))[0], false)).toMatchObject({
      change: { state: 'REFUSED' },
    });
    expect(await isClosed(mine)).toBe(false);
    for (const mailbox of [address, addressOf(survivor)])
      expect(await templatesTo(mailbox)).toEqual(['merge-asked', 'merge-kept']);
  });

  it('with the word of both they are one, both are told, and nobody is signed in any more', async () => {
    await ask();
    for (const id of [survivor, loser])
      await sql(
        `insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 day')`,
        [Buffer.from(id), id],
      );
    const [fromLoser] = await linksTo(addressOf(loser));
    const [fromSurvivor] = await linksTo(addressOf(survivor));
    expect(fromLoser).not.toBe(fromSurvivor);
    await answer(fromSurvivor);
    expect(await isClosed(loser)).toBe(false);
    expect(await answer(fromLoser)).toMatchObject({ change: { state: 'CONFIRMED' } });
    expect(await isClosed(loser)).toBe(true);
    expect(await sql(`select 1 from session where person_id in ($1, $2)`, [survivor, loser])).toEqual([]);
    for (const id of [survivor, loser])
      expect(await templatesTo(addressOf(id))).toEqual(['merge-asked', 'accounts-merged']);
    expect(await answer(fromLoser)).toMatchObject({ code: 'CHANGE_OVER' });
    const [event] = await sql<{ detail: object }>(
      `select detail from audit_event where action = 'accounts.merged' and subject_id = $1`,
      [loser],
    );
    expect(event?.detail).toMatchObject({ how: 'LINKS', askedBy: personOf('carla').id });
  });

  it('a second coordinator waits 72 hours, and one of another country decides nothing', async () => {
    const { changeId } = await ask();
    expect(await approve(changeId, 'lucia')).toMatchObject({ code: 'CHANGE_TOO_EARLY' });
    await later(changeId);
    expect(await approve(changeId, 'marta')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await approve(changeId, 'lucia')).toMatchObject({ personId: loser });
    expect(await isClosed(loser)).toBe(true);
  });

  it('is asked for once at a time, and over when an address has changed meanwhile', async () => {
    const { changeId } = await ask();
    expect(await ask()).toMatchObject({ code: 'CHANGE_WAITING' });
    await sql(`update person_email set address = $2 where person_id = $1`, [
      survivor,
      `${randomUUID()}@x.example`,
    ]);
    await later(changeId);
    expect(await approve(changeId, 'lucia')).toMatchObject({ code: 'CHANGE_OVER' });
    expect(await isClosed(loser)).toBe(false);
  });
});
