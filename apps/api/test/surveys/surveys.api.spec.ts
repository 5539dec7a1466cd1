import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { TestDevice } from '../support/work.ts';

const SURVEY = `query ($enrolmentId: ID!, $activityId: ID!, $locale: Locale!) {
  survey(enrolmentId: $enrolmentId, activityId: $activityId, locale: $locale) {
    activityId title introHtml moduleTitle isAnonymous answers state next { id isOpen }
    questions { key type labelHtml isRequired low high options { key html } isMultiple rows }
  }
}`;

interface SurveyData {
  survey: {
    title: string;
    introHtml: string;
    moduleTitle: string;
    isAnonymous: boolean;
    answers: unknown;
    state: string;
    questions: unknown[];
  } | null;
}

describe('a survey', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const device = (persona: Persona = 'ana') => new TestDevice(campus.as(persona));
  const answered = (activityId: string, answers: unknown, id = enrolmentId) => ({
    surveyAnswered: { enrolmentId: id, activityId, answers },
  });
  const read = async (activityId: string, locale = 'es', persona: Persona = 'ana') =>
    (await campus.as(persona).query<SurveyData>(SURVEY, { enrolmentId, activityId, locale })).data.survey;
  const rows = async (text: string, values: unknown[] = [enrolmentId]) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const kept = () => rows('select answers from survey_response where enrolment_id = $1');

  it('is shown in the language asked for', async () => {
    expect(await read(course.hopes, 'fr')).toEqual({
      activityId: course.hopes,
      title: 'Attentes',
      introHtml: 'Avant de commencer.',
      moduleTitle: 'Début',
      isAnonymous: false,
      answers: null,
      state: 'NOT_STARTED',
      next: { id: course.second, isOpen: true },
      questions: [
        {
          key: 'useful',
          type: 'SCALE',
          labelHtml: 'Utilité',
          isRequired: true,
          low: 'aucune',
          high: 'grande',
          options: [],
          isMultiple: false,
          rows: 3,
        },
        {
          key: 'why',
          type: 'CHOICE',
          labelHtml: 'Raisons',
          isRequired: false,
          low: null,
          high: null,
          options: [
            { key: 'post', html: 'poste' },
            { key: 'self', html: 'intérêt' },
          ],
          isMultiple: true,
          rows: 3,
        },
        {
          key: 'words',
          type: 'TEXT',
          labelHtml: 'En vos mots',
          isRequired: false,
          low: null,
          high: null,
          options: [],
          isMultiple: false,
          rows: 4,
        },
      ],
    });
  });

  it('that was answered is completed and shows the answers', async () => {
    const answers = { useful: 4, why: ['self'], words: 'más «práctica»' };
    expect(await device().record(answered(course.hopes, answers))).toMatchObject([{ refusal: null }]);
    expect(await read(course.hopes)).toMatchObject({ state: 'COMPLETED', answers });
  });

  it('may be answered again: the later answers are kept, whichever arrive first', async () => {
    const { secret } = campus.server.config;
    const now = Date.now();
    const at = (seconds: number) => ({
      timeToken: timeToken(secret, personOf('ana').id, new Date(now - seconds * 1000)),
    });
    const phone = device();
    await phone.send(phone.entry(answered(course.hopes, { useful: 2 }), at(10)));
    await phone.send(phone.entry(answered(course.hopes, { useful: 1 }), at(20)));
    expect(await kept()).toEqual([{ answers: { useful: 2 } }]);
    await phone.send(phone.entry(answered(course.hopes, { useful: 3 }), at(5)));
    expect(await kept()).toEqual([{ answers: { useful: 3 } }]);
  });

  it.each([
    ['a required answer is missing', { words: 'x' }],
    ['an answer does not fit', { useful: 9 }],
    ['a question is unknown', { useful: 3, age: 40 }],
    ['they are a list', [3]],
    ['they are text', 'useful=3'],
  ])('refuses answers as a whole when %s', async (_name, answers) => {
    expect(await device().record(answered(course.hopes, answers))).toMatchObject([
      { refusal: 'INPUT_INVALID' },
    ]);
    expect(await kept()).toEqual([]);
    expect((await read(course.hopes))?.state).toBe('NOT_STARTED');
  });

  it('behind a gate is not shown, and takes no answers', async () => {
    expect(await read(course.feedback)).toBeNull();
    expect(await device().record(answered(course.feedback, { useful: 3 }))).toMatchObject([
      { refusal: 'MODULE_CLOSED' },
    ]);
  });

  it('takes no answers after the edition has closed', async () => {
    const closed = await plantEnrolment(campus.server, 'ana', { isFrozen: true });
    const receipts = await device().record(answered(course.hopes, { useful: 3 }, closed.enrolmentId));
    expect(receipts).toMatchObject([{ refusal: 'EDITION_CLOSED' }]);
  });

  describe('that is anonymous', () => {
    const anonymous = async (editionId: string) =>
      rows('select * from anonymous_survey_response where edition_id = $1', [editionId]);

    it('keeps the answers without a way back to the person', async () => {
      const planted = await plantEnrolment(campus.server, 'ana');
      const phone = device();
      await phone.passGate(planted.enrolmentId);
      await phone.record(answered(course.feedback, { useful: 5, missing: 'nada' }, planted.enrolmentId));
      const [row] = await anonymous(planted.editionId);
      expect(row).toMatchObject({ answers: { useful: 5, missing: 'nada' }, activity_id: course.feedback });
      expect(Object.keys(row ?? {}).sort()).toEqual([
        'activity_id',
        'answers',
        'edition_id',
        'id',
        'received_on',
        'version_id',
      ]);
      expect(String(row?.id)[14]).toBe('4');
      expect(
        await rows('select from survey_response where enrolment_id = $1', [planted.enrolmentId]),
      ).toEqual([]);
    });

    it('is completed, and its answers are not shown again', async () => {
      const phone = device();
      await phone.passGate(enrolmentId);
      await phone.record(answered(course.feedback, { useful: 5 }));
      expect(await read(course.feedback)).toMatchObject({
        isAnonymous: true,
        state: 'COMPLETED',
        answers: null,
      });
    });

    it('is answered once, from two devices at the same moment too', async () => {
      const planted = await plantEnrolment(campus.server, 'ana');
      const devices = Array.from({ length: 6 }, () => device());
      await devices[0]?.passGate(planted.enrolmentId);
      const receipts = (
        await Promise.all(
          devices.map((one) => one.record(answered(course.feedback, { useful: 5 }, planted.enrolmentId))),
        )
      ).flat();
      expect(receipts.map(({ refusal }) => refusal).sort()).toEqual([
        ...Array<string>(5).fill('SURVEY_ANSWERED'),
        null,
      ]);
      expect(await anonymous(planted.editionId)).toHaveLength(1);
    });

    it('counts an entry once when it is sent again', async () => {
      const planted = await plantEnrolment(campus.server, 'ana');
      const phone = device();
      await phone.passGate(planted.enrolmentId);
      const entry = phone.entry(answered(course.feedback, { useful: 5 }, planted.enrolmentId));
      const answers = await Promise.all([phone.send(entry), phone.send(entry), phone.send(entry)]);
      const receipts = answers.flatMap((answer) => answer.data.recordWork.receipts);
      expect(receipts.map(({ refusal }) => refusal)).toEqual([null, null, null]);
      expect(receipts.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
      expect(await anonymous(planted.editionId)).toHaveLength(1);
    });
  });

  it.each<[Persona, boolean]>([
    ['ana', true],
    ['luis', false],
    ['tomas', false],
    ['carla', false],
    ['lucia', false],
    ['admin', false],
  ])('of Ana is shown to and answered by %s: %p', async (persona, isMine) => {
    expect((await read(course.hopes, 'es', persona)) !== null).toBe(isMine);
    const [receipt] = await device(persona).record(answered(course.hopes, { useful: 3 }));
    expect(receipt?.refusal).toBe(isMine ? null : 'NOT_FOUND');
  });

  it('asks for a sign-in first', async () => {
    expectDenied(
      await campus.as('nobody').query(SURVEY, { enrolmentId, activityId: course.hopes, locale: 'es' }),
      'SIGN_IN_NEEDED',
    );
  });

  it('is nothing for an unknown activity, and for what is no survey', async () => {
    expect(await read(randomUUID())).toBeNull();
    expect(await read(course.first)).toBeNull();
  });

  it('is one statement beside the session', async () => {
    await read(course.hopes);
    await campus.expectQueries(2, () => read(course.hopes));
  });
});
