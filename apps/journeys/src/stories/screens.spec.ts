import { randomUUID } from 'node:crypto';
import { IssueCertificate, RecordWork, RequestPasswordReset, StartQuizAttempt } from '@campus/api-client';
import type { BrowserContext, Page } from '@playwright/test';
import { run } from '../support/api.ts';
import { axeViolations, colourViolations, tooWide } from '../support/axe.ts';
import { needOnePerson } from '../support/certificates.ts';
import { locales, type Locale } from '../support/locales.ts';
import type { Learner, People } from '../support/people.ts';
import { expect, test, type Campus } from '../support/test.ts';
import { beginScenario, playScenario, takeFirstChoice } from '../support/study.ts';
import { watch } from '../support/watch.ts';

/** A phone as narrow as WCAG asks for. */
const viewport = { width: 320, height: 640 };

interface Screen {
  name: string;
  path: string;
  /** Brings the screen into the state to be tested. */
  prepare?: (page: Page) => Promise<void>;
}

/** Everything folded is unfolded: what cannot be seen is not looked at. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

async function startAttempt(
  context: BrowserContext,
  campus: Campus,
  learner: Learner,
  key: string,
): Promise<string> {
  const { enrolmentId, locale } = learner;
  const input = {
    enrolmentId,
    activityId: campus.course.activity(key).id,
    locale,
    idempotencyKey: randomUUID(),
  };
  const { startQuizAttempt } = await run(context.request, StartQuizAttempt, { input });
  if (startQuizAttempt.__typename === 'Refusal')
    throw new Error(`No attempt at ${key}: ${startQuizAttempt.code}`);
  return startQuizAttempt.attemptId;
}

async function handIn(context: BrowserContext, attemptId: string): Promise<void> {
  const entries = [{ sequence: 1, elapsedMs: 0, quizFinished: { attemptId } }];
  await run(context.request, RecordWork, { input: { deviceId: randomUUID(), entries } });
}

/** A certificate of the learner, issued by a coordinator who coordinates everywhere. Its code. */
async function certify(
  campus: Campus,
  people: People,
  learner: Learner,
  context: BrowserContext,
): Promise<string> {
  const { rows } = await campus.database.query<{ id: string }>(
    `select person_id as id from person_email where address = 'lucia@demo.campus.example'`,
  );
  await people.signIn(context, rows[0]?.id ?? '');
  const input = { enrolmentId: learner.enrolmentId, idempotencyKey: randomUUID() };
  await needOnePerson(campus, learner.enrolmentId);
  const { issueCertificate } = await run(context.request, IssueCertificate, { input });
  if (issueCertificate.__typename === 'Refusal') throw new Error(`No certificate: ${issueCertificate.code}`);
  return issueCertificate.certificate.code;
}

const before: Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'sign-in with faults',
    path: '/sign-in',
    prepare: async (page) => {
      await page.locator('button[type="submit"]').click();
      await expect(page.locator('.field__error').first()).toBeVisible();
    },
  },
  { name: 'forgot', path: '/forgot' },
  { name: 'reset', path: '/reset/not-a-token' },
];

const served = (code: string): Screen[] => [
  { name: 'verify', path: '/verify' },
  { name: 'verified', path: `/verify/${code}` },
  { name: 'not verified', path: '/verify/ABCD-EFGH-JKMN' },
  { name: 'outbox', path: '/outbox' },
];

