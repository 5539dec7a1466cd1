import { pictures } from '../../../learner/src/testing/pictures/pictures.ts';
import { expectLikeness, isRenewal, show } from '../pictures/likeness.ts';
import { expect, test } from '../support/test.ts';

// No campus is behind these screens.
test.use({ baseURL: '' });

for (const picture of pictures) {
  test(`looks as it did: ${picture.name}`, async ({ browser }, info) => {
    const page = await show(browser, picture);
    await expectLikeness(page, picture, info);
    await page.context().close();
  });
}

const [signIn] = pictures;

test('a button four pixels wider does not pass, nor one in another colour', async ({ browser }, info) => {
  test.skip(isRenewal || !signIn, 'What is planted must not be kept.');
  if (!signIn) return;
  const page = await show(browser, signIn);
  const compared = () => expectLikeness(page, signIn, info);
  await page.addStyleTag({ content: '.btn--quiet { padding-inline-start: calc(var(--s4) + 4px) }' });
  await expect(compared()).rejects.toThrow('moved');
  await page.addStyleTag({ content: '.btn--quiet { padding-inline-start: var(--s4); color: var(--done) }' });
  // A browser of another version compares no pixels, and says so.
  if (info.annotations.length === 0) await expect(compared()).rejects.toThrow('pixels');
  await page.context().close();
});
