import {
  isPageMessage,
  type FrameMessage,
  type Launch,
  type PageMessage,
  type Trouble,
} from '../protocol.ts';
import { beginSession, type Session } from './session.ts';
import { writeAhead } from './write-ahead.ts';

/**
 * The page in the content origin: holds the API object and frames the item. It knows the campus by the origin
 * the server wrote into it, and nothing else of the campus: no session, no cookie.
 */
const campusOrigin = document.querySelector<HTMLMetaElement>('meta[name="campus-origin"]')?.content ?? '';
const item = document.querySelector('iframe');
/** Milliseconds an item may take to call Initialize before the learner is told. */
const PATIENCE = 30_000;

let nonce = '';
let session: Session | null = null;

type WithoutNonce<Message> = Message extends { nonce: string } ? Omit<Message, 'nonce' | 'campus'> : never;

const tell = (message: WithoutNonce<FrameMessage>) =>
  window.parent.postMessage({ campus: 'scorm', nonce, ...message }, campusOrigin);
const trouble = (code: Trouble, detail = '') => tell({ type: 'trouble', code, detail });

function store(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing for frames: commits are asked of the server, and the page around journals them. */
const nothingKept = { keep: () => false, pending: () => [], drop: () => {} };
const kept = store();
const ahead = kept ? writeAhead(kept) : nothingKept;

/** Tells which host an item asked for in vain: a package from elsewhere often wants a font or a counter. */
function watchRequests(frame: HTMLIFrameElement): void {
  const told = new Set<string>();
  frame.addEventListener('load', () => {
    const inside = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!inside || !('ReportingObserver' in inside)) return;
    const observer = new inside.ReportingObserver(
      (reports) => {
        for (const report of reports) {
          const blocked = report.body && 'blockedURL' in report.body ? String(report.body.blockedURL) : '';
          const host = URL.canParse(blocked) ? new URL(blocked).host : '';
          if (!host || told.has(host)) continue;
          told.add(host);
          trouble('OUTSIDE_REQUEST', host);
        }
      },
      { types: ['csp-violation'], buffered: true },
    );
    observer.observe();
  });
}

/** This page is going away for good, not only a page of the item. */
let isLeaving = false;
/** A page of the item is loaded and has not been left. */
let isItemThere = false;

/**
 * Many items save when they are left. When a tab closes this page is told first: the session then ends after the
 * item had its turn. A page of an item that gives way to the next one ends nothing.
 */
function endAfter(frame: HTMLIFrameElement): void {
  frame.addEventListener('load', () => {
    isItemThere = true;
    frame.contentWindow?.addEventListener('pagehide', () => {
      isItemThere = false;
      if (isLeaving) session?.end();
    });
  });
}

async function play(launch: Launch, title: string): Promise<void> {
  if (!item) return;
  let isTold = false;
  const patience = setTimeout(() => trouble('DID_NOT_START'), PATIENCE);
  session = await beginSession(launch, ahead, {
    onStart: () => {
      clearTimeout(patience);
      tell({ type: 'started' });
    },
    onCommit: (commit) => tell({ type: 'commit', commit }),
    onUnsafe: () => {
      if (!isTold) trouble('NO_STORE');
      isTold = true;
    },
    onFinish: () => tell({ type: 'finished' }),
  });
  Object.defineProperty(window, session.dialect.windowName, {
    value: session.api,
    configurable: true,
    writable: false,
  });
  watchRequests(item);
  endAfter(item);
  item.title = title;
  item.src = launch.itemUrl;
}

/** Leaves the item first, so that what it does on unload still finds the API; then ends what it left open. */
async function close(): Promise<void> {
  if (item?.contentWindow && item.src) {
    const left = new Promise((resolve) => item.addEventListener('load', resolve, { once: true }));
    item.src = 'about:blank';
    await Promise.race([left, new Promise((resolve) => setTimeout(resolve, 800))]);
  }
  session?.end();
  tell({ type: 'closed' });
}

function receive(message: PageMessage): void {
  if (message.type === 'open') {
    nonce = message.nonce;
    const pending = ahead.pending();
    if (pending.length > 0) return tell({ type: 'pending', commits: pending });
    if (message.launch && !session) void play(message.launch, message.title);
    return undefined;
  }
  if (message.nonce !== nonce) return undefined;
  if (message.type === 'journalled') ahead.drop(message.sessionId, message.commitNumber);
  else void close();
  return undefined;
}

window.addEventListener('message', (event) => {
  if (event.origin === campusOrigin && event.source === window.parent && isPageMessage(event.data))
    receive(event.data);
});
window.addEventListener('pagehide', () => {
  isLeaving = true;
  if (!isItemThere) session?.end();
});
window.parent.postMessage({ campus: 'scorm', type: 'ready' } satisfies FrameMessage, campusOrigin);
