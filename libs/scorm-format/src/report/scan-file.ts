import { resolveHref } from '../manifest/href.ts';
import {
  loadedBy,
  loadedByScript,
  loadedByStyle,
  outsideOf,
  type OutsideRequest,
} from './outside-requests.ts';
import { pageParts, scriptsInTags, type Tag } from './page-parts.ts';

/** A place where content opens another window. */
export interface PopUp {
  file: string;
  /** `script`: by `window.open`, which browsers may block. `link`: by a link or form the learner clicks. */
  how: 'script' | 'link';
  /** Whether it is in a page that an item opens: there a blocked window may prevent the start. */
  isLaunchPage: boolean;
}

/** Findings in one file. */
export interface FileFindings {
  requests: OutsideRequest[];
  /** Kinds of pop-up in it, each once. */
  popUps: PopUp['how'][];
  /** Files of the package that it loads; each with its possible readings, the likeliest first. */
  references: string[][];
  callsApi: boolean;
}

/** Most bytes of a file that are scanned. */
export const maxScannedBytes = 2 * 1024 * 1024;

/** Whether a file can say anything: pages, styles, scripts, drawings. */
export const isScanned = (path: string): boolean => /\.(x?html?|svg|css|m?js)$/i.test(path);

const api = /\bAPI_1484_11\b|\bLMS(?:Initialize|SetValue|GetValue|Finish|Commit)\b/;
const windowOpen =
  /\bwindow\s{0,9}\.\s{0,9}open\s{0,9}\(|(?<![.\w])open\(\s{0,9}["'`][^"'`]{1,300}["'`]\s{0,9},/;

const opensWindow = ({ name, attributes }: Tag): boolean =>
  /^(a|area|form|base)$/.test(name) && /^_?(blank|new)$/i.test(attributes.get('target') ?? '');

/** A reference that is plainly a file of the package, not the piece of a script or a template. */
const isPlain = (url: string): boolean =>
  url !== '' && !/[{}$<>'"`+|\\*]|^[#?]|^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);

const readingsOf = (page: string, url: string): string[] => {
  const href = resolveHref([page.split('/').map(encodeURIComponent).join('/')], url);
  return typeof href === 'string' ? [] : [href.path, ...href.otherwise];
};

const scanPage = (path: string, html: string): FileFindings => {
  const { tags, scripts, styles } = pageParts(html);
  const code = `${scripts}\n${scriptsInTags(tags)}`;
  const loaded = loadedBy(tags);
  const hasBase = tags.some(({ name }) => name === 'base');
  return {
    requests: [
      ...outsideOf(path, 'markup', loaded),
      ...outsideOf(path, 'style', loadedByStyle(styles)),
      ...outsideOf(path, 'script', loadedByScript(code)),
    ],
    popUps: [
      ...(windowOpen.test(code) ? (['script'] as const) : []),
      ...(tags.some(opensWindow) ? (['link'] as const) : []),
    ],
    references: hasBase ? [] : loaded.filter(isPlain).map((url) => readingsOf(path, url)),
    callsApi: api.test(code),
  };
};

/** Looks at the text of a page, style sheet, drawing or script. */
export const scanFile = (path: string, text: string): FileFindings => {
  const nothing = { requests: [], popUps: [], references: [], callsApi: false };
  if (/\.css$/i.test(path)) return { ...nothing, requests: outsideOf(path, 'style', loadedByStyle(text)) };
  if (!/\.m?js$/i.test(path)) return scanPage(path, text);
  return {
    ...nothing,
    requests: outsideOf(path, 'script', loadedByScript(text)),
    popUps: windowOpen.test(text) ? ['script'] : [],
    callsApi: api.test(text),
  };
};
