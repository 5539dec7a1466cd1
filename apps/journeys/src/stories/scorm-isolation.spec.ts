import { hostilePackage } from '../support/hostile-package.ts';
import { offerPackages } from '../support/package-course.ts';
import { scormContent, scormLeave } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

test('a package that attacks reaches nothing of the campus, and the learner keeps the screen', async ({
  browser,
  campus,
  people,
}) => {
  const offered = await offerPackages(campus, [
    { key: 'hostile', zip: await hostilePackage(campus.address) },
  ]);
  const learner = await people.learner('en', null);
  const enrolmentId = await offered.enrol(learner);
  const context = await browser.newContext({ baseURL: campus.address, locale: 'en' });
  await people.signIn(context, learner.id);
  const page = await context.newPage();
  const work: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('RecordWork')) work.push(request.postData() ?? '');
  });
  const path = `/course/${enrolmentId}/scorm/${offered.activity('hostile')}`;
  await page.goto(path);
  await page.getByTestId('scorm-start').click();
  const content = scormContent(page);
  await expect
    .poll(
      async () =>
        content
          .locator('html')
          .evaluate(() => document.title)
          .catch(() => ''),
      { timeout: 20_000 },
    )
    .toContain('{');
  const tries = JSON.parse(await content.locator('html').evaluate(() => document.title)) as Record<
    string,
    boolean
  >;
  expect(Object.entries(tries).filter(([, isReached]) => isReached)).toEqual([]);
  expect(Object.keys(tries)).toHaveLength(11);
  expect(new URL(page.url()).pathname).toBe(path);
  await expect(scormLeave(page)).toBeVisible();
  expect(work.filter((entry) => entry.includes('"itemId":"x"'))).toEqual([]);
  await scormLeave(page).click();
  await expect(page.getByTestId('scorm-start')).toBeVisible();
  await context.close();
});
