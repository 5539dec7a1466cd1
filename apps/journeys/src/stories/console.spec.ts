import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { inspect } from '@campus/scorm-format';
import { answeringPackage } from '../support/answering-package.ts';
import { consoleWords, words } from '../support/locales.ts';
import { signIn } from '../support/sign-in.ts';
import { scormContent, scormLeave } from '../support/study.ts';
import { expect, test, type Campus } from '../support/test.ts';

const title = 'La alerta de prueba';
const say = (id: string) => consoleWords('es', id);
const button = (page: Page, id: string) => page.getByRole('button', { name: say(id), exact: true });

const open = async (browser: Browser, campus: Campus, path: string, email: string): Promise<Page> => {
  const context = await browser.newContext({ baseURL: campus.address, locale: 'es' });
  const page = await context.newPage();
  await page.goto(path);
  await signIn(page, 'es', email);
  return page;
};

/** Sends a file, reads its report, keeps and publishes it. The library package's id. */
async function publish(page: Page): Promise<string> {
  await page.goto('/console/upload');
  const file = { name: 'alerta.zip', mimeType: 'application/zip', buffer: await answeringPackage(title) };
  await page.locator('input[type=file]').setInputFiles(file);
  const row = page.getByRole('row').filter({ hasText: file.name });
  await expect(row).toContainText(say('uploads.status.READY'), { timeout: 120_000 });
  await row.getByRole('link', { name: file.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(say('report.standard.1.2'), { exact: true })).toBeVisible();
  await button(page, 'keep.submit').click();
  await page.waitForURL(/\/versions\//);
  await page.getByRole('button', { name: say('version.publish.submit').split('{')[0] ?? '' }).click();
  await expect(page.getByText(say('version.current'))).toBeVisible();
  return /packages\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

/** Where a person of the edition plays the package; the trainer accompanies the group. */
async function enrol(
  { database, operate }: Campus,
  libraryPackageId: string,
  email: string,
): Promise<string> {
  const { rows: editions } = await database.query<{ id: string; key: string }>(
    `select id, key from edition where course_id = $1`,
    [libraryPackageId],
  );
  const [edition] = editions;
  await operate('enrol', '--email', email, '--edition', edition?.key ?? '');
  await database.query(
    `insert into group_facilitator (id, group_id, person_id)
     select gen_random_uuid(), g.id, m.person_id from edition_group g, person_email m where g.edition_id = $1 and m.address = $2`,
    [edition?.id, 'tomas@demo.campus.example'],
  );
  const { rows } = await database.query<{ path: string }>(
    `select '/course/' || e.id || '/scorm/' || a.id as path
       from enrolment e join person_email m on m.person_id = e.person_id join activity a on a.version_id = e.version_id
      where e.edition_id = $1 and m.address = $2 and a.kind = 'scorm'`,
    [edition?.id, email],
  );
  return rows[0]?.path ?? '';
}

async function answerWrongly(page: Page): Promise<void> {
  await page.getByTestId('scorm-start').click();
  const content = scormContent(page);
  await content.getByLabel('A la embajada').check();
  await content.getByRole('button', { name: 'Responder' }).click();
  await expect(content.locator('output')).toHaveText('true');
  await scormLeave(page).click();
  await expect(page.getByTestId('scorm-start')).toBeVisible();
}

async function repair(page: Page): Promise<void> {
  await button(page, 'attempt.repair.whole').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('repair.completed')).check();
  await dialog.getByLabel(say('repair.passed.yes'), { exact: true }).check();
  await dialog.getByLabel(say('repair.score'), { exact: false }).fill('87');
  await dialog.getByLabel(say('reason.label')).fill('El paquete contó mal la primera pregunta.');
  await dialog.getByRole('button', { name: say('repair.submit') }).click();
  await expect(dialog).toBeHidden();
}

test('a trainer brings a package in, reads what was answered, repairs a result and takes a module out', async ({
  browser,
  campus,
}) => {
  const trainer = await open(browser, campus, '/console/packages', 'tomas@demo.campus.example');
  await expect(trainer.getByRole('heading', { level: 1, name: say('packages.title') })).toBeVisible();
  const libraryPackageId = await publish(trainer);

  const email = 'luis@demo.campus.example';
  const path = await enrol(campus, libraryPackageId, email);
  const learner = await open(browser, campus, path, email);
  await answerWrongly(learner);

  await test.step('what was answered inside', async () => {
    await trainer.goto(`/console/packages/${libraryPackageId}/attempts`);
    await trainer.getByRole('link', { name: /Luis Ángel/ }).click();
    await expect(trainer.getByText('A quien llama primero')).toBeVisible();
    await expect(trainer.getByText('A la embajada').first()).toBeVisible();
    await expect(trainer.getByText(say('answer.result.INCORRECT'))).toBeVisible();
    await expect(trainer.getByText('cmi.interactions.0.student_response').first()).toBeVisible();
  });

  await test.step('a result repaired', async () => {
    await repair(trainer);
    await expect(trainer.getByText(say('attempt.repaired'))).toBeVisible();
    await learner.reload();
    await expect(learner.getByText(/87/).first()).toBeVisible();
    const [reached = ''] = words('es', 'scorm.score').split('{');
    await expect(learner.getByText(reached).first()).toBeVisible();
  });

  await test.step('a module as a package', async () => {
    await trainer.goto('/console/exports');
    // Somebody else's package is not ours to export.
    await expect(trainer.getByRole('option', { name: title })).toHaveCount(0);
    const downloading = trainer.waitForEvent('download');
    await trainer.getByRole('link', { name: say('exports.download') }).click();
    const exported = await inspect(readFileSync(await (await downloading).path()));
    expect(exported).toMatchObject({ kind: 'scorm', standard: '1.2', warnings: [] });
  });
});
