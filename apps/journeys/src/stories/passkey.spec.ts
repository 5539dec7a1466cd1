import type { CDPSession, Page } from '@playwright/test';
import { words } from '../support/locales.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test.use({ locale: 'es-GT' });

const es = (id: string, values?: Record<string, string>) => words('es', id, values);

/** The device has a passkey store that its person unlocks without being asked, as far as the page can tell. */
async function withAuthenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

test('Ana adds a passkey, signs in with it and no address, and removes it', async ({ page, campus }) => {
  const { cdp, authenticatorId } = await withAuthenticator(page);
  const credentials = async () =>
    (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  const home = page.getByRole('heading', { level: 1 });
  const section = page.locator('#passkeys');
  const enter = page.getByRole('button', { name: es('passkey.signIn'), exact: true });

  await test.step('she signs in with her password and adds one in her profile', async () => {
    await page.goto('/sign-in');
    await signIn(page, 'es', 'ana@demo.campus.example');
    await expect(page.getByLabel(es('signIn.password'), { exact: true })).toHaveCount(0);
    await page.goto('/profile');
    await section.getByRole('button', { name: es('passkey.add'), exact: true }).click();
    await section.getByLabel(es('passkey.add.name')).fill('Mi portátil');
    await section.getByRole('button', { name: es('passkey.add.begin'), exact: true }).click();
    await expect(section.getByText(es('passkey.added', { name: 'Mi portátil' }))).toBeVisible();
    expect(await credentials()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
  });

  await test.step('she signs out, and in again with one press', async () => {
    await page.context().clearCookies();
    await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('campus').onsuccess = done)));
    await page.goto('/sign-in');
    // The browser may have answered what the field offers before anybody could press.
    await expect(enter.or(home.filter({ hasNotText: es('signIn.title') })).first()).toBeVisible();
    if (await enter.isVisible()) await enter.click().catch(() => undefined);
    await expect(page.getByLabel(es('signIn.password'), { exact: true })).toHaveCount(0);
    const { rows } = await campus.database.query(
      `select count(*)::int as count from session where passkey_id is not null`,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  await test.step('she removes it, and the campus knows it no more', async () => {
    await page.goto('/profile');
    await section.getByRole('button', { name: `${es('passkey.remove')} Mi portátil` }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: es('passkey.remove'), exact: true })
      .click();
    await expect(section.getByText(es('passkey.removed'), { exact: true })).toBeVisible();
    expect((await campus.database.query('select from passkey')).rowCount).toBe(0);
  });
});
