import { consoleWords, words } from '../support/locales.ts';
import { expectSaved } from '../support/state.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import { enrolIn, facilitateByTomas, plantWorkshop } from '../support/workshop.ts';

const say = (id: string, values?: Record<string, string | number>) => words('es', id, values);
const tell = (id: string, values?: Record<string, string | number>) => consoleWords('es', id, values);

const text = 'Consulado en zona 10; el turno contesta a cualquier hora.';
const comment = 'Falta quién contesta si el turno no puede.';

test('a plan: handed in without a connection, reviewed against the rubric, returned and read', async ({
  browser,
  campus: { address, course, database },
  people,
}) => {
  const workshop = await plantWorkshop(database, course.editionId, 'Taller con planes');
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
  const rounds = () =>
    database
      .query<{ id: string }>('select id from plan_hand_in where enrolment_id = $1', [enrolmentId])
      .then(({ rows }) => rows);

  await test.step('is kept on the phone while there is no connection, and handed in when there is one', async () => {
    await page.goto(`/course/${enrolmentId}/plan`);
    await page.getByRole('link', { name: say('plan.next'), exact: true }).click();
    const field = page.locator('.plan-field textarea:focus, .plan-field input:focus');
    await expect(field).toBeVisible();
    await field.fill(text);
    await expectSaved(page, 'es');
    await page.goto(`/course/${enrolmentId}/plan`);
    const handIn = page.getByRole('button', { name: say('plan.review.handIn') });
    await expect(handIn).toBeVisible();
    await phone.setOffline(true);
    await handIn.click();
    await page.getByRole('button', { name: say('plan.review.send'), exact: true }).click();
    await expect(page.getByText(say('plan.review.kept'))).toBeVisible();
    expect(await rounds()).toEqual([]);
    await phone.setOffline(false);
    await expect(page.getByText(say('plan.review.waiting.what'))).toBeVisible();
    expect(await rounds()).toHaveLength(1);
  });

  await test.step('waits for the facilitator on the first screen, who reads it beside the rubric and returns it', async () => {
    const tomas = await people.staff(browser, 'tomas', 'es');
    const desk = await tomas.newPage();
    await desk.goto('/console/');
    await desk
      .getByRole('link', { name: /plan espera revisión/ })
      .first()
      .click();
    await desk.goto(`/console/plans/${(await rounds())[0]?.id ?? ''}`);
    await expect(desk.getByText(text)).toBeVisible();
    await desk.getByRole('radio').nth(1).check();
    await desk.getByRole('textbox', { name: tell('plans.comment', { key: '1' }) }).fill(comment);
    await expect(desk.getByText(tell('plans.draft.saved'))).toBeVisible();
    // A draft is there again after the page was left.
    await desk.reload();
    await expect(desk.getByRole('textbox', { name: tell('plans.comment', { key: '1' }) })).toHaveValue(
      comment,
    );
    await desk.getByRole('button', { name: tell('plans.return'), exact: true }).click();
    await desk.getByRole('button', { name: tell('plans.return.do') }).click();
    await expect(desk.getByText(tell('plans.state.RETURNED'), { exact: true })).toBeVisible();
    await tomas.close();
  });

  await test.step('comes back, with the comment beside its part', async () => {
    await page.goto(`/course/${enrolmentId}/plan`);
    await expect(page.getByText(say('plan.review.returned'))).toBeVisible();
    await page.goto(`/course/${enrolmentId}/plan/1`);
    await expect(page.getByText(comment)).toBeVisible();
  });
  expect(issues).toEqual([]);
  await phone.close();
});
