import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../campus/chromium.ts';
import { freePair } from '../campus/ports.ts';
import { median } from './measure.ts';
import { campusIsUp, startCampus, type Campus } from './servers.ts';
import { openSlowLink, type Link } from './slow-link.ts';
import type { World } from './world.ts';

/** What a learner waits for, in milliseconds: the median of the rounds. */
export interface ClientFigures {
  link: Link;
  waits: { name: string; ms: number; target: number }[];
}

/** 400 kbit/s and 400 ms there and back: a phone at the edge of its network. */
const phoneLink: Link = { bytesPerSecond: 50_000, roundTripMs: 400 };
const ROUNDS = 3;

interface Place {
  url: string;
  learner: World['learners'][number];
  lessons: string[];
  quizId: string;
}

const lesson = '.lesson-screen';

/** A browser that has never been here, signed in. */
async function freshBrowser(browser: Browser, { url, learner }: Place): Promise<BrowserContext> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ baseURL: url, locale: 'es', viewport });
  await context.addCookies([{ name: 'campus_session', value: learner.token, url, httpOnly: true }]);
  context.setDefaultTimeout(60_000);
  return context;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'commit' });

/** Looked for at every frame: a locator that waits looks again after half a second only. */
const seen = (page: Page, selector: string) =>
  page.evaluate(`new Promise((resolve) => {
    const isSeen = () => [...document.querySelectorAll('${selector}')].some((each) => each.checkVisibility());
    const look = () => (isSeen() ? resolve() : requestAnimationFrame(look));
    look();
  })`);

/** The first visit of all: to a lesson. */
async function firstLesson(page: Page, { learner, lessons }: Place): Promise<number> {
  return timed(async () => {
    await open(page, `/course/${learner.enrolmentId}/lesson/${lessons[0] ?? ''}`);
    await seen(page, lesson);
  });
}

/** From the last screen of that lesson to the first of the next. */
async function nextLesson(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  const onwards = page.locator('.next-activity .btn');
  const next = page.locator('.lesson-turning .btn').last();
  while (!(await onwards.first().isVisible())) await next.click();
  const from = page.url();
  return timed(async () => {
    await onwards.first().click();
    await page.waitForURL((url) => url.href !== from);
    await seen(page, lesson);
  });
}

/** The course home loaded anew, on a device that has the application. */
async function homeAgain(page: Page, { learner }: Place): Promise<number> {
  const visit = async () => {
    await open(page, `/course/${learner.enrolmentId}`);
    await seen(page, '.next-step');
  };
  await visit();
  await page.evaluate('navigator.serviceWorker.ready');
  await page.waitForLoadState('networkidle');
  await visit();
  return timed(visit);
}

/** Runs in the page: from Next to another question on screen. */
const nextQuestion = `new Promise((resolve) => {
  const text = () => document.querySelector('.quiz-question h2')?.textContent;
  const before = text();
  const begun = performance.now();
  const look = () => (text() === before ? requestAnimationFrame(look) : resolve(performance.now() - begun));
  [...document.querySelectorAll('.quiz-turning button')].at(-1).click();
  look();
})`;

async function questionToQuestion(page: Page, { learner, quizId }: Place): Promise<number> {
  await open(page, `/course/${learner.largeEnrolmentId}/quiz/${quizId}/attempt/${learner.attemptId}`);
  await page.locator('.quiz-turning').waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate<number>(nextQuestion);
}

async function round(browser: Browser, place: Place): Promise<number[]> {
  const context = await freshBrowser(browser, place);
  try {
    const page = await context.newPage();
    const first = await firstLesson(page, place);
    const next = await nextLesson(page);
    const home = await homeAgain(page, place);
    return [first, next, home, await questionToQuestion(page, place)];
  } finally {
    await context.close();
  }
}

/** Null without a Chromium. The campus is behind one slow connection. */
export async function clientFigures(campus: Campus, world: World): Promise<ClientFigures | null> {
  const executablePath = await findChromium();
  const [learner] = world.learners;
  if (!executablePath || !learner) return null;
  const near = await freePair();
  const url = `http://localhost:${near}`;
  const behind = { ...campus, env: { ...campus.env, PUBLIC_URL: url } };
  const server = startCampus(behind);
  const link = await openSlowLink([{ from: near, to: Number(campus.env.PORT) }], phoneLink);
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    await campusIsUp(behind, server);
    const place = { url, learner, lessons: world.lessons, quizId: world.quizId };
    const rounds: number[][] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await round(browser, place));
    const wait = (name: string, at: number, target: number) => ({
      name,
      ms: median(rounds.map((one) => one[at] ?? Number.NaN)),
      target,
    });
    return {
      link: phoneLink,
      waits: [
        wait('first lesson, first visit', 0, 4_000),
        wait('next lesson', 1, 300),
        wait('course home, loaded anew', 2, 500),
        wait('question to question', 3, 50),
      ],
    };
  } finally {
    await browser.close();
    link.close();
    await server.stop();
  }
}
