import type { Page, Request } from '@playwright/test';
import { hostilePackage, type HostileStandard, type Tries } from '../support/hostile-package.ts';
import { offerPackages } from '../support/package-course.ts';
import { scormContent, scormLeave } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

const standards: readonly HostileStandard[] = ['1.2', '2004-4'];

const frameOf = (request: Request) => {
  try {
    return request.frame();
  } catch {
    // Of a worker, or of a page that is not there yet.
    return null;
  }
};

/** What anything but the campus's own page was answered by the campus. */
function answersTo(page: Page, address: string): string[] {
  const answers: string[] = [];
  page.on('response', (response) => {
    const frame = frameOf(response.request());
    if (response.url().startsWith(address) && frame && frame !== page.mainFrame())
      answers.push(`${response.request().method()} ${response.url()} ${response.status()}`);
  });
  return answers;
}

/** Starts the package on screen, and reads what it reached once it has tried everything. */
async function triesOf(page: Page): Promise<Tries> {
  await page.getByTestId('scorm-start').click();
  const title = () =>
    scormContent(page)
      .locator('html')
      .evaluate(() => document.title)
      .catch(() => '');
  await expect.poll(title, { timeout: 60_000 }).toContain('{');
  return JSON.parse(await title()) as Tries;
}

/** What the window reached that is shown over the content; those that the browser opened are closed. */
async function triesOfWindows(page: Page): Promise<Tries> {
  const windows = () =>
    page
      .context()
      .pages()
      .filter((one) => one !== page);
  const own = () => page.frames().find((one) => one.url().endsWith('/window.html'));
  await expect
    .poll(
      async () =>
        (await own()
          ?.title()
          .catch(() => '')) ?? '',
    )
    .toContain('{');
  const tries = JSON.parse((await own()?.title()) ?? '{}') as Tries;
  for (const window of windows()) await window.close();
  return tries;
}

const reachedIn = (tries: Tries) => Object.entries(tries).filter(([, got]) => got !== null);

/** Attempts that tell what came of them. Scripts in pictures and texts tell only if they run, and they do not. */
const attempts = 43;
const attemptsOfWindow = 4;

for (const origin of ['of its own', 'that all packages share'])
  test(`a package that attacks reaches nothing of the campus or of another learner, from an origin ${origin}`, async ({
    browser,
    campus,
    people,
  }) => {
    const zips = await Promise.all(
      standards.map(async (standard) => ({
        key: `hostile-${standard}`,
        zip: await hostilePackage(campus.address, standard),
      })),
    );
    const offered = await offerPackages(campus, zips);
    const isShared = origin !== 'of its own';
    const contentPort = Number(new URL(campus.address).port) + 1;
    if (isShared) await campus.restart('gently', { CONTENT_ORIGIN: `http://127.0.0.1:${contentPort}` });
    // One computer: the second person finds the browser as the first has left it.
    const context = await browser.newContext({ baseURL: campus.address, locale: 'en' });
    for (const who of ['first', 'second']) {
      const learner = await people.learner('en', null);
      const enrolmentId = await offered.enrol(learner);
      const token = await people.signIn(context, learner.id);
      const page = await context.newPage();
      const answers = answersTo(page, campus.address);
      const work: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('RecordWork')) work.push(request.postData() ?? '');
      });
      for (const { key } of zips) {
        const path = `/course/${enrolmentId}/scorm/${offered.activity(key)}`;
        await page.goto(path);
        const [tries, ofWindows] = [await triesOf(page), await triesOfWindows(page)];
        expect(reachedIn({ ...tries, ...ofWindows }), `${who} learner, ${key}`).toEqual([]);
        expect(Object.keys(tries)).toHaveLength(attempts);
        expect(Object.keys(ofWindows)).toHaveLength(attemptsOfWindow);
        const contentAt = new URL(page.frames().at(1)?.url() ?? '').hostname;
        expect(contentAt === '127.0.0.1').toBe(isShared);
        expect(new URL(page.url()).pathname).toBe(path);
        await expect(scormLeave(page)).toBeVisible();
        await scormLeave(page).click();
        await expect(page.getByTestId('scorm-start')).toBeVisible();
      }
      expect(answers).toEqual([]);
      expect(work.filter((entry) => entry.includes('"itemId":"x"'))).toEqual([]);
      const sessions = (await context.cookies(campus.address)).filter(
        ({ name }) => name === 'campus_session',
      );
      expect(sessions.map(({ value }) => value)).toEqual([token]);
      await page.close();
    }
    await context.close();
    if (isShared) await campus.restart();
  });
