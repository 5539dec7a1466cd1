import { pictures } from '../../../console/src/testing/pictures/pictures.ts';
import { expectLikeness, show } from '../pictures/likeness.ts';
import { axeViolations, tooWide } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

// No campus is behind these screens.
test.use({ baseURL: '' });

for (const picture of pictures) {
  test(`looks as it did and is accessible: ${picture.name}`, async ({ browser }, info) => {
    const page = await show(browser, picture);
    await expectLikeness(page, picture, info);
    expect.soft(await tooWide(page), 'pixels wider than the window').toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
}
