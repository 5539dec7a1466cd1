import type { Page } from '@playwright/test';
import { pointerUsed, pressOn, pressTo, tabTo, watchPointer } from '../support/keyboard.ts';
import { consoleWords } from '../support/locales.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import { plantWorkshop } from '../support/workshop.ts';

const say = (id: string, values?: Record<string, string | number>) => consoleWords('es', id, values);

const sentence = 'Personne n’est tenu de vous avertir';
const [wrong, right] = ['tenu', 'obligé'];
const notes = {
  Español: 'Una palabra del francés era imprecisa.',
  English: 'A word of the French was imprecise.',
  Français: 'Un mot était imprécis.',
};

/** Moves the caret of the text area that has the focus to words, and selects them, key by key. */
async function select(page: Page, words: string, within: string): Promise<void> {
  const steps = await page.evaluate(
    ([part, around]) => {
      const area = document.activeElement;
      if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text has the focus');
      const from = area.value.indexOf(around);
      if (from < 0) throw new Error(`the text has no “${around}”`);
      return from + around.indexOf(part) - area.selectionStart;
    },
    [words, within] as const,
  );
  const key = steps < 0 ? 'ArrowLeft' : 'ArrowRight';
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(key);
  for (let letter = 0; letter < words.length; letter += 1) await page.keyboard.press('Shift+ArrowRight');
}

test('a trainer mends a word of the French of module 3 without a pointer, and it is live', async ({
  browser,
  campus,
  people,
}) => {
  const { address, course, database, operate } = campus;
  const title = 'Taller sin ratón';
  const { editionId } = await plantWorkshop(database, course.editionId, title);
  const { rows } = await database.query<{ offered: number; next: number }>(
    `select o.number as offered, (select max(v.number) + 1 from published_version v where v.course_id = o.course_id) as next
       from version_on_offer o where o.course_key = 'micic-consular'`,
  );
  const { offered = 0, next = 0 } = rows[0] ?? {};
  const context = await people.staff(browser, 'tomas', 'es');
  const desk = await context.newPage();
  const { keyboard } = desk;
  const { issues } = watch(context, address);
  const heading = desk.getByRole('heading', { level: 1 });
  const button = (name: string) => desk.getByRole('button', { name, exact: true });
  const draft = 'Coquille, au clavier';
  await watchPointer(desk);

  await test.step('begins a draft', async () => {
    await desk.goto('/console/studio');
    await tabTo(desk, desk.getByRole('textbox', { name: say('studio.start.name') }));
    await keyboard.type(draft);
    await keyboard.press('Enter');
    await expect(heading).toHaveText(draft);
  });

  await test.step('finds the sentence, and is at its line', async () => {
    await tabTo(desk, desk.getByRole('searchbox', { name: say('studio.find') }));
    await keyboard.insertText(sentence);
    await keyboard.press('Enter');
    await pressOn(desk, desk.getByRole('link', { name: /diez situaciones.*Français/ }).first());
    await expect(desk.getByRole('textbox', { name: say('studio.file.text') })).toBeFocused();
  });

  await test.step('mends the word, saves it, and sees in words what it changes', async () => {
    await select(desk, wrong, sentence);
    await keyboard.insertText(right);
    await keyboard.press('Control+s');
    await expect(desk.getByText(say('studio.saved'))).toBeVisible();
    await tabTo(desk, desk.getByRole('link', { name: draft }).first(), { isBack: true });
    await keyboard.press('Enter');
    await expect(heading).toHaveText(draft);
    await pressTo(desk, desk.getByRole('link', { name: say('studio.changes.see') }).first(), heading);
    await expect(desk.locator('del')).toContainText(wrong);
    await expect(desk.locator('ins')).toContainText(right);
    await pressTo(desk, desk.getByRole('link', { name: draft }).first(), heading);
  });

  await test.step('publishes it as a correction, with its note', async () => {
    for (const [language, words] of Object.entries(notes)) {
      await tabTo(desk, desk.getByRole('textbox', { name: language, exact: true }));
      await keyboard.insertText(words);
    }
    await pressOn(desk, button(say('studio.publish')));
    await expect(desk.getByText(say('studio.published', { number: next }))).toBeVisible({ timeout: 90_000 });
  });

  await test.step('gives it to the running edition, and to no other', async () => {
    const boxes = desk.getByRole('checkbox');
    await expect(boxes.first()).toBeVisible();
    for (const box of await boxes.all()) {
      const words = await box.evaluate((each) => each.closest('label')?.textContent ?? '');
      if (words.includes(title)) continue;
      await tabTo(desk, box);
      await keyboard.press('Space');
    }
    await pressOn(desk, button(say('studio.give.submit', { count: 1 })));
    await expect(desk.getByText(say('studio.given', { count: 1, number: next }))).toBeVisible();
  });

  const { rows: live } = await database.query<{ number: number }>(
    'select v.number from edition e join published_version v on v.id = e.version_id where e.id = $1',
    [editionId],
  );
  expect(live).toEqual([{ number: next }]);
  expect(await pointerUsed(desk)).toBeNull();
  // Others find the course as it was.
  await operate('content', 'restore', String(offered), '--course', 'micic-consular');
  await context.close();
  expect(issues.join('\n')).toBe('');
});
