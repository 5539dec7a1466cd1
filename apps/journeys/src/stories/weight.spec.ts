import type { Page } from '@playwright/test';
import { words } from '../support/locales.ts';
import { expectSaved } from '../support/state.ts';
import { goOn, readLesson } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

// A phone in the language of its owner: another language is one more file of words, on the first visit.
test.use({ locale: 'es-GT' });

const kilobyte = 1000;
/** What a visit may weigh over the wire, headers and all. */
const budget = {
  console: 300 * kilobyte,
  firstLesson: 130 * kilobyte,
  /** Until its text can be read. */
  script: 90 * kilobyte,
  /** What its reader may reach for afterwards: keys, the row of actions, and the rule of its number fields. */
  afterText: 5 * kilobyte,
  laterLesson: 15 * kilobyte,
};

interface Load {
  url: string;
  isScript: boolean;
  bytes: number;
}

/** Weighs everything loaded for a page from here on. */
async function scales(page: Page): Promise<{ take(): Load[] }> {
  const session = await page.context().newCDPSession(page);
  const loads = new Map<string, Load>();
  let done: Load[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    loads.set(requestId, {
      url: request.url,
      isScript: type === 'Script' || request.url.endsWith('.js'),
      bytes: 0,
    });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) done.push({ ...load, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  return {
    take() {
      const taken = done;
      done = [];
      return taken;
    },
  };
}

const weigh = (loads: readonly Load[]) => loads.reduce((sum, { bytes }) => sum + bytes, 0);
const list = (loads: readonly Load[]) => loads.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');

test('a first lesson is light, a later one lighter, and the SCORM engine stays away until it is needed', async ({
  page,
  context,
  campus,
  people,
}) => {
  const { course } = campus;
  const learner = await people.learner('es');
  await people.signIn(context, learner.id);
  const lessons = course.activities.filter(({ kind }) => kind === 'lesson');
  const at = (id: string, kind: string) => `/course/${learner.enrolmentId}/${kind}/${id}`;
  const { take } = await scales(page);

  // A phone: a wide window fetches the outline of the course as well, once the text is there.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at(lessons[0]?.id ?? '', 'lesson'));
  await expect(page.locator('.lesson-screen').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const first = take();
  expect(weigh(first), list(first)).toBeLessThanOrEqual(budget.firstLesson);
  // To listen, the size of the text and self-checks come four seconds later, which a slow machine may still be weighing.
  const isLate = /\/(listen-start|text-look|look|forms|lesson-checks)-/;
  const scripts = first.filter(({ isScript, url }) => isScript && !isLate.test(url));
  const afterText = scripts.filter(({ url }) => /\/(reading-aids|field-parts|number-fields)-/.test(url));
  const toText = scripts.filter((load) => !afterText.includes(load));
  expect(toText.length).toBeGreaterThan(0);
  expect(weigh(toText), list(toText)).toBeLessThanOrEqual(budget.script);
  expect(weigh(afterText), list(afterText)).toBeLessThanOrEqual(budget.afterText);

  await readLesson(page, 'es');
  for (const lesson of lessons.slice(1, 4)) {
    await expectSaved(page, 'es');
    take();
    await goOn(page, 'es');
    await expect(page).toHaveURL(new RegExp(lesson.id));
    await expect(page.locator('.lesson-screen:visible')).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    const later = take();
    expect(weigh(later), list(later)).toBeLessThanOrEqual(budget.laterLesson);
    await readLesson(page, 'es');
  }

  await people.complete(learner, [...lessons.map(({ key }) => key), 'pre-test']);
  await page.goto(at(course.activity('guideline-map').id, 'scorm'));
  await expect(page.getByTestId('scorm-start')).toHaveText(words('es', 'scorm.start'));
  await page.waitForLoadState('networkidle');
  const isEngine = ({ url }: Load) =>
    /scorm-?again|\/frame\.js|:\d+\/frame/.test(url) || !url.startsWith(campus.address);
  expect(list(take().filter(isEngine))).toBe('');
  const framed = page.waitForRequest((request) => !request.url().startsWith(campus.address));
  await page.getByTestId('scorm-start').click();
  await framed;
});

test('the first screen of the console is light enough for an office', async ({ browser, people }) => {
  const page = await (await people.staff(browser, 'lucia')).newPage();
  const { take } = await scales(page);
  await page.goto('/console/');
  await expect(page.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const first = take();
  expect(first.length).toBeGreaterThan(3);
  expect(weigh(first), list(first)).toBeLessThanOrEqual(budget.console);
});
