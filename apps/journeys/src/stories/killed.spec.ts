import { randomUUID } from 'node:crypto';
import { StartQuizAttempt } from '@campus/api-client';
import type { BundleQuestion } from '@campus/content-format';
import type { Response } from '@campus/quiz-grading';
import type { Page } from '@playwright/test';
import type { Pool } from 'pg';
import { ProfileMachine } from '../chaos/machine.ts';
import { countUnjournalled } from '../chaos/scorm-day.ts';
import { AnswerBook, give, questionOn, rightAnswer } from '../support/answers.ts';
import { run } from '../support/api.ts';
import { readBundle } from '../support/content.ts';
import { words } from '../support/locales.ts';
import { letMomentPass } from '../support/moment.ts';
import { receipts, responses, screensSeen, worksheet } from '../support/state.ts';
import { beginScenario, scormContent, takeFirstChoice } from '../support/study.ts';
import { expect, test, type Campus } from '../support/test.ts';

const es = (id: string) => words('es', id);

const text = 'Siete familias junto al puente';

/** What the officer does without a connection; a moment later all of the browser is killed. */
interface Experiment {
  name: string;
  /** Where it is done; null: where the one before has ended. */
  path: string | null;
  /** Brings on screen what the act needs, while there is a connection. */
  prepare(page: Page): Promise<unknown>;
  act(page: Page): Promise<unknown>;
  /** In the browser that was started again, at the same path: all of it is there, once. */
  arrived(page: Page): Promise<unknown>;
}

/** Questions are drawn: those of this attempt are one to choose in and one to type into. */
async function drawQuestions(database: Pool, attemptId: string): Promise<void> {
  const { modules } = await readBundle();
  const questions = modules.flatMap(({ activities }) =>
    activities.flatMap((each) => (each.kind === 'quiz' && each.key === 'm1-quiz' ? each.questions : [])),
  );
  const wanted = (['single', 'numeric'] as const).map(
    (type) => questions.find((question) => question.type === type)?.uuid,
  );
  const { rows } = await database.query<{ version_id: string }>(
    'delete from quiz_answer where attempt_id = $1 returning version_id',
    [attemptId],
  );
  await database.query(
    `insert into quiz_answer (attempt_id, version_id, question_id, position, is_flagged)
     select $1, $2, question, place, false from unnest($3::uuid[]) with ordinality as drawn (question, place)`,
    [attemptId, rows[0]?.version_id, wanted],
  );
}

/** The row of small actions: their code comes when the reader comes near it. */
const actions = async (page: Page) => {
  await page.getByRole('group', { name: es('lesson.actions') }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: es('notes.write') })).toBeVisible();
};

const question = (page: Page) => page.getByRole('textbox', { name: es('questions.question.text') });

const openQuestion = async (page: Page) => {
  await actions(page);
  await page.getByRole('button', { name: es('questions.ask') }).click();
  await question(page).waitFor();
};

