import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hasPackages, sequenced } from '../support/golf-packages.ts';
import { offerPackages } from '../support/package-course.ts';
import { SequencedPlay } from '../support/sequenced-play.ts';
import { expect, test } from '../support/test.ts';

test.skip(() => !hasPackages(), 'the packages lie beside the repository');

/** The content marks the right answers, for anyone who tries a platform with it. */
async function passTest(play: SequencedPlay): Promise<void> {
  const inside = play.content.locator('#contentFrame').contentFrame();
  const answers = inside.locator('.correctAnswer');
  await expect(answers.first()).toBeVisible();
  for (const answer of await answers.all()) {
    const field = answer.locator('input');
    const isText = (await field.getAttribute('type')) === 'text';
    const number = /\d+/.exec((await answer.textContent()) ?? '')?.[0] ?? '';
    await (isText ? field.fill(number) : field.check());
  }
  await inside.locator('input[value="Submit Answers"]').click();
  await expect(inside.getByText('Score: 100')).toBeVisible();
}

async function failTest(play: SequencedPlay): Promise<void> {
  const inside = play.content.locator('#contentFrame').contentFrame();
  await inside.locator('input[value="Submit Answers"]').click();
  await expect(inside.getByText(/Score: [0-6]?\d$/)).toBeVisible();
}

test('sequenced courses made elsewhere lead their learner, and go on on another device', async ({
  browser,
  campus,
  people,
}) => {
  const packages = Object.entries(sequenced).map(([key, file]) => ({ key, zip: readFileSync(file) }));
  const offered = await offerPackages(campus, packages);
  const learner = await people.learner('en', null);
  const enrolmentId = await offered.enrol(learner);
  const pathOf = (key: string) => `/course/${enrolmentId}/scorm/${offered.activity(key)}`;
  const device = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL: campus.address, locale: 'en' });
    await people.signIn(context, learner.id);
    return context.newPage();
  };
  /** Opens an activity on a device that has nothing yet. */
  const visit = async (key: string): Promise<SequencedPlay> => {
    const play = new SequencedPlay(await device(), key);
    await play.open(pathOf(key));
    return play;
  };
  const standing = async (key: string) => {
    const { rows } = await campus.database.query(
      `select status, score::float8, is_passed from activity_progress where enrolment_id = $1 and activity_id = $2`,
      [enrolmentId, offered.activity(key)],
    );
    return rows[0] as unknown;
  };

  await test.step('forced sequential: each part opens the next', async () => {
    const play = await visit('forced');
    await play.plays('Playing the Game');
    await play.offers(['golf_sample_default_org', 'playing_item']);
    await play.isOpen('continue', false);
    await play.readToTheEnd();
    await play.press('continue');
    await play.plays('Etiquette');
    await play.press('previous');
    await play.plays('Playing the Game');
    await play.press('continue');
    await play.plays('Etiquette');
    await play.press('suspend-all');
    await expect(play.control('start')).toBeVisible();
    await play.page.context().close();

    const later = await visit('forced');
    await later.plays('Etiquette');
    for (const next of ['Handicapping', 'Having Fun', 'Quiz']) {
      await later.readToTheEnd();
      await later.press('continue');
      await later.plays(next);
    }
    await passTest(later);
    await later.press('exit-all');
    await expect(later.control('start')).toBeVisible();
    await later.page.context().close();
    expect(await standing('forced')).toMatchObject({ status: 'completed', is_passed: true });
  });

  await test.step('simple remediation: a failed test leads back to what it was about', async () => {
    const play = await visit('remediation');
    await play.plays('Playing the Game');
    for (const next of ['Etiquette', 'Handicapping', 'Having Fun', 'Playing Quiz']) {
      await play.readToTheEnd();
      await play.press('continue');
      await play.plays(next);
    }
    for (const next of ['Etiquette Quiz', 'Handicapping Quiz', 'Having Fun Quiz']) {
      if (next === 'Handicapping Quiz') await failTest(play);
      else await passTest(play);
      await play.press('continue');
      await play.plays(next);
    }
    await passTest(play);
    await play.press('continue');
    // What was passed is skipped; the wrapper is tried again for the one that was not.
    await play.plays('Etiquette');
    await play.readToTheEnd();
    await play.press('continue');
    await play.plays('Etiquette Quiz');
    await passTest(play);
    await play.press('continue');
    // The last one has rules of its own and is never skipped; leaving it ends what is satisfied.
    await play.plays('Having Fun Quiz');
    await passTest(play);
    await play.press('continue');
    await expect(play.control('start')).toBeVisible();
    expect(await standing('remediation')).toMatchObject({ status: 'completed', is_passed: true });
    await play.page.context().close();
  });

  await test.step('a package that cannot do without another server says so', async () => {
    const play = await visit('rollup');
    await expect(play.page.getByText(/ajax\.googleapis\.com|jquery/)).toBeVisible();
    await play.press('suspend-all');
    await play.page.context().close();
  });
});
