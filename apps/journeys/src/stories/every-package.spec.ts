import { ExportableModules } from '@campus/api-client';
import type { Browser, BrowserContext } from '@playwright/test';
import { AnswerBook } from '../support/answers.ts';
import { run } from '../support/api.ts';
import { BarePlatform, packageIn, type Standard } from '../support/bare-platform.ts';
import { openPackage, type ExportedPackage } from '../support/exported-package.ts';
import { locales, type Locale } from '../support/locales.ts';
import { offerPackages } from '../support/package-course.ts';
import { quickPage, quickPlay } from '../support/quick-play.ts';
import { scormContent, scormLeave } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

interface Taken {
  /** Of the activity that plays it here. */
  key: string;
  kind: 'COURSE' | 'MODULE' | 'SCENARIO';
  locale: Locale;
  content: ExportedPackage;
}

let book: AnswerBook;

test.use({ locale: 'en' });
test.beforeAll(async () => {
  book = await AnswerBook.open();
});

/** Modules, simulations and the course whole as a trainer downloads them, in one language after the other. */
async function takeAll(trainer: BrowserContext, standard: Standard): Promise<Taken[]> {
  const { exportableModules } = await run(trainer.request, ExportableModules, { locale: 'en' });
  const taken: Taken[] = [];
  for (const [at, { kind, path }] of exportableModules.entries()) {
    const locale = locales[at % locales.length] ?? 'es';
    const answer = await trainer.request.get(`${path}?version=${standard}&lang=${locale}`);
    taken.push({
      key: `${kind.toLowerCase()}-${at}`,
      kind,
      locale,
      content: await openPackage(await answer.body()),
    });
  }
  return taken;
}

const valuesOf = (cmi: Record<string, string>, list: RegExp) =>
  new Set(Object.keys(cmi).flatMap((element) => (list.test(element) ? (cmi[element] ?? '') : [])));

/** What the platform knows at the end: done, every answer right, and no mark for what is not marked. */
function expectReported({ cmi, issues, longest, weights }: BarePlatform, { kind }: Taken): void {
  const score = cmi['cmi.core.score.raw'] ?? cmi['cmi.score.raw'];
  const status =
    cmi['cmi.core.lesson_status'] ?? `${cmi['cmi.completion_status']} ${cmi['cmi.success_status']}`;
  expect(issues).toEqual([]);
  expect(status).toMatch(score === undefined ? /^completed( unknown)?$/ : /^(completed )?passed$/);
  expect(score).toBe(score && '100');
  expect(longest).toBeLessThanOrEqual(4096);
  // What is sent last, on leaving, is sent in the background, which takes little.
  if (cmi['cmi.completion_status']) expect(Math.max(...weights)).toBeLessThan(8 * 1024);
  const results = valuesOf(cmi, /^cmi\.interactions\.\d+\.result$/);
  expect(results.has(kind === 'SCENARIO' ? 'neutral' : 'correct')).toBe(true);
  expect([...results].filter((result) => !['correct', 'neutral'].includes(result))).toEqual([]);
  const objectives = valuesOf(cmi, /^cmi\.objectives\.\d+\.id$/).size;
  if (kind === 'COURSE') expect([score, objectives > 9]).toEqual(['100', true]);
}

async function playOnBarePage(browser: Browser, standard: Standard, taken: Taken): Promise<void> {
  const context = await browser.newContext({ locale: taken.locale });
  const platform = await BarePlatform.open(standard, taken.content);
  try {
    const page = await quickPage(context);
    const play = quickPlay(packageIn(page), book, taken.locale);
    await page.goto(platform.address);
    const left = await play.half();
    await page.reload();
    expect((await play.stay()).headings).toEqual(left.headings);
    expect(await play.rest()).toBe(0);
    await page.goto('about:blank');
    expectReported(platform, taken);
  } finally {
    await platform.close();
    await context.close();
  }
}

/** The course whole in both standards; of the rest, which differ in nothing else, every other one in each. */
const playedHere = (standard: Standard) => (taken: Taken, at: number) =>
  taken.kind === 'COURSE' || at % 2 === (standard === '1.2' ? 0 : 1);

for (const standard of ['1.2', '2004-4'] as const)
  test(`what can be taken along is left in the middle, taken up and finished, there and here: ${standard}`, async ({
    browser,
    campus,
    people,
  }) => {
    test.setTimeout(600_000);
    const trainer = await people.staff(browser, 'tomas');
    const all = await takeAll(trainer, standard);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(3);
    for (const taken of all.filter(playedHere(standard)))
      await test.step(`${taken.key} in ${taken.locale}`, () => playOnBarePage(browser, standard, taken));

    const offered = await offerPackages(
      campus,
      all.map(({ key, content }) => ({ key, zip: content.zip })),
    );
    const officer = await people.learner('en', null);
    const enrolmentId = await offered.enrol(officer);
    await people.signIn(trainer, officer.id);
    const page = await quickPage(trainer);
    const open = async ({ key, locale }: Taken) => {
      await page.goto(`/course/${enrolmentId}/scorm/${offered.activity(key)}`);
      await page.getByTestId('scorm-start').click();
      await expect(scormContent(page).locator('main h1')).toBeVisible();
      return quickPlay(scormContent(page), book, locale);
    };
    const leave = async () => {
      await scormLeave(page).click();
      await expect(page.getByTestId('scorm-start')).toBeVisible();
    };
    const here = (['MODULE', 'SCENARIO'] as const).map(
      (sought) => all.filter(({ kind }) => kind === sought)[2],
    );
    for (const taken of here.filter((each) => each !== undefined)) {
      const left = await (await open(taken)).half();
      await leave();
      const play = await open(taken);
      expect((await play.stay()).headings).toEqual(left.headings);
      expect(await play.rest()).toBe(0);
      await leave();
    }
    const { rows } = await campus.database.query(
      `select p.status, p.score::float8, p.is_passed
         from activity_progress p join activity a on a.id = p.activity_id and a.version_id = p.version_id
        where p.enrolment_id = $1 order by a.key`,
      [enrolmentId],
    );
    expect(rows).toEqual([
      { status: 'completed', score: 100, is_passed: true },
      { status: 'completed', score: null, is_passed: null },
    ]);
    await trainer.close();
  });