/** What an officer does in the course, from the plan to a package. */
async function experimentsOf(
  { course, database }: Campus,
  enrolmentId: string,
  attemptId: string,
): Promise<Experiment[]> {
  const book = await AnswerBook.open();
  const at = (key: string) => {
    const { kind, id } = course.activity(key);
    return `/course/${enrolmentId}/${kind}/${id}`;
  };
  const texts = async (table: 'screen_note' | 'enquiry') => {
    const { rows } = await database.query<{ text: string }>(
      `select text from ${table} where enrolment_id = $1 order by text`,
      [enrolmentId],
    );
    return rows.map((row) => row.text);
  };
  const count = async (sql: string) =>
    (await database.query<{ count: number }>(`select count(*)::int ${sql}`, [enrolmentId])).rows[0]?.count;

  const planField = (page: Page) => page.locator('.plan-field[data-key$="anatomy-covers"] textarea');
  const inPlan: Experiment = {
    name: 'a field of the plan',
    path: `/course/${enrolmentId}/plan/2`,
    prepare: (page) => planField(page).waitFor(),
    act: (page) => planField(page).pressSequentially(text),
    arrived: () => expect.poll(() => worksheet(database, enrolmentId)).toEqual({ 'anatomy-covers': text }),
  };

  const given: Record<string, Response> = {};
  let asked: BundleQuestion;
  const inQuiz = (name: string): Experiment => ({
    name,
    path: `${at('m1-quiz')}/attempt/${attemptId}`,
    async prepare(page) {
      await questionOn(page).locator('.course-html').first().waitFor();
      // What the device keeps of the answer before is read a moment after the page is there.
      await expect(async () => {
        asked = await book.asked(page, 'es');
        expect(Object.keys(given)).not.toContain(asked.uuid);
      }).toPass();
    },
    act(page) {
      given[asked.uuid] = rightAnswer(asked);
      return give(page, asked, rightAnswer(asked));
    },
    arrived: () => expect.poll(() => responses(database, attemptId)).toEqual(given),
  });
  const handedIn: Experiment = {
    name: 'a quiz that is handed in',
    path: null,
    async prepare(page) {
      await page.goto(`${at('m1-quiz')}/attempt/${attemptId}`);
      await expect(page.getByText(es('quiz.review.complete'))).toBeVisible();
    },
    act: (page) => page.getByRole('button', { name: es('quiz.send'), exact: true }).click(),
    arrived: () =>
      expect
        .poll(() => count('from quiz_attempt where enrolment_id = $1 and finished_at is not null'))
        .toBe(1),
  };

  const inSimulation: Experiment = {
    name: 'a decision in a simulation',
    path: at('s5-closed-border'),
    prepare: beginScenario,
    act: takeFirstChoice,
    arrived: () =>
      expect
        .poll(() =>
          count(
            'from scenario_decision d join scenario_attempt a on a.id = d.attempt_id where a.enrolment_id = $1',
          ),
        )
        .toBe(1),
  };

  const seen: string[] = [];
  const step = (page: Page) => page.locator('.lesson-step:visible');
  const next = (page: Page) => page.getByRole('button', { name: es('lesson.next'), exact: true });
  const inLesson: Experiment = {
    name: 'two screens of a lesson',
    path: at('m0-link'),
    prepare: (page) => next(page).waitFor(),
    async act(page) {
      for (let screen = 0; screen < 2; screen += 1) {
        seen.push((await step(page).getAttribute('id')) ?? '');
        await next(page).click();
        await expect(step(page)).not.toHaveAttribute('id', seen.at(-1) ?? '');
      }
    },
    arrived: () =>
      expect
        .poll(() => screensSeen(database, enrolmentId, course.activity('m0-link').id))
        .toEqual(expect.arrayContaining(seen)),
  };
  const note: Experiment = {
    name: 'a note',
    path: null,
    async prepare(page) {
      await actions(page);
      await page.getByRole('button', { name: es('notes.write') }).click();
      await page.getByRole('textbox', { name: es('notes.label.new') }).waitFor();
    },
    act: (page) => page.getByRole('textbox', { name: es('notes.label.new') }).pressSequentially(text),
    arrived: () => expect.poll(() => texts('screen_note')).toEqual([text]),
  };
  const bookmark: Experiment = {
    name: 'a bookmark',
    path: null,
    prepare: actions,
    act: (page) => page.getByRole('button', { name: es('notes.mark') }).click(),
    arrived: () => expect.poll(() => texts('screen_note')).toEqual(['', text]),
  };
  const written: Experiment = {
    name: 'a question that is being written',
    path: null,
    prepare: openQuestion,
    act: (page) => question(page).pressSequentially(text),
    async arrived(page) {
      await openQuestion(page);
      await expect(question(page)).toHaveValue(text);
      expect(await texts('enquiry')).toEqual([]);
    },
  };
  const sent: Experiment = {
    name: 'a question that was sent',
    path: null,
    prepare: () => Promise.resolve(),
    act: (page) => page.getByRole('button', { name: es('questions.send'), exact: true }).click(),
    arrived: () => expect.poll(() => texts('enquiry')).toEqual([text]),
  };

  const fields = (page: Page) => page.locator('fieldset.survey-field');
  const begun: Experiment = {
    name: 'a survey that was begun',
    path: at('expectations'),
    prepare: (page) => fields(page).first().waitFor(),
    async act(page) {
      for (const field of await fields(page).all()) await field.locator('input').first().check();
    },
    async arrived(page) {
      await fields(page).first().waitFor();
      for (const field of await fields(page).all())
        await expect(field.locator('input').first()).toBeChecked();
    },
  };
  const answered: Experiment = {
    name: 'a survey that was sent',
    path: null,
    prepare: () => Promise.resolve(),
    act: (page) => page.getByRole('button', { name: es('survey.send'), exact: true }).click(),
    arrived: () => expect.poll(() => count('from survey_response where enrolment_id = $1')).toBe(1),
  };

  const read = (page: Page) => scormContent(page).locator('.card[data-read="true"]');
  const inPackage: Experiment = {
    name: 'what a package has reported',
    path: at('guideline-map'),
    async prepare(page) {
      await page.getByTestId('scorm-start').click();
      await scormContent(page).locator('.card').first().waitFor();
    },
    async act(page) {
      await scormContent(page).locator('.card').first().click();
      await scormContent(page).locator('.dialog-foot button.primary').click();
      // The package gathers what is read for a second and a half, and says when it has reported it.
      await expect(scormContent(page).locator('.saved')).toHaveText('Guardado.');
      // It rests in the store of its origin until the page has it: a busy machine takes longer for that.
      for (const frame of page.frames()) await expect.poll(() => frame.evaluate(countUnjournalled)).toBe(0);
    },
    async arrived(page) {
      await page.getByTestId('scorm-start').click();
      await expect(read(page)).toHaveCount(1);
    },
  };
  return [
    inPlan,
    inQuiz('a choice in a quiz'),
    inQuiz('a typed answer in a quiz'),
    handedIn,
    inSimulation,
    inLesson,
    note,
    bookmark,
    written,
    sent,
    begun,
    answered,
    inPackage,
  ];
}

