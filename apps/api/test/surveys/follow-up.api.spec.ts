import { beforeEach, describe, expect, it } from '@jest/globals';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { testCampus } from '../support/campus.ts';
import { earn } from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantCertificate, plantEnrolment, type EnrolmentPlan } from '../support/plant.ts';
import { TestDevice } from '../support/work.ts';

const HOME = `query ($enrolmentId: ID!) {
  courseHome(enrolmentId: $enrolmentId, locale: es) {
    percent minutesLeft nextStep { activityId kind } missing { activityId }
    modules { activities { id state followUp { monthsAfterCertificate opensAt isOpen } } }
  }
}`;
const SURVEY = `query ($enrolmentId: ID!, $activityId: ID!) {
  survey(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) { title state answers next { id } }
}`;

interface Home {
  percent: number;
  minutesLeft: number;
  nextStep: { activityId: string } | null;
  missing: { activityId: string | null }[];
  modules: {
    activities: {
      id: string;
      state: string;
      followUp: { monthsAfterCertificate: number; opensAt: string | null; isOpen: boolean } | null;
    }[];
  }[];
}

/** In seconds. */
const DAY = 86_400;

describe('a survey that opens three months after the certificate', () => {
  const campus = testCampus();
  let enrolmentId: string;
  const enrol = async (plan: EnrolmentPlan = {}) => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana', plan));
    await earn(campus.server, enrolmentId);
    await campus.server.sql.query(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, completed_at)
       select id, version_id, $2, 'completed', 90, true, now() from enrolment where id = $1`,
      [enrolmentId, course.map],
    );
  };
  beforeEach(() => enrol());

  const certify = (months: number, seconds = 0) =>
    plantCertificate(campus.server, enrolmentId, { months, seconds });
  const home = async () => {
    const { data } = await campus.as('ana').query<{ courseHome: Home }>(HOME, { enrolmentId });
    const all = data.courseHome.modules.flatMap(({ activities }) => activities);
    return { ...data.courseHome, all, later: all.find(({ id }) => id === course.followUp) };
  };
  const survey = async (activityId: string = course.followUp) =>
    (
      await campus
        .as('ana')
        .query<{ survey: { state: string; answers: unknown; next: unknown } | null }>(SURVEY, {
          enrolmentId,
          activityId,
        })
    ).data.survey;
  const device = () => new TestDevice(campus.as('ana'));
  const answers = {
    surveyAnswered: {
      get enrolmentId() {
        return enrolmentId;
      },
      activityId: course.followUp,
      answers: { used: 4 },
    },
  };
  const answer = async () => (await device().record(answers))[0];

  it('is announced before there is a certificate, and counts for nothing', async () => {
    const { later, percent, minutesLeft, nextStep, missing } = await home();
    expect(later?.followUp).toEqual({ monthsAfterCertificate: 3, opensAt: null, isOpen: false });
    expect({ percent, minutesLeft, nextStep }).toEqual({ percent: 100, minutesLeft: 0, nextStep: null });
    expect(missing.some(({ activityId }) => activityId === course.followUp)).toBe(false);
  });

  it('says on which day it opens once there is one, and stays closed until then', async () => {
    // A month shorter than another moves the day by up to three.
    await certify(3, -4 * DAY);
    const { later, nextStep } = await home();
    expect(later?.followUp?.isOpen).toBe(false);
    expect(Date.parse(later?.followUp?.opensAt ?? '')).toBeGreaterThan(Date.now());
    expect(nextStep).toBeNull();
    expect(await survey()).toBeNull();
    expect(await answer()).toMatchObject({ isRecorded: false, refusal: 'NOT_FOUND' });
  });

  it('is offered from that day on, as the next step, until it is answered', async () => {
    // A month shorter than another moves the day by up to three.
    await certify(3, 4 * DAY);
    const { later, nextStep } = await home();
    expect(later?.followUp?.isOpen).toBe(true);
    expect(nextStep).toMatchObject({ activityId: course.followUp, kind: 'SURVEY' });
    expect(await survey()).toMatchObject({ title: 'Tres meses después', state: 'NOT_STARTED' });
    expect(await answer()).toMatchObject({ isRecorded: true, refusal: null });
    expect(await survey()).toMatchObject({ state: 'COMPLETED', answers: { used: 4 } });
    expect((await home()).nextStep).toBeNull();
  });

  it('counts from the last certificate, where a higher outcome was certified later', async () => {
    await certify(5);
    await plantCertificate(campus.server, enrolmentId, { months: 1, outcome: 'achievement' });
    const { later } = await home();
    expect(later?.followUp?.isOpen).toBe(false);
    expect(Date.parse(later?.followUp?.opensAt ?? '')).toBeGreaterThan(Date.now());
    expect(await answer()).toMatchObject({ isRecorded: false, refusal: 'NOT_FOUND' });
  });

  it('does not count from a statement of enrolment', async () => {
    await plantCertificate(campus.server, enrolmentId, { months: 5, outcome: 'enrolment' });
    expect((await home()).later?.followUp).toMatchObject({ opensAt: null, isOpen: false });
    expect(await answer()).toMatchObject({ isRecorded: false, refusal: 'NOT_FOUND' });
  });

  it.each([
    ['completed', null],
    ['withdrawn', 'ENROLMENT_NOT_ACTIVE'],
  ])('of an enrolment that is %s: %s', async (status, refusal) => {
    await enrol({ status });
    await certify(5);
    expect(await answer()).toMatchObject({ isRecorded: refusal === null, refusal });
  });

  it('takes answers long after the edition has ended, as no other survey does', async () => {
    await enrol({ endsOn: '2026-01-31', isFrozen: true });
    await certify(5);
    expect(await answer()).toMatchObject({ isRecorded: true, refusal: null });
    const [feedback] = await device().record({
      surveyAnswered: { enrolmentId, activityId: course.feedback, answers: { useful: 3 } },
    });
    expect(feedback).toMatchObject({ refusal: 'EDITION_CLOSED' });
  });

  it('counts by when it was answered, not by when the answer arrives', async () => {
    await certify(3, 4 * DAY);
    const early = timeToken(
      campus.server.config.secret,
      personOf('ana').id,
      new Date(Date.now() - 20 * DAY * 1000),
    );
    const phone = device();
    const sent = await phone.send(phone.entry(answers, { timeToken: early }));
    expect(sent.data.recordWork.receipts).toMatchObject([{ isRecorded: false }]);
  });

  it('closes with the certificate', async () => {
    const id = await certify(5);
    await campus.server.sql.query(
      `update certificate set status = 'revoked', status_reason = 'Test.' where id = $1`,
      [id],
    );
    expect((await home()).later?.followUp).toEqual({
      monthsAfterCertificate: 3,
      opensAt: null,
      isOpen: false,
    });
    expect(await survey()).toBeNull();
    expect(await answer()).toMatchObject({ refusal: 'NOT_FOUND' });
  });

  it('is not what comes after the last activity of the course', async () => {
    expect((await survey(course.feedback))?.next).toBeNull();
  });
});
