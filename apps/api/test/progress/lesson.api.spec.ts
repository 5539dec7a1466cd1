import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course, screens } from '../support/course.ts';
import { anaAlone, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { fieldWritten, screenSeen, screensOf, TestDevice } from '../support/work.ts';

const LESSON = `query ($enrolmentId: ID!, $activityId: ID!, $locale: Locale!) {
  lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: $locale) {
    activityId key title moduleTitle minutes locale askedLocale isStale screens { id title html } planHtml sourcesHtml extendedHtml
    terms { key term definitionHtml } state seenScreens lastScreen values { fieldId value occurredAt }
    previous { id kind title isOpen } next { id kind title isOpen }
  }
}`;

interface LessonData {
  lesson: {
    title: string;
    moduleTitle: string;
    locale: string;
    askedLocale: string | null;
    isStale: boolean;
    screens: { id: string; title: string; html: string }[];
    planHtml: string;
    extendedHtml: string;
    terms: { key: string; term: string; definitionHtml: string }[];
    state: string;
    seenScreens: string[];
    lastScreen: string | null;
    values: { fieldId: string; value: string; occurredAt: string }[];
    previous: { id: string; isOpen: boolean } | null;
    next: { id: string; kind: string; title: string; isOpen: boolean } | null;
  } | null;
}

describe('a lesson', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const read = async (activityId: string, locale = 'es', persona: Persona = 'ana', id = enrolmentId) =>
    (await campus.as(persona).query<LessonData>(LESSON, { enrolmentId: id, activityId, locale })).data.lesson;
  const device = () => new TestDevice(campus.as('ana'));

  it.each([
    ['es', 'Primera lección', 'Comienzo', 'Uno', 'registro consular', 'Anote un riesgo.'],
    ['en', 'First lesson', 'Start', 'One', 'consular register', 'Note one risk.'],
    ['fr', 'Première leçon', 'Début', 'Un', 'registre consulaire', 'Notez un risque.'],
  ])('is shown in %s, with the terms it uses', async (locale, title, moduleTitle, screen, term, plan) => {
    const lesson = await read(course.first, locale);
    expect(lesson).toMatchObject({ title, moduleTitle, locale, askedLocale: null, isStale: false });
    expect(lesson?.screens[0]).toMatchObject({ id: 'uno', title: screen });
    expect(lesson?.terms.map((one) => one.term)).toEqual([term]);
    expect(lesson?.planHtml).toContain(plan);
  });

  it('says when its translation is older than its source', async () => {
    expect((await read(course.second, 'fr'))?.isStale).toBe(true);
    expect((await read(course.second, 'en'))?.isStale).toBe(false);
  });

  it.each([
    [['es', 'en'], 'fr', 'es'],
    [['es', 'en'], 'en', 'en'],
    [['en', 'fr'], 'es', 'en'],
    [['fr'], 'en', 'fr'],
  ])('of a course in %p asked for in %s is shown in %s, and says so', async (locales, asked, shown) => {
    const versionId = await plantVersion(campus.server, locales);
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    const lesson = await read(course.first, asked, 'ana', planted.enrolmentId);
    expect(lesson).toMatchObject({ locale: shown, askedLocale: asked === shown ? null : asked });
    const whole = await read(course.first, shown);
    expect(lesson?.screens).toEqual(whole?.screens);
    expect([lesson?.title, lesson?.moduleTitle, lesson?.next?.title]).toEqual([
      whole?.title,
      whole?.moduleTitle,
      whole?.next?.title,
    ]);
    expect(lesson?.terms).toEqual(whole?.terms);
  });

  it('shows what the learner has done in it', async () => {
    await device().record(
      screenSeen(enrolmentId, course.first, 'dos'),
      screenSeen(enrolmentId, course.first, 'uno'),
      fieldWritten(enrolmentId, 'risks', 'inundación'),
    );
    expect(await read(course.first)).toMatchObject({
      state: 'STARTED',
      seenScreens: ['dos', 'uno'],
      lastScreen: 'uno',
      values: [
        {
          fieldId: 'risks',
          value: 'inundación',
          occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        },
      ],
    });
  });

  it('is the same on every device of the learner', async () => {
    await device().record(...screensOf(enrolmentId, 'first'));
    await device().record(screenSeen(enrolmentId, course.first, 'uno'));
    expect(await read(course.first)).toMatchObject({
      state: 'COMPLETED',
      seenScreens: [...screens.first],
      lastScreen: 'uno',
    });
  });

  it('leads to what comes before and after it, across modules', async () => {
    expect(await read(course.second)).toMatchObject({
      previous: { id: course.hopes, kind: 'SURVEY', isOpen: true },
      next: { id: course.only, kind: 'LESSON', title: 'Única lección', isOpen: false },
    });
    expect((await read(course.first))?.previous).toBeNull();
  });

  it('behind a gate is not shown until what the gate requires is completed', async () => {
    const phone = device();
    expect(await read(course.only)).toBeNull();
    await phone.record(...screensOf(enrolmentId, 'first'));
    expect(await read(course.only)).toBeNull();
    await phone.record(...screensOf(enrolmentId, 'second'));
    expect(await read(course.only)).toMatchObject({ title: 'Única lección' });
    expect((await read(course.second))?.next?.isOpen).toBe(true);
  });

  it('is still read after the edition has closed', async () => {
    const { enrolmentId: closed } = await plantEnrolment(campus.server, 'ana', {
      endsOn: '2026-02-01',
      isFrozen: true,
    });
    expect(await read(course.first, 'es', 'ana', closed)).not.toBeNull();
  });

  it.each([
    ['an unknown enrolment', () => [randomUUID(), course.first]],
    ['an unknown activity', () => [enrolmentId, randomUUID()]],
    ['what is no lesson', () => [enrolmentId, course.hopes]],
    ['no uuid', () => ["' or 1=1 --", course.first]],
    ['no uuid for the activity', () => [enrolmentId, 'x'.repeat(10_000)]],
  ])('is nothing for %s', async (_name, ids) => {
    const [enrolment = '', activity = ''] = ids();
    const answer = await campus
      .as('ana')
      .query<LessonData>(LESSON, { enrolmentId: enrolment, activityId: activity, locale: 'es' });
    expect(answer.codes).toEqual([]);
    expect(answer.data.lesson).toBeNull();
  });

  it.each(anaAlone)('of Ana is shown to %s: %p', async (persona, isShown) => {
    expect((await read(course.first, 'es', persona)) !== null).toBe(isShown);
  });

  it('asks for a sign-in first', async () => {
    expectDenied(
      await campus.as('nobody').query(LESSON, { enrolmentId, activityId: course.first, locale: 'es' }),
      'SIGN_IN_NEEDED',
    );
  });

  it('is one statement beside the session once the course is in memory', async () => {
    await read(course.first);
    await campus.expectQueries(2, () => read(course.first));
  });
});
