import { AnswerBook, give, questionOn, rightAnswer } from '../support/answers.ts';
import { words } from '../support/locales.ts';
import { expectSaved, responses } from '../support/state.ts';
import {
  answerAll,
  beginScenario,
  doExercise,
  handIn,
  openCards,
  scormContent,
  scormLeave,
  takeFirstChoice,
} from '../support/study.ts';
import { expect, test } from '../support/test.ts';

const en = (id: string) => words('en', id);

test('what is begun on one device goes on on another: a quiz, a SCORM package, a simulation', async ({
  browser,
  campus,
  people,
}) => {
  const { database, course } = campus;
  const learner = await people.learner('en');
  const lessons = course.activities.filter(({ kind }) => kind === 'lesson').map(({ key }) => key);
  await people.complete(learner, [...lessons, 'pre-test']);
  const open = async () => {
    const context = await browser.newContext({ baseURL: campus.address, locale: 'en' });
    await people.signIn(context, learner.id);
    return context.newPage();
  };
  const [office, phone] = [await open(), await open()];
  const at = (key: string) =>
    `/course/${learner.enrolmentId}/${course.activity(key).kind}/${course.activity(key).id}`;

  await test.step('a quiz', async () => {
    const book = await AnswerBook.open();
    await office.goto(at('m1-quiz'));
    await office.getByRole('button', { name: en('quiz.start'), exact: true }).click();
    for (let count = 0; count < 3; count += 1) {
      const question = await book.asked(office, 'en');
      await give(office, question, rightAnswer(question));
      await office.getByRole('button', { name: en('quiz.next'), exact: true }).click();
    }
    await expectSaved(office, 'en');
    await phone.goto(at('m1-quiz'));
    await phone.getByRole('link', { name: en('quiz.continue'), exact: true }).click();
    // Which question it is, each window says by itself.
    await expect(phone).toHaveURL(office.url().replace(/#.*$/, ''));
    await expect(questionOn(phone).locator('h2')).toHaveText(/4/);
    await answerAll(phone, 'en', book);
    await handIn(phone, 'en');
    const attemptId = new URL(phone.url()).pathname.split('/').at(-1) ?? '';
    expect(Object.keys(await responses(database, attemptId))).toHaveLength(8);
    const { rows } = await database.query(`select score::float8, is_passed from quiz_attempt where id = $1`, [
      attemptId,
    ]);
    expect(rows).toEqual([{ score: 100, is_passed: true }]);
    // The first device finds out when it goes on.
    await office.reload();
    await expect(office.locator('.quiz-score')).toBeVisible();
  });

  await test.step('a SCORM package', async () => {
    await office.goto(at('guideline-map'));
    await office.getByTestId('scorm-start').click();
    await openCards(scormContent(office), 0, 5);
    await scormLeave(office).click();
    await expect(office.getByTestId('scorm-start')).toHaveText(en('scorm.continue'));
    await phone.goto(at('guideline-map'));
    await phone.getByTestId('scorm-start').click();
    await expect(scormContent(phone).locator('.card[data-read="true"]')).toHaveCount(6);
    await openCards(scormContent(phone), 6, 14);
    await doExercise(scormContent(phone));
    await scormLeave(phone).click();
    await expect(phone.getByTestId('scorm-start')).toHaveText(en('scorm.openAgain'));
    const { rows } = await database.query(
      `select p.status, count(s.id)::int as sessions, bool_and(s.seconds > 0) as "hasTime"
         from activity_progress p join scorm_attempt a on a.enrolment_id = p.enrolment_id and a.activity_id = p.activity_id
         join scorm_session s on s.attempt_id = a.id
        where p.enrolment_id = $1 group by p.status`,
      [learner.enrolmentId],
    );
    expect(rows).toEqual([{ status: 'completed', sessions: 2, hasTime: true }]);
  });

  await test.step('a simulation, as an attempt of its own', async () => {
    await people.complete(
      learner,
      course.activities.filter(({ kind }) => kind !== 'scenario').map(({ key }) => key),
    );
    const scenario = course.activities.find(({ kind }) => kind === 'scenario');
    await office.goto(at(scenario?.key ?? ''));
    await beginScenario(office);
    await takeFirstChoice(office);
    await expectSaved(office, 'en');
    await phone.goto(at(scenario?.key ?? ''));
    await expect(phone.getByText(en('scenario.open.elsewhere'))).toBeVisible();
    await phone.locator('.scenario-open .btn').first().click();
    await expect(phone.locator('.scenario-decided')).toBeVisible();
    await phone.locator('.scenario-go .btn').click();
    await takeFirstChoice(phone);
    await expectSaved(phone, 'en');
    const { rows } = await database.query(
      `select a.forked_at, f.id = a.forked_from as "isTakenOver", count(d.step)::int as decisions
         from scenario_attempt a join scenario_decision d on d.attempt_id = a.id
         left join scenario_attempt f on f.id = a.forked_from
        where a.enrolment_id = $1 group by a.id, f.id order by a.started_at`,
      [learner.enrolmentId],
    );
    expect(rows).toEqual([
      { forked_at: 0, isTakenOver: null, decisions: 1 },
      { forked_at: 1, isTakenOver: true, decisions: 2 },
    ]);
  });
});
