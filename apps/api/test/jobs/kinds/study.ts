import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { ApplyLateWork } from '@campus/study/journal/apply-late-work.ts';
import { QuizFinishing } from '@campus/study/quizzes/attempts/quiz-finishing.ts';
import { endedAttempts, lateWork, MINUTE } from '../../support/late-work.ts';
import { personOf } from '../../support/personas.ts';
import { QuizLearner } from '../../support/quiz-learner.ts';
import { type KindCase, type Scene } from './kind.ts';

/** Ana at a quiz of ten minutes that was over three minutes ago. */
async function ended(scene: Scene) {
  const learner = new QuizLearner(scene.campus);
  await learner.enrol();
  const attempts = endedAttempts(scene.campus, learner);
  const test = await attempts.attempt(3 * MINUTE);
  const effect = () =>
    scene.sql(
      `select q.finished_by, q.score::float8 as score, p.score::float8 as progress,
              (select count(*)::int from activity_progress o
                where o.enrolment_id = q.enrolment_id and o.activity_id = q.activity_id) as rows,
              (select count(*)::int from journal_receipt r
                where r.person_id = $2 and r.device_id = $3 and r.kind = 'questionAnswered') as receipts
         from quiz_attempt q
         left join activity_progress p on p.enrolment_id = q.enrolment_id and p.activity_id = q.activity_id
        where q.id = $1`,
      test.id,
      personOf('ana').id,
      learner.phone.deviceId,
    );
  return { learner, attempts, test, effect };
}

export const studyKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'end-quiz-attempts',
    about: 'Ana has let her time pass',
    async prepare() {
      const { effect } = await ended(scene);
      await scene.due('end-quiz-attempts');
      return { effect, once: [{ finished_by: 'time', score: 0, progress: 0, rows: 1, receipts: 0 }] };
    },
  },
  {
    kind: 'apply-late-work',
    about: 'Carla accepts what Ana sent late',
    async prepare() {
      const { learner, attempts, test, effect } = await ended(scene);
      const late = lateWork(scene.campus, learner);
      await scene.server.app.get(QuizFinishing).finishOverdue();
      await late.refusals(learner.phone, [late.sign(learner.phone)]);
      await late.refusals(learner.phone, attempts.answers(learner.phone, test, MINUTE));
      // The server that takes the decision dies after it; the job is left.
      const gone = jest
        .spyOn(scene.server.app.get(ApplyLateWork, { strict: false }), 'apply')
        .mockResolvedValue(undefined);
      await late.decide(true, test.id);
      gone.mockRestore();
      return {
        effect,
        once: [{ finished_by: 'time', score: 100, progress: 100, rows: 1, receipts: test.questions.length }],
      };
    },
  },
  {
    kind: 'drop-old-receipts',
    about: 'receipts of two years ago',
    async prepare() {
      const device = randomUUID();
      await scene.sql(
        `insert into journal_receipt (person_id, device_id, sequence, kind, occurred_at, received_at)
         select $1, $2, months, 'screenSeen', now(), now() - make_interval(months => months) from unnest('{25,23}'::int[]) months`,
        personOf('ana').id,
        device,
      );
      await scene.due('drop-old-receipts');
      return { effect: () => scene.count('journal_receipt where device_id = $1', device), once: 1 };
    },
  },
];
