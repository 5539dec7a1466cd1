import type { Page } from '@playwright/test';
import { words, type Locale } from './locales.ts';
import { password } from './people.ts';

/** Signs in by the form, with the pointer. */
export async function signIn(page: Page, locale: Locale, email: string): Promise<void> {
  await page.getByLabel(words(locale, 'signIn.email')).fill(email);
  await page.getByLabel(words(locale, 'signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words(locale, 'signIn.submit'), exact: true }).click();
}
