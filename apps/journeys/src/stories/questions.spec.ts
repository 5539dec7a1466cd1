import { consoleWords, words } from '../support/locales.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import { enrolIn, facilitateByTomas, plantWorkshop } from '../support/workshop.ts';

const say = (id: string, values?: Record<string, string | number>) => words('es', id, values);
const tell = (id: string, values?: Record<string, string | number>) => consoleWords('es', id, values);

const question = '¿Quién avisa a la familia cuando el puesto está cerrado?';
const answer = 'La cancillería; el puesto confirma que recibió el aviso.';

test('a question: asked without a connection, sent, answered by the facilitator, and read', async ({
  browser,
  campus: { address, course, database },
  people,
}) => {
  const workshop = await plantWorkshop(database, course.editionId, 'Taller con consultas');
  await facilitateByTomas(database, workshop);
  const officer = await people.learner('es', null);
  const enrolmentId = await enrolIn(database, workshop, officer.id);
  const phone = await browser.newContext({
    baseURL: address,
    locale: 'es',
    viewport: { width: 360, height: 740 },
  });
  await people.signIn(phone, officer.id);
  const { issues } = watch(phone, address);
  const page = await phone.newPage();
  const asked = () =>
    database
      .query<{ text: string; quoted: string }>('select text, quoted from enquiry where enrolment_id = $1', [
        enrolmentId,
      ])
      .then(({ rows }) => rows);

  await test.step('is kept on the phone while there is no connection, and sent once when there is one', async () => {
    await page.goto(`/course/${enrolmentId}/lesson/${course.activities[0]?.id ?? ''}`);
    // Its code comes with the row, when the reader comes near it.
    await page.getByRole('group', { name: say('lesson.actions') }).scrollIntoViewIfNeeded();
    const ask = page.getByRole('button', { name: say('questions.ask') });
    await expect(ask).toBeVisible();
    const title = (await page.locator('.lesson-screen:not([hidden]) h2').textContent()) ?? '';
    await phone.setOffline(true);
    await ask.click();
    await expect(page.getByText(say('questions.about', { title }))).toBeVisible();
    await page.getByRole('textbox', { name: say('questions.question.text') }).fill(question);
    await page.getByRole('button', { name: say('questions.send'), exact: true }).click();
    await expect(page.getByText(say('questions.question.kept'))).toBeVisible();
    expect(await asked()).toEqual([]);
    await phone.setOffline(false);
    await expect(page.getByText(say('questions.question.sent'))).toBeVisible();
    expect(await asked()).toEqual([{ text: question, quoted: title }]);
  });

  await test.step('waits for the facilitator on the first screen, and is answered', async () => {
    const tomas = await people.staff(browser, 'tomas', 'es');
    const desk = await tomas.newPage();
    await desk.goto('/console/');
    await desk
      .getByRole('link', { name: /consulta espera respuesta/ })
      .first()
      .click();
    await desk.getByRole('link', { name: question }).click();
    await expect(desk.getByText(question)).toBeVisible();
    await desk.getByRole('textbox', { name: tell('questions.answer.text') }).fill(answer);
    await desk.getByRole('button', { name: tell('questions.answer.send'), exact: true }).click();
    await expect(desk.getByText(tell('questions.state.ANSWERED'), { exact: true })).toBeVisible();
    await tomas.close();
  });

  await test.step('is told on the course home, and read', async () => {
    await page.goto(`/course/${enrolmentId}`);
    await page.getByRole('link', { name: say('questions.answers', { count: 1 }) }).click();
    await expect(page.getByText(answer)).toBeVisible();
    await expect(page.getByText(say('questions.unread'))).toBeVisible();
    await page.goto(`/course/${enrolmentId}`);
    await expect(page.getByRole('link', { name: say('questions.title') })).toBeVisible();
    await expect(page.getByRole('link', { name: say('questions.answers', { count: 1 }) })).toHaveCount(0);
  });
  expect(issues).toEqual([]);
  await phone.close();
});
