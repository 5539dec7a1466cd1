import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { path, played, readScenario, rulesOfRiver, toDry, toWet } from '../support/scenario.ts';
import { TestDevice } from '../support/work.ts';

describe('a scenario', () => {
  const campus = testCampus();
  let enrolmentId: string;
  let phone: TestDevice;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    phone = new TestDevice(campus.as('ana'));
    await phone.passGate(enrolmentId);
  });

  const read = async (locale = 'es', activityId?: string, persona: Persona = 'ana') =>
    (await readScenario(campus.as(persona), enrolmentId, locale, activityId)).data.scenario;
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const doneAt = (moment: Date) => ({
    timeToken: timeToken(campus.server.config.secret, personOf('ana').id, moment),
  });

  it('is shown in the language asked for, with all it takes to be played without a network', async () => {
    expect(await read('fr')).toMatchObject({
      activityId: course.river,
      key: 't2-river',
      title: 'Le fleuve',
      moduleTitle: 'Pratique',
      minutes: 5,
      locale: 'fr',
      askedLocale: null,
      script: {
        rules: await rulesOfRiver(campus),
        texts: {
          title: 'Le fleuve',
          notice: 'Il y a des blessés.',
          briefing: '<p>Le fleuve <strong>monte</strong>.</p>',
          nodes: {
            bridge: { clock: 'Jour 1, 06:00', choices: { wait: { text: 'Nous attendons' } } },
            village: { also: { late: '<p>Ils arrivent tard.</p>' } },
          },
          endings: { dry: { title: 'Au sec' } },
        },
      },
      state: 'NOT_STARTED',
      attempts: [],
      next: { id: course.final, kind: 'QUIZ', isOpen: true },
    });
  });

  it('without a text in the language asked for is shown in Spanish, and says so', async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en']);
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    await phone.passGate(planted.enrolmentId);
    const answer = await readScenario(campus.as('ana'), planted.enrolmentId, 'fr');
    expect(answer.data.scenario).toMatchObject({
      locale: 'es',
      askedLocale: 'fr',
      title: 'El río',
      script: { texts: { title: 'El río' } },
    });
  });

  it('shows each attempt with its path, the last played first', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await phone.send(
      phone.entry(
        played(enrolmentId, toDry, { attemptId: first, isDebriefRead: true }),
        doneAt(secondsAgo(30)),
      ),
    );
    await phone.send(
      phone.entry(
        played(enrolmentId, toWet, { attemptId: second, forkedFrom: first, forkedAt: 1 }),
        doneAt(secondsAgo(20)),
      ),
    );
    expect((await read())?.attempts).toMatchObject([
      { id: second, forkedFrom: first, forkedAt: 1, path: toWet, ending: 'wet', isDebriefRead: false },
      { id: first, forkedFrom: null, forkedAt: 0, path: toDry, ending: 'dry', isDebriefRead: true },
    ]);
  });

  it('shows the fifty last played', async () => {
    const ids = Array.from({ length: 52 }, () => randomUUID());
    const entries = ids.map((attemptId, i) =>
      phone.entry(played(enrolmentId, path('bridge.ask'), { attemptId }), doneAt(secondsAgo(1000 - i))),
    );
    await phone.send(...entries.slice(0, 26));
    await phone.send(...entries.slice(26));
    expect((await read())?.attempts.map(({ id }) => id)).toEqual(ids.slice(2).reverse());
  });

  it('shows when it was begun and when something was last done in it, by the clock of the work', async () => {
    const attemptId = randomUUID();
    const [begun, updated] = [secondsAgo(500), secondsAgo(300)];
    await phone.send(phone.entry(played(enrolmentId, path('bridge.ask'), { attemptId }), doneAt(begun)));
    await phone.send(
      phone.entry(played(enrolmentId, path('bridge.ask', 'ford.walk'), { attemptId }), doneAt(updated)),
    );
    const [attempt] = (await read())?.attempts ?? [];
    expect(attempt).toMatchObject({ startedAt: begun.toISOString(), updatedAt: updated.toISOString() });
  });

  it('behind a gate is not shown', async () => {
    const fresh = await plantEnrolment(campus.server, 'ana');
    expect((await readScenario(campus.as('ana'), fresh.enrolmentId)).data.scenario).toBeNull();
  });

  it('is nothing for an unknown activity, and for what is no scenario', async () => {
    expect(await read('es', randomUUID())).toBeNull();
    expect(await read('es', course.first)).toBeNull();
  });

  it.each<[Persona, boolean]>([
    ['ana', true],
    ['luis', false],
    ['tomas', false],
    ['carla', false],
    ['lucia', false],
    ['admin', false],
  ])('of Ana is shown to and played by %s: %p', async (persona, isMine) => {
    expect((await read('es', course.river, persona)) !== null).toBe(isMine);
    const [receipt] = await new TestDevice(campus.as(persona)).record(played(enrolmentId, toDry));
    expect(receipt?.refusal).toBe(isMine ? null : 'NOT_FOUND');
    expect((await read())?.attempts).toHaveLength(isMine ? 1 : 0);
  });

  it('asks for a sign-in first', async () => {
    expectDenied(await readScenario(campus.as('nobody'), enrolmentId), 'SIGN_IN_NEEDED');
  });

  it('is one statement beside the session', async () => {
    await phone.record(played(enrolmentId, toDry), played(enrolmentId, toWet));
    await read();
    await campus.expectQueries(2, () => read());
  });
});
