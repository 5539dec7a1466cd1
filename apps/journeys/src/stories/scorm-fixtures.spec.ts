import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { hasPackages, packages } from '../support/golf-packages.ts';
import { words } from '../support/locales.ts';
import { offerPackages } from '../support/package-course.ts';
import { scormContent, scormLeave } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

test.skip(() => !hasPackages(), 'the packages lie beside the repository');

const keys = ['golf-12', 'golf-2004'] as const;
const pages = 15;

/** One item of 1.2 ends its attempt while it is left; leaving a course that is sequenced puts it aside. */
const opensDone = {
  'golf-12': 'scorm.review',
  'golf-2004': 'scorm.openAgain',
} as const;

/** The page of the course inside the content, which frames its pages itself. */
const inside = (golf: FrameLocator): FrameLocator => golf.locator('#contentFrame').contentFrame();

async function turn(golf: FrameLocator, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await golf.locator('#butNext').click();
}

/** The package marks the right answers, for anyone who tries a platform with it. */
async function passTest(golf: FrameLocator): Promise<void> {
  const answers = inside(golf).locator('.correctAnswer');
  await expect(answers.first()).toBeVisible();
  for (const answer of await answers.all()) {
    const field = answer.locator('input');
    const isText = (await field.getAttribute('type')) === 'text';
    const number = /\d+/.exec((await answer.textContent()) ?? '')?.[0] ?? '';
    await (isText ? field.fill(number) : field.check());
  }
  await inside(golf).locator('input[value="Submit Answers"]').click();
  await expect(inside(golf).getByText('Score: 100')).toBeVisible();
}

const open = async (page: Page, path: string): Promise<FrameLocator> => {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(path);
  await page.getByTestId('scorm-start').click();
  await expect(scormContent(page).locator('#butNext')).toBeVisible();
  return scormContent(page);
};

test('packages made elsewhere play to their end and go on on a second device', async ({
  browser,
  campus,
  people,
}) => {
  const { database } = campus;
  const offered = await offerPackages(
    campus,
    Object.entries(packages).map(([key, file]) => ({ key, zip: readFileSync(file) })),
  );
  const learner = await people.learner('en', null);
  const enrolmentId = await offered.enrol(learner);

  for (const key of keys) {
    await test.step(key, async () => {
      const path = `/course/${enrolmentId}/scorm/${offered.activity(key)}`;
      const device = async () => {
        const context = await browser.newContext({ baseURL: campus.address, locale: 'en' });
        await people.signIn(context, learner.id);
        return context.newPage();
      };
      const first = await device();
      const golf = await open(first, path);
      await turn(golf, 4);
      await scormLeave(first).click();
      await expect(first.getByTestId('scorm-start')).toHaveText(words('en', 'scorm.continue'));
      await first.context().close();

      const second = await device();
      const again = await open(second, path);
      await expect(again.locator('#contentFrame')).toHaveAttribute('src', /RulesOfGolf/);
      await turn(again, pages - 5);
      await passTest(again);
      await scormLeave(second).click();
      await expect(second.getByTestId('scorm-start')).toHaveText(words('en', opensDone[key]));
      await second.context().close();

      const progress = await database.query(
        `select p.status, p.score::float8, p.is_passed, count(s.id)::int as sessions
           from activity_progress p
           join scorm_attempt a on a.enrolment_id = p.enrolment_id and a.activity_id = p.activity_id
           join scorm_session s on s.attempt_id = a.id
          where p.enrolment_id = $1 and p.activity_id = $2 group by 1, 2, 3`,
        [enrolmentId, offered.activity(key)],
      );
      expect(progress.rows).toEqual([{ status: 'completed', score: 100, is_passed: true, sessions: 2 }]);
    });
  }
});
