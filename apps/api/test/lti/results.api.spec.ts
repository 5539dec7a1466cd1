import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { agsScopes } from '@campus/lti';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { platformResults } from '../support/platform-results.ts';
import { registeredPlatform } from '../support/registered-platform.ts';
import { until } from '../support/until.ts';

describe('what somebody of a platform does is told to its gradebook', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  const results = platformResults(campus, from);
  const services = () => from.platform.services;
  const lineOf = () => services().addLine(randomUUID());
  afterEach(() => {
    services().fault = null;
  });

  it('as a part of the course, and then as all of it, in the line item that the link brings', async () => {
    const { context } = await from.tiedPlace();
    const { sub, enrolmentId } = await results.begin(context, { line: lineOf() });
    await results.minute();
    expect(results.takenOf(sub)).toEqual([]);

    await results.work(enrolmentId, { without: 2 });
    await results.minute();
    expect(results.takenOf(sub)).toEqual([
      expect.objectContaining({
        activityProgress: 'InProgress',
        gradingProgress: 'Pending',
        scoreMaximum: 100,
      }),
    ]);
    expect(results.takenOf(sub)[0]?.scoreGiven).toBeGreaterThan(0);
    expect(results.takenOf(sub)[0]?.scoreGiven).toBeLessThan(100);

    await results.minute();
    expect(results.takenOf(sub)).toHaveLength(1);

    await results.work(enrolmentId);
    await results.minute();
    expect(results.takenOf(sub)[1]).toMatchObject({
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      scoreGiven: 100,
    });
  });

  it('as the score of a test, where the link opens one', async () => {
    const { context } = await from.tiedPlace();
    const { sub, enrolmentId } = await results.begin(context, {
      line: lineOf(),
      custom: { activity: course.final },
    });
    await results.work(enrolmentId, { score: 40 });
    await results.minute();
    await results.work(enrolmentId, { score: 90 });
    await results.minute();
    expect(results.takenOf(sub)).toEqual([
      expect.objectContaining({
        activityProgress: 'Submitted',
        gradingProgress: 'FullyGraded',
        scoreGiven: 40,
      }),
      expect.objectContaining({
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
        scoreGiven: 90,
      }),
    ]);
  });

  it('in line items that the campus makes, as the platform wants them, each once', async () => {
    const { context } = await from.tiedPlace();
    const before = services().lines.length;
    const custom = { results: 'course, modules, test' };
    // The answer to the first that is made is never heard.
    let deaf = 1;
    services().fault = ({ method, path }) =>
      method === 'POST' && path.startsWith('/lineitems?') && deaf-- > 0 ? 'deaf' : null;
    const { sub, enrolmentId } = await results.begin(context, { custom });
    await results.work(enrolmentId);
    await results.minute();
    await results.later();
    await results.drain();
    await results.minute();
    const made = services().lines.slice(before);
    expect(made.map(({ tag }) => tag).sort()).toEqual(['activity', 'course', 'module', 'module', 'module']);
    expect(new Set(made.map(({ resourceId }) => resourceId)).size).toBe(5);
    expect(made.every(({ label }) => label.length > 0)).toBe(true);
    expect(results.takenOf(sub)).toHaveLength(5);
    expect(results.takenOf(sub).every(({ activityProgress }) => activityProgress === 'Completed')).toBe(true);
  });

  it('with none that the campus makes, where the link has one, or the platform wants none', async () => {
    const before = services().lines.length + 1;
    const one = await from.tiedPlace();
    const { enrolmentId } = await results.begin(one.context, { line: lineOf() });
    const other = await from.tiedPlace();
    const silent = await results.begin(other.context, { custom: { results: 'none' } });
    await results.work(enrolmentId);
    await results.work(silent.enrolmentId);
    await results.minute();
    await results.minute();
    expect(services().lines).toHaveLength(before);
    expect(results.takenOf(silent.sub)).toEqual([]);
  });

  it('by its newest state alone, after the platform was away, and once', async () => {
    const { context } = await from.tiedPlace();
    const { sub, enrolmentId } = await results.begin(context, { line: lineOf() });
    services().fault = () => 'silence';
    await results.work(enrolmentId, { without: 3 });
    await results.minute();
    expect(await results.board()).toMatchObject({
      trouble: 'UNREACHABLE',
      awaySince: expect.any(String),
      waiting: 1,
    });
    // It is left alone until its pause is over.
    await from.rows(`update partner_service set next_call_at = now() + interval '10 minutes'`);
    const asked = services().asked.length;
    await results.work(enrolmentId, { without: 1 });
    await results.minute();
    expect(services().asked).toHaveLength(asked);
    services().fault = null;
    await results.later();
    await results.drain();
    expect(results.takenOf(sub)).toHaveLength(1);
    expect(await results.board()).toMatchObject({ trouble: null, awaySince: null, waiting: 0 });
  });

  it('after as long as the platform asks for', async () => {
    const { context } = await from.tiedPlace();
    const { sub, enrolmentId } = await results.begin(context, { line: lineOf() });
    services().fault = ({ path }) =>
      path.includes('/scores') ? { status: 503, headers: { 'retry-after': '300' } } : null;
    await results.work(enrolmentId);
    await results.minute();
    const { nextCallAt, trouble } = await results.board();
    expect(trouble).toBe('BUSY');
    const seconds = (Date.parse(nextCallAt ?? '') - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(240);
    expect(seconds).toBeLessThan(310);
    services().fault = null;
    await results.later();
    await results.drain();
    expect(results.takenOf(sub)).toHaveLength(1);
  });

  it('once, though the answer to it was never heard', async () => {
    const { context } = await from.tiedPlace();
    const { sub, enrolmentId } = await results.begin(context, { line: lineOf() });
    services().fault = ({ path }) => (path.includes('/scores') ? 'deaf' : null);
    await results.work(enrolmentId);
    await results.minute();
    expect(results.takenOf(sub)).toHaveLength(1);
    expect((await results.board()).waiting).toBe(1);
    services().fault = null;
    await results.later();
    await results.drain();
    expect(results.takenOf(sub)).toHaveLength(1);
    expect(await results.board()).toMatchObject({ waiting: 0, refused: 0 });
  });

  it('by a token that is kept, and asked for again, once, when it is not taken', async () => {
    const { context } = await from.tiedPlace();
    const line = lineOf();
    const one = await results.begin(context, { line });
    const two = await results.begin(context, { line });
    await results.work(one.enrolmentId);
    await results.minute();
    const tokens = services().requests(/^\/token/).length;
    await results.work(two.enrolmentId);
    await results.minute();
    expect(services().requests(/^\/token/)).toHaveLength(tokens);

    services().forgetTokens();
    await results.work(two.enrolmentId, { score: 80 });
    await results.work(one.enrolmentId, { score: 40 });
    await results.minute();
    expect(results.takenOf(one.sub)).toHaveLength(2);
    expect(services().requests(/^\/token/)).toHaveLength(tokens + 1);

    services().fault = ({ path }) => (path.includes('/scores') ? { status: 401 } : null);
    await results.work(one.enrolmentId, { score: 90 });
    await results.minute();
    expect(services().requests(/^\/token/)).toHaveLength(tokens + 2);
    expect(await results.board()).toMatchObject({ trouble: 'NOT_ALLOWED', waiting: 1 });
    services().fault = null;
    await results.later();
    await results.drain();
    expect(results.takenOf(one.sub)).toHaveLength(3);
  });

  it('by a token for scores: a platform that lets results be read, and no more, is told none', async () => {
    const { context } = await from.tiedPlace();
    const { sub, enrolmentId } = await results.begin(context, { line: lineOf() });
    services().forgetTokens();
    services().fault = ({ path, body }) =>
      path === '/token' && new URLSearchParams(body).get('scope') === agsScopes.scores
        ? { status: 400, body: { error: 'invalid_scope' } }
        : null;
    await results.work(enrolmentId);
    await results.minute();
    expect(results.takenOf(sub)).toEqual([]);
    expect(await results.board()).toMatchObject({ trouble: 'TOKEN_REFUSED', waiting: 1 });
    services().fault = null;
    await results.later();
    await results.drain();
    expect(results.takenOf(sub)).toHaveLength(1);
  });

  it('though one of them breaks the platform each time', async () => {
    const { context } = await from.tiedPlace();
    const line = lineOf();
    const good = await results.begin(context, { line });
    const bad = await results.begin(context, { line });
    services().fault = ({ body }) => (body.includes(bad.sub) ? { status: 500 } : null);
    await results.work(bad.enrolmentId);
    await results.minute();
    expect(await results.board()).toMatchObject({ waiting: 1, awaySince: null });
    await results.work(good.enrolmentId);
    await results.minute();
    expect(results.takenOf(good.sub)).toHaveLength(1);
    const [waiting] = (await results.board('WAITING')).items;
    expect(waiting).toMatchObject({ trouble: 'BROKEN' });
    await from.rows(`update partner_score set tries = 9 where id = $1`, [waiting?.id]);
    // Another one goes through beside it.
    await results.work(good.enrolmentId, { score: 40 });
    await results.later();
    await results.minute();
    expect((await results.board()).items).toEqual([
      expect.objectContaining({ state: 'REFUSED', trouble: 'BROKEN' }),
    ]);
    await results.act('DropResult', { id: waiting?.id, reason: 'Se anota a mano.' });
  });

  it('in one try and no more, while the platform breaks at everything', async () => {
    const { context } = await from.tiedPlace();
    const line = lineOf();
    const people = [];
    for (let at = 0; at < 3; at++) people.push(await results.begin(context, { line }));
    const posted = () => services().requests(/\/scores/).length;
    services().fault = ({ path }) => (path.includes('/scores') ? { status: 500 } : null);
    for (const { enrolmentId } of people) await results.work(enrolmentId);
    await results.minute();
    expect(await results.board()).toMatchObject({ trouble: 'BROKEN', waiting: 3 });
    const before = posted();
    await from.rows(`update partner_service set next_call_at = null`);
    await from.rows(`update partner_score set next_try_at = now() where state = 'waiting'`);
    await results.drain();
    expect(posted()).toBe(before + 1);
    expect(await results.board()).toMatchObject({ trouble: 'BROKEN', waiting: 3 });
    services().fault = null;
    await results.later();
    await results.drain();
    for (const { sub } of people) expect(results.takenOf(sub)).toHaveLength(1);
  });

  it('in the line item that the link has now, when it was made anew', async () => {
    const { context } = await from.tiedPlace();
    const [old, next] = [lineOf(), lineOf()];
    const { sub, enrolmentId } = await results.begin(context, { line: old });
    await results.work(enrolmentId);
    await results.minute();
    expect(results.takenOf(sub)).toHaveLength(1);
    await results.begin(context, { line: next, sub });
    await results.minute();
    expect(results.takenOf(sub).map(({ line }) => line)).toEqual(
      [old, next].map((address) => /lineitems\/([^/]+)/.exec(address)?.[1]),
    );
  });

  it('to nobody once the account was parted from the platform, or the platform closed', async () => {
    const { context } = await from.tiedPlace();
    const { sub, enrolmentId } = await results.begin(context, { line: lineOf() });
    await results.act('SetPlatformOpen', { id: from.id, isOpen: false });
    await results.work(enrolmentId);
    await results.minute();
    expect(results.takenOf(sub)).toEqual([]);
    await results.act('SetPlatformOpen', { id: from.id, isOpen: true });
    services().fault = () => 'silence';
    await results.minute();
    await from.rows('delete from partner_account where subject = $1', [sub]);
    services().fault = null;
    await results.later();
    await results.drain();
    expect(results.takenOf(sub)).toEqual([]);
  });

  it('never at an address of another site', async () => {
    const { context } = await from.tiedPlace();
    const other = 'http://127.0.0.1:9/lineitems/1/lineitem';
    const { enrolmentId } = await results.begin(context, { line: other });
    await results.work(enrolmentId);
    await results.minute();
    const { lines } = await results.board();
    expect(lines.find(({ place }) => place === `Curso ${context}`)).toMatchObject({
      isMade: false,
      trouble: 'ADDRESS_ELSEWHERE',
    });
  });

  it('a thousand at once, within a minute of its return, each once', async () => {
    const { context, editionId } = await from.tiedPlace();
    const { enrolmentId } = await results.begin(context, { line: lineOf() });
    await from.rows(
      `with k as (
         insert into partner_account (id, platform_id, subject, person_id, is_joined, began_at)
         select gen_random_uuid(), $1, 'many-' || n, e.person_id, true, now()
           from generate_series(1, 1000) n, enrolment e where e.id = $2
         returning id)
       insert into partner_guest (place_id, account_id, came_at)
       select p.id, k.id, now() from k, partner_place p where p.edition_id = $3`,
      [from.id, enrolmentId, editionId],
    );
    await results.work(enrolmentId);
    services().fault = () => 'silence';
    await results.minute();
    expect((await results.board()).waiting).toBe(1_001);
    services().fault = null;
    const began = Date.now();
    await until('everything is sent', async () => {
      await results.later();
      await results.drain();
      return (await results.board()).waiting === 0;
    });
    expect(Date.now() - began).toBeLessThan(60_000);
    const many = services().taken.filter(({ userId }) => userId.startsWith('many-'));
    expect(many).toHaveLength(1_000);
    expect(new Set(many.map(({ userId }) => userId)).size).toBe(1_000);
  });
});
