import type { Page } from '@playwright/test';

/** Reads the newest letter to an address in the outbox of the demo and follows the link in it that leads below `path`. */
export async function followLetter(page: Page, address: string, path: string): Promise<void> {
  await page.goto('/outbox');
  await page.getByRole('row').filter({ hasText: address }).first().getByRole('link').click();
  await page.locator(`pre a[href*="${path}"]`).click();
}
