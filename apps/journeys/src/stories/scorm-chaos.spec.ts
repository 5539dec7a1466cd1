import { findWholeChromium } from '../../../../tools/campus/chromium.ts';
import { chaosPackage, type ChaosStandard } from '../chaos/chaos-package.ts';
import { ProfileMachine } from '../chaos/machine.ts';
import { createRandom } from '../chaos/random.ts';
import { ScormDay } from '../chaos/scorm-day.ts';
import { Weather } from '../chaos/weather.ts';
import { offerPackages } from '../support/package-course.ts';
import { expect, test, type Campus } from '../support/test.ts';
import type { People } from '../support/people.ts';

/** CHAOS_SEEDS asks for more, CHAOS_SEED for one of them again. */
const only = process.env['CHAOS_SEED'];
const seeds = only
  ? [Number(only)]
  : Array.from({ length: Number(process.env['CHAOS_SEEDS'] ?? 6) }, (_, index) => index + 1);

test.describe.configure({ mode: 'parallel' });

interface Parts {
  campus: Campus;
  people: People;
  launchOptions: object;
  offered: Awaited<ReturnType<typeof offerPackages>>;
}

/** Lives through one seed with one package; what went wrong, or nothing. */
async function runDay({ campus, people, launchOptions, offered }: Parts, key: string, seed: number) {
  const learner = await people.learner('es', null);
  const enrolmentId = await offered.enrol(learner);
  const activityId = offered.activity(key);
  const machine = new ProfileMachine(
    { ...launchOptions, baseURL: campus.address, locale: 'es' },
    async (context) => void (await people.signIn(context, learner.id)),
  );
  await machine.start();
  const weathers: Weather[] = [];
  const day = new ScormDay(
    {
      campus,
      machine,
      path: `/course/${enrolmentId}/scorm/${activityId}`,
      attemptsOf: { enrolmentId, activityId },
      async weatherOf(context) {
        const weather = new Weather(context, createRandom(seed ^ (0x5eed + weathers.length)));
        await weather.begin();
        weathers.push(weather);
        return weather;
      },
    },
    createRandom(seed),
  );
  try {
    await day.live();
    return null;
  } catch (error) {
    return [`Seed ${seed}, ${key} (CHAOS_SEED=${seed} plays it again):`, String(error), ...day.log].join(
      '\n  ',
    );
  } finally {
    await machine.end();
  }
}

for (const standard of ['1.2', '2004-4'] satisfies ChaosStandard[]) {
  test(`what Commit called kept is kept, once, through crashes and kills: ${standard}`, async ({
    campus,
    people,
  }, testInfo) => {
    test.setTimeout(120_000 + seeds.length * 120_000);
    const key = `chaos-${standard.replace('.', '')}`;
    const offered = await offerPackages(campus, [{ key, zip: await chaosPackage(standard) }]);
    const whole = await findWholeChromium();
    const launchOptions = {
      ...testInfo.project.use.launchOptions,
      ...(whole ? { executablePath: whole } : {}),
    };
    const stories: string[] = [];
    for (const seed of seeds) {
      const story = await runDay({ campus, people, launchOptions, offered }, key, seed);
      if (story) stories.push(story);
    }
    expect(stories.join('\n\n')).toBe('');
  });
}