test('a browser that is killed a moment after the last act takes nothing with it', async ({
  campus,
  people,
}, info) => {
  test.setTimeout(600_000);
  const { course, database, address } = campus;
  const officer = await people.learner('es');
  const { enrolmentId, locale } = officer;
  const open = ['m1-quiz', 'expectations'];
  await people.complete(
    officer,
    course.activities.flatMap(({ key }) => (open.includes(key) ? [] : key)),
  );
  const machine = new ProfileMachine(
    { ...info.project.use.launchOptions, baseURL: address, locale },
    async (context) => {
      context.setDefaultTimeout(60_000);
      await people.signIn(context, officer.id);
    },
  );
  try {
    let context = await machine.start();
    const input = {
      ...{ enrolmentId, activityId: course.activity('m1-quiz').id },
      ...{ locale, idempotencyKey: randomUUID() },
    };
    const { startQuizAttempt } = await run(context.request, StartQuizAttempt, { input });
    if (startQuizAttempt.__typename === 'Refusal') throw new Error(startQuizAttempt.code);
    const { attemptId } = startQuizAttempt;
    await drawQuestions(database, attemptId);
    await people.complete(officer, ['m1-quiz']);

    let page = context.pages()[0] ?? (await context.newPage());
    let path = '';
    for (const experiment of await experimentsOf(campus, enrolmentId, attemptId)) {
      await test.step(experiment.name, async () => {
        if (experiment.path !== null && experiment.path !== path) {
          path = experiment.path;
          await page.goto(path);
        }
        await experiment.prepare(page);
        await context.setOffline(true);
        await experiment.act(page);
        await letMomentPass(page);
        context = await machine.kill();
        page = context.pages()[0] ?? (await context.newPage());
        await page.goto(path);
        await experiment.arrived(page);
      });
    }
    expect(await receipts(database, officer.id)).toMatchObject({ refused: 0 });
  } finally {
    await machine.end();
  }
});
