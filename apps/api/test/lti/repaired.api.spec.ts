import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { platformResults } from '../support/platform-results.ts';
import { registeredPlatform } from '../support/registered-platform.ts';
import { registeredText } from '../support/registered.ts';

describe('an administrator sees to what a platform was told', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  const results = platformResults(campus, from);
  const services = () => from.platform.services;
  const eventsOf = async (action: string) =>
    (await from.rows(`select reason, detail from audit_event where action = $1 order by id`, [action])) as {
      reason: string | null;
      detail: Record<string, unknown>;
    }[];

  /** Somebody who has done everything, in a line item of that name. */
  const worked = async (name: string = randomUUID()) => {
    const { context } = await from.tiedPlace();
    const line = services().addLine(name);
    const who = await results.begin(context, { line });
    await results.work(who.enrolmentId);
    return { ...who, name };
  };

  it('as sent, waiting and refused, with the reason, and sends what was refused again', async () => {
    const { sub, name } = await worked();
    services().dropLine(name);
    await results.minute();
    expect(await results.board()).toMatchObject({
      canSend: true,
      refused: 1,
      waiting: 0,
      items: [{ state: 'REFUSED', given: 100, trouble: 'LINE_GONE' }],
    });
    services().addLine(name);
    const key = randomUUID();
    const again = { platformId: from.id, list: 'REFUSED', id: null, idempotencyKey: key };
    expect(await results.act('SendResultsAgain', again)).toMatchObject({ count: 1 });
    expect(await results.act('SendResultsAgain', again)).toMatchObject({ count: 1 });
    await results.drain();
    expect(results.takenOf(sub)).toHaveLength(1);
    expect(await results.board()).toMatchObject({ refused: 0, lastSentAt: expect.any(String) });
    const sentAgain = await eventsOf('partner-results.sent-again');
    expect(sentAgain.filter(({ detail }) => detail['list'] === 'refused')).toEqual([
      expect.objectContaining({ detail: { list: 'refused', count: 1 } }),
    ]);
  });

  it('keeps one back with a reason, until the work goes on', async () => {
    const { sub, enrolmentId, name } = await worked();
    services().dropLine(name);
    await results.minute();
    const [{ id } = { id: '' }] = (await results.board()).items;
    expect((await results.act('DropResult', { id, reason: ' ' })).code).toBe('INPUT_INVALID');
    expect(await results.act('DropResult', { id, reason: 'Se anota a mano.' })).toMatchObject({ id });
    expect((await results.act('DropResult', { id, reason: 'Otra vez.' })).code).toBe('NOT_FOUND');
    expect(await results.board('DROPPED')).toMatchObject({
      refused: 0,
      items: [{ id, droppedBecause: 'Se anota a mano.' }],
    });
    expect(await eventsOf('partner-result.dropped')).toEqual([
      { reason: 'Se anota a mano.', detail: { resultId: id } },
    ]);
    services().addLine(name);
    await results.minute();
    expect(results.takenOf(sub)).toEqual([]);
    await results.work(enrolmentId, { score: 40 });
    await results.minute();
    expect(results.takenOf(sub)).toHaveLength(1);
  });

  it('compares what the platform holds, on all its pages, and mends the differences by one act', async () => {
    const { context } = await from.tiedPlace();
    const name = randomUUID();
    const line = services().addLine(name);
    const people = [];
    for (let at = 0; at < 5; at++) {
      const who = await results.begin(context, { line });
      await results.work(who.enrolmentId);
      people.push(who.sub);
    }
    await results.minute();
    services().write(name, people[1] ?? '', 12);
    services().write(name, people[4] ?? '', null);
    services().write(name, 'a stranger', 70);
    expect(await results.act('CompareResults', { platformId: from.id })).not.toHaveProperty('code');
    expect((await results.board()).isComparing).toBe(true);
    await results.drain();
    const board = await results.board('DIFFERENT');
    expect(board).toMatchObject({
      isComparing: false,
      comparedAt: expect.any(String),
      different: 2,
      compareTrouble: null,
    });
    expect(board.items.map(({ given, held }) => [given, held])).toEqual(
      expect.arrayContaining([
        [100, 12],
        [100, null],
      ]),
    );
    expect(board.lines.find(({ place }) => place === `Curso ${context}`)?.strangers).toBe(1);

    const again = { platformId: from.id, list: 'DIFFERENT', id: null };
    expect(await results.act('SendResultsAgain', again)).toMatchObject({ count: 2 });
    await results.drain();
    expect(results.takenOf(people[1] ?? '')).toHaveLength(2);
    expect(results.takenOf(people[0] ?? '')).toHaveLength(1);
    await results.act('CompareResults', { platformId: from.id });
    await results.drain();
    expect((await results.board('DIFFERENT')).different).toBe(0);
  });

  it('reads why a comparison came to no end', async () => {
    await worked();
    services().fault = ({ path }) => (path.includes('/results') ? { status: 503 } : null);
    await results.act('CompareResults', { platformId: from.id });
    await results.drain();
    services().fault = null;
    expect(await results.board()).toMatchObject({ isComparing: false, compareTrouble: 'BUSY' });
  });

  it('and nobody else does', async () => {
    for (const persona of ['lucia', 'tomas', 'ana'] as const) {
      const { codes } = await campus
        .as(persona)
        .query(registeredText('PlatformResults'), { id: from.id, list: 'REFUSED' });
      expect(codes).toEqual(['FORBIDDEN']);
    }
  });

  it('of no platform that there is not', async () => {
    const none = randomUUID();
    const board = await campus
      .as('admin')
      .query(registeredText('PlatformResults'), { id: none, list: 'REFUSED' });
    expect(board.data).toEqual({ platformResults: null });
    const again = { platformId: none, list: 'REFUSED', id: null };
    expect((await results.act('SendResultsAgain', again)).code).toBe('NOT_FOUND');
    expect((await results.act('CompareResults', { platformId: none })).code).toBe('NOT_FOUND');
  });
});
