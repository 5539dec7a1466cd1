import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Pool } from 'pg';
import { courseFolder } from '../support/content.ts';
import { consoleWords, words } from '../support/locales.ts';
import { expectSaved, screensSeen } from '../support/state.ts';
import { expect, test, type Campus } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import { enrolIn, plantWorkshop } from '../support/workshop.ts';

const say = (id: string, values?: Record<string, string | number>) => consoleWords('es', id, values);
const es = (id: string) => words('es', id);
const title = 'Taller que se corrige';

/** A sentence on the first screen of the first lesson. */
const lesson = { key: 'm0-how', file: 'modules/00-welcome/lessons/01-how-it-works/es.md' };
const before = 'Lo que se publicó no dice por qué faltaron 29.';
const after = 'Nada de lo publicado explica por qué faltaron 29.';
const notes = {
  es: 'La frase sobre las 29 personas era imprecisa.',
  en: 'The sentence about the 29 people was imprecise.',
  fr: 'La phrase sur les 29 personnes était imprécise.',
};
const backNotes = { Español: 'Vuelve la frase de antes.', English: 'As before.', Français: 'Comme avant.' };

/** The operator publishes a copy of the course with the one sentence changed, as a correction. */
async function importCorrection({ operate }: Campus): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'campus-correction-'));
  try {
    await cp(courseFolder, folder, { recursive: true });
    const text = await readFile(join(folder, lesson.file), 'utf8');
    expect(text).toContain(before);
    await writeFile(join(folder, lesson.file), text.replace(before, after));
    const [first = '', ...others] = Object.entries(notes).map(([locale, note]) => `${locale}=${note}`);
    await operate('content', 'import', folder, '--correction', '--note', first, ...others);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The number of the version on offer of the course that an edition studies, and of the one it has. */
async function versionsOf(database: Pool, editionId: string): Promise<{ offered: number; studied: number }> {
  const { rows } = await database.query<{ offered: number; studied: number }>(
    `select o.number as offered, s.number as studied
       from edition e join course c on c.id = e.course_id
       join course_version o on o.id = c.current_version_id join course_version s on s.id = e.version_id
      where e.id = $1`,
    [editionId],
  );
  return rows[0] ?? { offered: 0, studied: 0 };
}

/** On the preview: assents and applies. */
async function apply(page: Page, number: number): Promise<void> {
  await page.getByLabel(say('versions.sure', { title, number })).check();
  await page.getByRole('button', { name: say('versions.submit', { number }), exact: true }).click();
  await expect(page.getByText(say('versions.applied', { title, number }))).toBeVisible();
}

test('a correction: imported, waiting, previewed, applied, read by an officer in the middle of a lesson, and taken back', async ({
  browser,
  campus,
  people,
}) => {
  const { address, course, database, operate } = campus;
  const workshop = await plantWorkshop(database, course.editionId, title);
  const { editionId } = workshop;
  const officer = await people.learner('es', null);
  const enrolmentId = await enrolIn(database, workshop, officer.id);
  const lessonId = course.activity(lesson.key).id;
  const context = await browser.newContext({ baseURL: address, locale: 'es' });
  await people.signIn(context, officer.id);
  const { issues } = watch(context, address);
  const reading = await context.newPage();
  const lucia = await people.staff(browser, 'lucia', 'es');
  const desk = await lucia.newPage();
  const { studied: first } = await versionsOf(database, editionId);

  const seen = await test.step('an officer stops in the middle of the lesson', async () => {
    await reading.goto(`/course/${enrolmentId}/lesson/${lessonId}`);
    await expect(reading.getByText(before)).toBeVisible();
    await reading.getByRole('button', { name: es('lesson.next'), exact: true }).click();
    // The second counts once it has been on display for a while.
    await expect.poll(() => screensSeen(database, enrolmentId, lessonId)).toHaveLength(2);
    await expectSaved(reading, 'es');
    return screensSeen(database, enrolmentId, lessonId);
  });

  const second = await test.step('the correction waits on the page of the edition', async () => {
    await importCorrection(campus);
    const { offered, studied } = await versionsOf(database, editionId);
    expect([offered > first, studied]).toEqual([true, first]);
    await desk.goto(`/console/editions/${editionId}`);
    await desk.getByRole('link', { name: say('edition.next.correction', { number: offered }) }).click();
    return offered;
  });

  await test.step('is seen before and after, and applied', async () => {
    await expect(desk.getByText(before)).toBeVisible();
    await expect(desk.getByText(after)).toBeVisible();
    await apply(desk, second);
  });

  await test.step('reaches the officer with its note, and moves no progress', async () => {
    await reading.reload();
    await expect(reading.getByText(notes.es)).toBeVisible();
    expect(await screensSeen(database, enrolmentId, lessonId)).toEqual(seen);
    await reading.getByRole('button', { name: es('lesson.back'), exact: true }).click();
    await expect(reading.getByText(after)).toBeVisible();
    await expect(reading.getByText(before)).toBeHidden();
  });

  await test.step('is taken back by applying the version of before', async () => {
    await operate('content', 'restore', String(first), '--course', 'micic-consular');
    await desk.goto('/console/versions');
    await desk
      .getByRole('link', { name: `${say('versions.give', { number: first })} · ${title}`, exact: true })
      .click();
    for (const [language, note] of Object.entries(backNotes))
      await desk.getByRole('textbox', { name: language, exact: true }).fill(note);
    await apply(desk, first);
    await reading.reload();
    await expect(reading.getByText(backNotes.Español)).toBeVisible();
    await expect(reading.getByText(before)).toBeVisible();
    expect(await screensSeen(database, enrolmentId, lessonId)).toEqual(seen);
  });

  await test.step('is told by the audit, both times', async () => {
    await desk.goto(`/console/audit?subject=${editionId}`);
    const told = desk.getByRole('row').filter({ hasText: say('audit.did.edition.corrected') });
    await expect(told).toHaveCount(2);
    await expect(told.first()).toContainText('Lucía');
  });

  await lucia.close();
  await context.close();
  expect(issues.join('\n')).toBe('');
});
