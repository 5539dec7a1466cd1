import { CourseHome, Lesson, Me, Quiz, type Locale, type Operation } from '@campus/api-client';
import { applyKeptLook, chooseLocale, isViewing, keptLocale } from '@campus/web-shell/early';
import { listenForFindKey } from '../shared/find-key.ts';

/** Written by the build (`libs/web-shell/build/early-plugin.ts`): addresses of files, by what they are for. */
declare const FILES: { study: string[]; messages: Record<Locale, string> };

const files = FILES;

/** Long before, the client has given up waiting. */
const timeoutMs = 30_000;

const fetchEarly = (href: string) => {
  const link = document.createElement('link');
  const kind = href.split('.').at(-1);
  link.rel = kind === 'js' ? 'modulepreload' : 'preload';
  if (kind !== 'js') link.as = kind === 'css' ? 'style' : 'fetch';
  // As the scripts will ask for it: with another mode the browser fetches it twice.
  link.crossOrigin = '';
  link.href = href;
  document.head.append(link);
};

/** The client takes the answer instead of asking again (`ClientOptions.early`). */
const ask = <Variables>({ id }: Operation<unknown, Variables>, variables: Variables) => {
  const [url, body] = [`/op/${id}`, JSON.stringify({ variables })];
  const answer = fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-campus-request': '1' },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  }).then((response) => ({ response, arrivedAt: performance.now() }));
  // Whoever takes it hears of the failure.
  answer.catch(() => undefined);
  (window.campusEarly ??= {})[url + body] = answer;
};

const start = () => {
  const asked = new URLSearchParams(location.search).get('lang');
  const locale = chooseLocale({ asked, kept: keptLocale(), preferred: navigator.languages });
  fetchEarly(files.messages[locale]);
  ask(Me, {});
  const [, enrolmentId, kind, activityId] =
    /^\/course\/([^/]+)(?:\/(lesson|quiz)\/([^/]+))?$/.exec(location.pathname) ?? [];
  if (!enrolmentId) return;
  if (!kind) ask(CourseHome, { enrolmentId, locale });
  else if (activityId) ask(kind === 'quiz' ? Quiz : Lesson, { enrolmentId, activityId, locale });
  if (kind !== 'quiz') files.study.forEach(fetchEarly);
};

applyKeptLook();
// Whoever knows the key presses it at once.
listenForFindKey();
// What is viewed as another person is asked for with a header that only the client knows.
if (!isViewing()) start();