const courseScreens = (
  campus: Campus,
  { enrolmentId }: Learner,
  attempts: { open: string; done: string },
) => {
  const course = `/course/${enrolmentId}`;
  const at = (key: string) => {
    const { kind, id } = campus.course.activity(key);
    return `${course}/${kind}/${id}`;
  };
  const [lesson] = campus.course.activities.filter(({ kind }) => kind === 'lesson');
  const [scenario] = campus.course.activities.filter(({ kind }) => kind === 'scenario');
  return [
    { name: 'courses', path: '/' },
    { name: 'course home', path: course, prepare: unfold },
    { name: 'lesson', path: at(lesson?.key ?? '') },
    {
      name: 'whole lesson',
      path: at(lesson?.key ?? ''),
      prepare: async (page) => {
        await page.locator('.lesson-tools button').first().click();
        await unfold(page);
      },
    },
    { name: 'quiz', path: at('pre-test') },
    { name: 'attempt', path: `${at('m1-quiz')}/attempt/${attempts.open}`, prepare: unfold },
    {
      name: 'handing in',
      path: `${at('m1-quiz')}/attempt/${attempts.open}`,
      prepare: async (page) => {
        const next = page.locator('.quiz-turning button').last();
        await next.waitFor();
        while (await next.isVisible()) await next.click();
      },
    },
    { name: 'result', path: `${at('pre-test')}/attempt/${attempts.done}`, prepare: unfold },
    { name: 'survey', path: at('feedback') },
    { name: 'field cards', path: `${course}/cards` },
    {
      name: 'field card',
      path: `${course}/cards`,
      prepare: async (page) => {
        await page.locator('.cards__item a').first().click();
        await page.locator('.card-page__text').waitFor();
      },
    },
    { name: 'plan', path: `${course}/plan` },
    { name: 'part of the plan', path: `${course}/plan/4`, prepare: unfold },
    { name: 'annex of the plan', path: `${course}/plan/B`, prepare: unfold },
    { name: 'simulation', path: at(scenario?.key ?? '') },
    { name: 'decision', path: at(scenario?.key ?? ''), prepare: beginScenario },
    { name: 'debrief', path: at(scenario?.key ?? ''), prepare: playScenario },
    {
      name: 'consequence',
      path: at(scenario?.key ?? ''),
      prepare: async (page) => {
        await beginScenario(page);
        await takeFirstChoice(page);
      },
    },
    { name: 'unfinished simulation', path: at(scenario?.key ?? '') },
    { name: 'SCORM overview', path: at('guideline-map') },
    {
      name: 'SCORM player',
      path: at('guideline-map'),
      prepare: async (page) => {
        await page.getByTestId('scorm-start').click();
        await expect(
          page.frameLocator('[data-testid="scorm-frame"]').frameLocator('iframe').locator('h1'),
        ).toBeVisible();
      },
    },
    { name: 'certificates', path: '/certificates' },
    { name: 'profile', path: '/profile' },
    { name: 'help', path: '/help', prepare: unfold },
    { name: 'glossary', path: `${course}/glossary` },
    { name: 'nothing', path: '/there-is-nothing-here' },
    { name: 'no such activity', path: `${course}/lesson/${randomUUID()}` },
  ] satisfies Screen[];
};

/** Light, then dark; axe runs in each, and the width is checked once. */
async function issuesOn(page: Page, locale: Locale, { name, path, prepare }: Screen): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  await expect(page.locator('h1:visible')).toHaveCount(1);
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await prepare?.(page);
  const issues = await axeViolations(page);
  const wide = await tooWide(page);
  if (wide > 0) issues.push(`${wide} px wider than the window`);
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== locale) issues.push(`says it is in ${lang}`);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  issues.push(...(await colourViolations(page)).map((fault) => `dark: ${fault}`));
  return issues.map((fault) => `${name}: ${fault}`);
}

for (const locale of locales) {
  test(`every screen in ${locale} is accessible, fits a narrow phone, asks nobody else and says no error`, async ({
    browser,
    campus,
    people,
  }) => {
    const options = { baseURL: campus.address, viewport, locale };
    const learner = await people.learner(locale);
    const done = campus.course.activities.filter(({ kind }) => kind !== 'scenario');
    await people.complete(
      learner,
      done.map(({ key }) => key),
    );
    const office = await browser.newContext(options);
    const code = await certify(campus, people, learner, office);
    await office.close();
    await campus.database.query(
      `delete from activity_progress where enrolment_id = $1 and activity_id = $2`,
      [learner.enrolmentId, campus.course.activity('feedback').id],
    );

    const context = await browser.newContext(options);
    const { issues } = watch(context, campus.address);
    const page = await context.newPage();
    await run(context.request, RequestPasswordReset, { input: { email: learner.email, locale } });
    const look = async (screen: Screen) => {
      await test.step(screen.name, async () => void issues.push(...(await issuesOn(page, locale, screen))));
    };
    for (const screen of [...before, ...served(code)]) await look(screen);
    await people.signIn(context, learner.id);
    const attempts = {
      open: await startAttempt(context, campus, learner, 'm1-quiz'),
      done: await startAttempt(context, campus, learner, 'pre-test'),
    };
    await handIn(context, attempts.done);
    for (const screen of courseScreens(campus, learner, attempts)) await look(screen);
    await context.close();
    expect(issues.join('\n')).toBe('');
  });
}
