import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type CompletionRule, type OutcomeRule } from '@campus/course-rules';
import { testCampus } from '../support/campus.ts';
import { earn } from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { plantEnrolment, plantVersion, type Planted } from '../support/plant.ts';

const HOME = `query ($enrolmentId: ID!) {
  courseHome(enrolmentId: $enrolmentId, locale: es) {
    minutesLeft reached missingFor hasSessions missing { kind activityId isMet }
  }
}`;

interface Home {
  minutesLeft: number;
  reached: string | null;
  missingFor: string;
  hasSessions: boolean;
  missing: { kind: string; activityId: string | null; isMet: boolean }[];
}

type Route = 'A' | 'B' | 'C';

const completion: CompletionRule[] = [
  { done: 'lessons' },
  { passed: course.quiz },
  { passed: course.final, atLeast: 80 },
  { done: course.feedback },
];
const attended: CompletionRule = { attended: { atLeast: 80 } };
/** As the course of this repository has them: a cohort goes further, a workshop begins elsewhere. */
const further: OutcomeRule[] = [
  {
    outcome: 'achievement',
    routes: ['B'],
    rule: { all: [{ all: completion }, attended, { done: course.river }] },
  },
  { outcome: 'participation', routes: ['C'], rule: { all: [attended, { done: course.feedback }] } },
];

/** Minutes of the test course: its lessons, the quiz, the final test, the survey, and a package that no outcome names. */
const FEEDBACK = 3;
const PACKAGE = 4;
const COMPLETION = 6 + 6 + 8 + 6 + 5 + FEEDBACK + PACKAGE;
/** The simulation, and what of the extended layer no activity counts. */
const RIVER = 5;
const EXTENDED = 60 - (2 + 10 + RIVER);
/** Still to come for the group: two half days of 90 minutes. */
const SESSIONS = 180;

const lessons = 'LESSONS';
const quiz = `PASSED ${course.quiz}`;
const final = `PASSED ${course.final}`;
const feedback = `DONE ${course.feedback}`;
const river = `DONE ${course.river}`;

describe('a course home tells what the route of its edition asks for', () => {
  const campus = testCampus();
  let versionId: string;
  beforeEach(async () => {
    versionId = await plantVersion(campus.server, ['es', 'en', 'fr'], { rule: { all: completion }, further });
  });

  /** Half days yesterday, tomorrow and the day after; and one of another group, which is nobody's here. */
  async function plantSessions({ editionId, groupId }: Planted): Promise<void> {
    const { sql } = campus.server;
    const other = randomUUID();
    await sql.query(
      `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, 'CR', 'CR', 'UTC')`,
      [other, editionId],
    );
    for (const [group, days] of [
      [groupId, [-1, 1, 2]],
      [other, [3]],
    ] as const)
      await sql.query(
        `with session as (
           insert into live_session (id, edition_id, group_id, titles, mode)
           values (gen_random_uuid(), $1, $2, '{"es": "Taller"}', 'room') returning id)
         insert into session_half_day (id, session_id, starts_at, planned_minutes)
         select gen_random_uuid(), id, now() + make_interval(days => day), 90 from session, unnest($3::int[]) as day`,
        [editionId, group, days],
      );
  }
  async function enrolledIn(route: Route): Promise<string> {
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    await campus.server.sql.query(`update edition set route = $2 where id = $1`, [planted.editionId, route]);
    if (route !== 'A') await plantSessions(planted);
    return planted.enrolmentId;
  }
  const read = async (enrolmentId: string) => {
    const { data } = await campus.as('ana').query<{ courseHome: Home }>(HOME, { enrolmentId });
    return data.courseHome;
  };
  const asked = ({ missing }: Home, isMet = false) =>
    missing
      .filter((line) => line.isMet === isMet)
      .map(({ kind, activityId }) => (activityId ? `${kind} ${activityId}` : kind));

  it.each<[Route, string, string[], number]>([
    ['A', 'COMPLETION', [lessons, quiz, final, feedback], COMPLETION],
    // All of completion is asked for on the way to achievement, and listed once.
    [
      'B',
      'ACHIEVEMENT',
      [lessons, quiz, final, feedback, 'ATTENDED', river],
      // Live sessions have days of their own: a course of so many hours is so many without them.
      COMPLETION + RIVER + EXTENDED,
    ],
    ['C', 'PARTICIPATION', ['ATTENDED', feedback], FEEDBACK + SESSIONS],
  ])('to a beginner of route %s: what leads to %s', async (route, missingFor, lines, minutes) => {
    const home = await read(await enrolledIn(route));
    expect(home).toMatchObject({
      reached: null,
      missingFor,
      minutesLeft: minutes,
      hasSessions: route !== 'A',
    });
    expect(asked(home)).toEqual(lines);
    expect(asked(home, true)).toEqual([]);
  });

  it.each<[Route, string, string[], number]>([
    ['A', 'COMPLETION', [], 0],
    // One of seven required activities, which no outcome names, is left: so much of the extended layer is, too.
    ['B', 'ACHIEVEMENT', ['ATTENDED', river], RIVER + PACKAGE + Math.round(EXTENDED / 7)],
    // Completion is above participation: nothing is left.
    ['C', 'COMPLETION', [], 0],
  ])(
    'to somebody of route %s who has done the course: what leads to %s',
    async (route, next, lines, minutes) => {
      const enrolmentId = await enrolledIn(route);
      await earn(campus.server, enrolmentId);
      const home = await read(enrolmentId);
      expect(home).toMatchObject({ reached: 'COMPLETION', missingFor: next, minutesLeft: minutes });
      expect(asked(home)).toEqual(lines);
    },
  );

  it('counts down what is done, and no session of another group or of yesterday', async () => {
    const enrolmentId = await enrolledIn('C');
    await earn(campus.server, enrolmentId, [
      course.first,
      course.second,
      course.only,
      course.quiz,
      course.final,
    ]);
    const home = await read(enrolmentId);
    expect(home.minutesLeft).toBe(SESSIONS);
    expect(asked(home)).toEqual(['ATTENDED']);
    expect(asked(home, true)).toEqual([feedback]);
  });
});
