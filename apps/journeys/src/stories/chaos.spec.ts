import { join } from 'node:path';
import { runScreensSeed } from '../chaos/screens.ts';
import { runSeed } from '../chaos/seed.ts';
import { runTwoDevicesSeed } from '../chaos/two-devices.ts';
import { readMaterial } from '../chaos/ground.ts';
import { pageScript } from '../support/page-script.ts';
import { expect, test } from '../support/test.ts';

/** CHAOS_SEEDS asks for more, CHAOS_SEED for one of them again. */
const only = process.env['CHAOS_SEED'];
const seeds = only
  ? [Number(only)]
  : Array.from({ length: Number(process.env['CHAOS_SEEDS'] ?? 100) }, (_, index) => index + 1);
const atOnce = 25;

test.describe.configure({ mode: 'parallel' });

for (let from = 0; from < seeds.length; from += atOnce) {
  const some = seeds.slice(from, from + atOnce);
  test(`nothing is lost and nothing doubled: seeds ${some[0]} to ${some.at(-1)}`, async ({
    browser,
    campus,
    people,
  }) => {
    test.setTimeout(120_000 + some.length * 20_000);
    const [script, material] = await Promise.all([
      pageScript(join(import.meta.dirname, '../chaos/page.ts')),
      readMaterial(),
    ]);
    const stories: string[] = [];
    for (const seed of some) {
      const story = await runSeed({ browser, campus, people, material, script }, seed);
      if (story) stories.push(story);
    }
    expect(stories.join('\n\n')).toBe('');
  });
}

/** At the real screens a seed takes longer: a few of them, for what the shell alone does not show. */
const atTheScreens = only ? seeds : seeds.slice(0, 10);

test(`nothing is lost at the real screens: ${atTheScreens.length} seeds`, async ({
  browser,
  campus,
  people,
}) => {
  test.setTimeout(120_000 + atTheScreens.length * 80_000);
  const material = await readMaterial();
  const stories: string[] = [];
  for (const seed of atTheScreens) {
    const story = await runScreensSeed({ browser, campus, people, material, script: '' }, seed);
    if (story) stories.push(story);
  }
  expect(stories.join('\n\n')).toBe('');
});

/** Each seed has a round of each decision; one in a hundred lives through them. */
const withTwoDevices = only ? seeds : seeds.slice(0, Math.ceil(seeds.length / 100));

test(`two devices write one field, and both texts wait for their author: ${withTwoDevices.length} seeds`, async ({
  browser,
  campus,
  people,
}) => {
  test.setTimeout(120_000 + withTwoDevices.length * 80_000);
  const material = await readMaterial();
  const stories: string[] = [];
  for (const seed of withTwoDevices) {
    const story = await runTwoDevicesSeed({ browser, campus, people, material, script: '' }, seed);
    if (story) stories.push(story);
  }
  expect(stories.join('\n\n')).toBe('');
});
