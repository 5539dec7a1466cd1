import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course, screens } from '../support/course.ts';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { fieldWritten, screensOf, TestDevice } from '../support/work.ts';

const LESSON = `query ($enrolmentId: ID!, $activityId: ID!, $locale: Locale!) {
  lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: $locale) {
    title screens { id title html } planHtml extendedHtml sourcesHtml state takesCountryUnit
    countryUnit { country html owner reviewedOn validUntil isExpired missing }
  }
}`;

interface Lesson {
  screens: { id: string }[];
  state: string;
  takesCountryUnit: boolean;
  countryUnit: {
    country: string;
    html: string;
    owner: string;
    isExpired: boolean;
    missing: number;
  } | null;
}

describe('the unit of my country', () => {
  const campus = testCampus();
  const person = (key: DemoKey) => personOf(key).id;
  const run = (text: string, values: unknown[]) => campus.server.sql.query(text, values);
  const enrol = async (persona: DemoKey) => (await plantEnrolment(campus.server, persona)).enrolmentId;
  const answer = async (
    persona: DemoKey,
    activityId: string = course.first,
    locale = 'es',
    enrolmentId?: string,
  ) =>
    campus.as(persona).query<{ lesson: Lesson | null }>(LESSON, {
      enrolmentId: enrolmentId ?? (await enrol(persona)),
      activityId,
      locale,
    });
  const read = async (...of: Parameters<typeof answer>) => (await answer(...of)).data.lesson;

  it.each([
    ['es', 'Dirección General de Protección', 'La guardia mexicana atiende siempre.'],
    ['en', 'Directorate General of Protection', 'The Mexican duty officer always answers.'],
    ['fr', 'Direction générale de la protection', 'La permanence mexicaine répond toujours.'],
  ])(
    'is shown below its lesson in %s, with who answers for it and until when',
    async (locale, owner, words) => {
      const lesson = await read('ana', course.first, locale);
      expect(lesson).toMatchObject({
        takesCountryUnit: true,
        countryUnit: {
          country: 'MX',
          owner,
          reviewedOn: '2026-11-24',
          validUntil: '2099-11-24',
          isExpired: false,
          missing: 0,
        },
      });
      expect(lesson?.countryUnit?.html).toContain(words);
    },
  );

  it('says when it has expired', async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr'], { unitsExpired: true });
    const { enrolmentId } = await plantEnrolment(campus.server, 'luis', { versionId });
    expect((await read('luis'))?.countryUnit).toMatchObject({ country: 'CR', isExpired: false });
    expect((await read('luis', course.first, 'es', enrolmentId))?.countryUnit).toMatchObject({
      country: 'CR',
      validUntil: '2020-01-01',
      isExpired: true,
    });
  });

  it('says how many facts its country has still to supply', async () => {
    const unit = (await read('peter'))?.countryUnit;
    expect(unit).toMatchObject({ country: 'BZ', missing: 2 });
    expect(unit?.html.match(/<mark class="missing">/g)).toHaveLength(2);
  });

  it.each<[DemoKey, string[]]>([
    ['ana', ['costarricense', 'atiende en']],
    ['luis', ['mexicana', 'atiende en']],
    ['peter', ['mexicana', 'costarricense']],
    ['chloe', ['mexicana', 'costarricense', 'atiende en']],
  ])('is the only one %s gets to see', async (persona, words) => {
    const { body } = await answer(persona);
    for (const word of words) expect(body).not.toContain(word);
  });

  it('is missing for a country that has added none, which the lesson says', async () => {
    expect(await read('chloe')).toMatchObject({ takesCountryUnit: true, countryUnit: null });
  });

  it('is of no lesson that takes none', async () => {
    expect(await read('ana', course.second)).toMatchObject({ takesCountryUnit: false, countryUnit: null });
  });

  it('leaves the course the same for everybody: screens, fields, completion', async () => {
    const whole = async (persona: DemoKey) => {
      const enrolmentId = await enrol(persona);
      const phone = new TestDevice(campus.as(persona));
      const before = await read(persona, course.first, 'es', enrolmentId);
      const receipts = await phone.record(
        ...screensOf(enrolmentId, 'first'),
        fieldWritten(enrolmentId, 'risks', 'x'),
      );
      const after = await read(persona, course.first, 'es', enrolmentId);
      return { ...before, countryUnit: null, receipts, state: after?.state };
    };
    const [mexico, canada] = [await whole('ana'), await whole('chloe')];
    expect(mexico).toEqual(canada);
    expect(mexico.screens?.map(({ id }) => id)).toEqual(screens.first);
    expect(mexico.state).toBe('COMPLETED');
  });

  describe('is chosen by the country that sends me', () => {
    let home: string | null;
    beforeEach(() => {
      home = personOf('tomas').country;
    });

    const sendTo = (post: string, from: string, to: string | null = null) =>
      run(
        `insert into assignment (id, person_id, post_id, from_date, to_date)
         select gen_random_uuid(), $1, p.id, $3::date, $4::date from post p where p.city = $2`,
        [person('tomas'), post, from, to],
      );
    const country = async () => (await read('tomas'))?.countryUnit?.country ?? null;

    it('that of the account while I serve nowhere, then that of the post I serve today', async () => {
      expect(home).toBe('GT');
      expect(await country()).toBeNull();
      await sendTo('Managua', '2019-01-01', '2020-01-01');
      expect(await country()).toBeNull();
      await sendTo('Managua', '2024-01-01');
      expect(await country()).toBe('CR');
      await sendTo('Quetzaltenango', '2025-01-01');
      expect(await country()).toBe('MX');
      await sendTo('Chetumal', '2999-01-01');
      expect(await country()).toBe('MX');
    });

    it('that of the institution I serve in', async () => {
      expect((await read('carla'))?.countryUnit?.country).toBe('MX');
    });

    it('none while nobody knows it', async () => {
      await run(`update person set country_code = null where id = $1`, [person('admin')]);
      expect(await read('admin')).toMatchObject({ takesCountryUnit: true, countryUnit: null });
    });
  });
});
