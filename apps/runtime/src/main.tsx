import { messages } from 'virtual:runtime-messages';
import type { Locale } from '@campus/api-client';
import { courseGlobal, type ExportCourse, type ExportGlobals } from '@campus/export-format';
import { Translator } from '@campus/web-shell';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ClosedDispatch, Missing } from './closed.tsx';
import { loadScript } from './content.ts';
import type { Connection } from './link/connection.ts';
import { askCampus, frameHosted, newsTeller } from './link/dispatch.ts';
import { connectToParent } from './link/frame-connection.ts';
import { browserSurroundings, followPage } from './link/page-life.ts';
import { findLms } from './lms/find-api.ts';
import { Recorder } from './lms/recorder.ts';
import type { Report } from './lms/report.ts';
import { Run } from './play/run.ts';

const globals = window as Window & ExportGlobals;
const languages = ['es', 'en', 'fr'] as const satisfies readonly Locale[];

const translatorFor = async (locale: string): Promise<Translator> => {
  const bundle = { es: messages.es, en: messages.en, fr: messages.fr };
  const load = (language: Locale) => () => Promise.resolve({ default: bundle[language] });
  const first = languages.find((language) => language === locale) ?? 'es';
  const translator = new Translator({ main: { es: load('es'), en: load('en'), fr: load('fr') } }, first);
  await translator.use('main');
  return translator;
};

/** What the learner chose on the platform, what the browser prefers, the first of the package. */
const localeFor = (available: readonly string[], chosen: string): string => {
  const preferences = [chosen, ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return preferences.find((preference) => available.includes(preference)) ?? available[0] ?? 'es';
};

const play = async (root: HTMLElement, course: ExportCourse, connection: Connection): Promise<void> => {
  const run = new Run(course, connection, {
    now: () => Date.now(),
    random: () => Math.random(),
    locale: localeFor(course.locales, connection.start.language),
  });
  createRoot(root).render(<App run={run} translator={await translatorFor(run.locale)} />);
};

const record = async (packageId: string, onReport?: (report: Report) => void): Promise<Recorder> => {
  const lms = findLms(window);
  const recorder = await Recorder.open({ lms, packageId, around: browserSurroundings, onReport });
  followPage(recorder);
  return recorder;
};

const showMissing = async (root: HTMLElement): Promise<void> =>
  createRoot(root).render(<Missing translator={await translatorFor(localeFor(languages, ''))} />);

/** A package that holds everything. */
const playPackage = async (root: HTMLElement): Promise<void> => {
  const course = globals[courseGlobal];
  if (course) await play(root, course, await record(course.id));
  else await showMissing(root);
};

/** A thin package: the campus first, the content inside when the campus cannot be reached. */
const playDispatch = async (root: HTMLElement, address: string, coursePath: string): Promise<void> => {
  let tell: (report: Report) => void = () => {};
  const recorder = await record(address, (report) => tell(report));
  const answer = await askCampus(address, recorder.learner);
  if (answer?.state === 'closed') {
    const translator = await translatorFor(localeFor(languages, recorder.start.language));
    createRoot(root).render(<ClosedDispatch translator={translator} />);
    return;
  }
  if (answer) tell = newsTeller(address, answer.launchId);
  if (answer && (await frameHosted(root, document.title, answer.url, recorder))) return;
  await loadScript(coursePath).catch(() => undefined);
  const course = globals[courseGlobal];
  if (course) await play(root, course, recorder);
  else await showMissing(root);
};

const begin = async (root: HTMLElement): Promise<void> => {
  const { dispatch, course: coursePath = '', hosted } = root.dataset;
  const course = globals[courseGlobal];
  if (dispatch !== undefined) return playDispatch(root, dispatch, coursePath);
  if (hosted !== undefined && course && window.parent !== window)
    return play(root, course, await connectToParent(window));
  return playPackage(root);
};

const root = document.getElementById('campus');
if (root) void begin(root);
