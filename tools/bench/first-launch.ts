import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../campus/chromium.ts';
import { freePair } from '../campus/ports.ts';
import { launched } from './launch-course.ts';
import { campusIsUp, startCampus, type Campus } from './servers.ts';
import { openSlowLink } from './slow-link.ts';

/** Milliseconds from the button to the content's first call of the API, in a browser that has never played anything. */
export type FirstLaunches = Record<(typeof launched)[number], number>;

export interface LaunchPlace {
  token: string;
  enrolmentId: string;
  /** Standard → id of the activity that plays it. */
  activities: Record<(typeof launched)[number], string>;
}

/** Runs in the page: the frame tells the page around it when content has called the API. */
const firstCall = `new Promise((resolve) => {
  const started = performance.now();
  addEventListener('message', ({ data }) => {
    if (data?.type === 'started') resolve(performance.now() - started);
  });
  document.querySelector('[data-testid="scorm-start"]').click();
})`;

async function launch(
  browser: Browser,
  url: string,
  place: LaunchPlace,
  activityId: string,
): Promise<number> {
  const context = await browser.newContext({ baseURL: url, locale: 'es', serviceWorkers: 'block' });
  try {
    await context.addCookies([{ name: 'campus_session', value: place.token, url, httpOnly: true }]);
    const page: Page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`/course/${place.enrolmentId}/scorm/${activityId}`);
    await page.getByTestId('scorm-start').waitFor();
    await page.waitForLoadState('networkidle');
    return await page.evaluate<number>(firstCall);
  } finally {
    await context.close();
  }
}

/** Null without a Chromium. Both origins of the campus are behind one slow connection. */
export async function timeFirstLaunches(campus: Campus, place: LaunchPlace): Promise<FirstLaunches | null> {
  const executablePath = await findChromium();
  if (!executablePath) return null;
  const near = await freePair();
  const far = Number(campus.env.PORT);
  const url = `http://localhost:${near}`;
  const behind = {
    ...campus,
    env: { ...campus.env, PUBLIC_URL: url, CONTENT_ORIGIN: `http://*.localhost:${near + 1}` },
  };
  const server = startCampus(behind);
  const link = await openSlowLink([
    { from: near, to: far },
    { from: near + 1, to: far + 1 },
  ]);
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    await campusIsUp(behind, server);
    const times = [];
    for (const standard of launched)
      times.push([standard, await launch(browser, url, place, place.activities[standard])] as const);
    return Object.fromEntries(times) as FirstLaunches;
  } finally {
    await browser.close();
    link.close();
    await server.stop();
  }
}
