import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CertificateCandidates, IssueCertificate, SignIn } from '@campus/api-client';
import type { Page } from '@playwright/test';
import { AnswerBook } from '../support/answers.ts';
import { run } from '../support/api.ts';
import { needOnePerson } from '../support/certificates.ts';
import { words } from '../support/locales.ts';
import { pdfText } from '../support/pdf.ts';
import type { Activity } from '../support/course.ts';
import { password } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { expectSaved } from '../support/state.ts';
import {
  answerSurvey,
  doExercise,
  goOn,
  openCards,
  passQuiz,
  readLesson,
  scormContent,
  scormLeave,
} from '../support/study.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

test.use({ locale: 'es-GT' });

const es = (id: string) => words('es', id);
const name = 'Ana Lucía Hernández-Quiñónez de la Peña';

/** The first two modules and the last are studied on screen; the others take an officer weeks. */
function partsOf(activities: Activity[]) {
  const modules = [...new Set(activities.map(({ moduleId }) => moduleId))];
  const [first, second, last] = [modules[0], modules[1], modules.at(-1)];
  const inPart = ({ moduleId }: Activity) =>
    moduleId === first || moduleId === second ? 'opening' : moduleId === last ? 'closing' : 'middle';
  const required = activities.filter(({ isRequired }) => isRequired);
  const part = (name: string) => required.filter((activity) => inPart(activity) === name);
  return {
    opening: activities.filter((activity) => inPart(activity) === 'opening'),
    middle: part('middle'),
    closing: part('closing'),
  };
}

async function doActivity(page: Page, { id, key, kind }: Activity, book: AnswerBook): Promise<void> {
  await expect(page, key).toHaveURL(new RegExp(`/${kind}/${id}`));
  if (kind === 'lesson') await readLesson(page, 'es');
  else if (kind === 'quiz') await passQuiz(page, 'es', book);
  else if (kind === 'survey') await answerSurvey(page, 'es');
  else if (kind === 'scorm') {
    await page.getByTestId('scorm-start').click();
    await openCards(scormContent(page), 0, 14);
    await doExercise(scormContent(page));
    await scormLeave(page).click();
  } else throw new Error(`No way to do ${kind} ${key}.`);
}

test('Ana takes the whole course in Spanish and gets a certificate that anyone can check', async ({
  page,
  context,
  browser,
  campus,
  people,
}) => {
  const { issues } = watch(context, campus.address);
  const book = await AnswerBook.open();
  const { activities, editionId } = campus.course;
  await page.goto('/');
  await page
    .getByRole('link', { name: es('signIn.submit') })
    .first()
    .click();
  await signIn(page, 'es', 'ana@demo.campus.example');
  await expect(page.getByRole('heading', { name: es('course.way.title') })).toBeVisible();
  const course = page.url();
  await page.getByRole('link', { name: es('course.next.start'), exact: true }).click();

  const study = async (part: Activity[]) => {
    for (const [index, activity] of part.entries()) {
      await test.step(`${activity.kind} ${activity.key}`, () => doActivity(page, activity, book));
      if (index < part.length - 1) await goOn(page, 'es');
    }
  };
  const { opening, middle, closing } = partsOf(activities);
  await study(opening);
  await expectSaved(page, 'es');
  await test.step('what lies between she has done elsewhere', async () => {
    const enrolmentId = course.split('/').at(-1) ?? '';
    await people.complete(
      { enrolmentId },
      middle.map(({ key }) => key),
    );
    await page.goto(course);
    await page.getByRole('link', { name: es('course.next.start'), exact: true }).click();
  });
  await study(closing);
  await expectSaved(page, 'es');

  await test.step('she sees that nothing is missing', async () => {
    await page.goto(course);
    await expect(page.getByRole('region', { name: es('course.done.title') })).toBeVisible();
    await expect(page.getByText(es('course.way.toIssue'))).toBeVisible();
    await expect(page.locator('.leg:not(.leg--met)')).toHaveCount(0);
  });

  await test.step('Lucía, who coordinates, issues the certificate', async () => {
    const office = await browser.newContext({ baseURL: campus.address });
    await run(office.request, SignIn, { input: { email: 'lucia@demo.campus.example', password } });
    const { certificateCandidates } = await run(office.request, CertificateCandidates, {
      editionId,
      locale: 'es',
    });
    const ana = certificateCandidates?.items.find(({ fullName }) => fullName === name);
    expect(ana).toMatchObject({ isEligible: true, certificate: null });
    const input = { enrolmentId: ana?.enrolmentId ?? '', idempotencyKey: randomUUID() };
    await needOnePerson(campus, input.enrolmentId);
    const { issueCertificate } = await run(office.request, IssueCertificate, { input });
    expect(issueCertificate.__typename).toBe('CertificateIssued');
    await office.close();
  });

  await test.step('Ana downloads it', async () => {
    await page.goto('/certificates');
    for (const paper of ['a4', 'letter']) {
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: es(`certificates.${paper}`) }).click();
      const [text = '', ...more] = await pdfText(await readFile(await (await downloading).path()));
      expect(text).toContain(name);
      expect(more).toEqual([]);
    }
  });

  await test.step('somebody else checks it', async () => {
    const code = (await page.locator('.certificate code').textContent()) ?? '';
    const address = await page
      .getByRole('link', { name: 'página pública de verificación' })
      .getAttribute('href');
    const elsewhere = await browser.newContext({ locale: 'en-CA' });
    const desk = await elsewhere.newPage();
    await desk.goto(address ?? '');
    await expect(desk.getByText('Valid certificate')).toBeVisible();
    const said = await desk.locator('main').innerText();
    expect(said).toContain(name);
    expect(said.replaceAll(/[^0-9A-Z]/g, '')).toContain(code.replaceAll(/[^0-9A-Z]/g, ''));
    await elsewhere.close();
  });
  expect(issues.join('\n')).toBe('');
});
