import {
  isPageMessage,
  type FrameMessage,
  type Launch,
  type PageMessage,
  type TimeNews,
  type Trouble,
} from '../protocol.ts';
import { clearContent, clearForeign, learnerOf, storesOfWindow } from './data/foreign-data.ts';
import { ItemFrame } from './windows/item-frame.ts';
import { loadingWatch } from './loading.ts';
import { outbox, serverStore, type Outbox } from './sending/outbox.ts';
import { playCourse, playItem, type Play } from './play.ts';
import { writeAhead } from './sending/write-ahead.ts';

/**
 * The page in the content origin: holds the API object and frames the item. It knows the campus by the origin
 * the server wrote into it, and nothing else of the campus: no session, no cookie.
 */
const campusOrigin = document.querySelector<HTMLMetaElement>('meta[name="campus-origin"]')?.content ?? '';
const element = document.querySelector('iframe');
/** Milliseconds after which the learner is told that an item has not called Initialize. */
const PATIENCE = 30_000;

let nonce = '';
let play: Play | null = null;
let isOpening = false;
let forgetting: Promise<void> = Promise.resolve();
let patience: ReturnType<typeof setTimeout> | undefined;

type WithoutNonce<Message> = Message extends { nonce: string } ? Omit<Message, 'nonce' | 'campus'> : never;

/** Content could put something else in its place later. */
const post = window.parent.postMessage.bind(window.parent);
const tell = (message: WithoutNonce<FrameMessage>) =>
  post({ campus: 'scorm', nonce, ...message }, campusOrigin);
const trouble = (code: Trouble, detail = '') => tell({ type: 'trouble', code, detail });

function store(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** A browser that stores nothing for frames: commits go to the server, and the surrounding page journals them. */
const nothingKept = { keep: () => false, pending: () => [], drop: () => {} };
const kept = store();
const ahead = kept ? writeAhead(kept) : nothingKept;

let out: Outbox | null = null;
let server: ReturnType<typeof serverStore> | null = null;
/** This page is going away for good, not only a page of the item. */
let isLeaving = false;

const frame =
  element &&
  new ItemFrame(element, {
    onTrouble: trouble,
    onScale: (scale) => tell({ type: 'scaled', scale }),
    onShow: () => loading.begin(),
    onGone: () => {
      if (isLeaving) play?.end();
    },
  });

const loading = loadingWatch(
  () => frame?.look() ?? { bytes: 0, isSeen: false },
  (news) => tell({ type: 'loading', news }),
);

async function open(launch: Launch, title: string, closeWords: string): Promise<void> {
  if (!frame) return;
  frame.closeWords = closeWords;
  isOpening = true;
  let isTold = false;
  const { isTaken } = (server = serverStore(launch.commitToken));
  out = outbox(ahead, isTaken, (commit) => tell({ type: 'commit', commit }));
  const wait = () => {
    clearTimeout(patience);
    patience = setTimeout(() => trouble('DID_NOT_START'), PATIENCE);
  };
  const events = {
    onShow: wait,
    onStart: () => {
      clearTimeout(patience);
      loading.end();
      tell({ type: 'started' });
    },
    onUnsafe: () => {
      if (!isTold) trouble('NO_STORE');
      isTold = true;
    },
    onFinish: () => tell({ type: 'finished' }),
    onTime: (news: TimeNews) => tell({ type: 'time', news }),
    onNews: (news: Extract<FrameMessage, { type: 'course' }>['news']) => tell({ type: 'course', news }),
    onEnd: () => {
      clearTimeout(patience);
      tell({ type: 'ended' });
    },
  };
  await clearForeign(kept, storesOfWindow, learnerOf(launch.cmi));
  play = await (launch.course && !launch.isReview ? playCourse : playItem)(launch, title, frame, out, events);
}

/** Leaves the item first, so that what it does on unload still finds the API; then ends what it left open. */
async function close(): Promise<void> {
  clearTimeout(patience);
  loading.end();
  server?.letGo();
  play?.willGo();
  await frame?.clear();
  play?.end();
  out?.flush();
  await forgetting;
  tell({ type: 'closed' });
}

function obey(message: PageMessage): void {
  switch (message.type) {
    case 'journalled':
      if (out) out.journalled(message.sessionId, message.commitNumber);
      else ahead.drop(message.sessionId, message.commitNumber);
      break;
    case 'navigate':
      play?.ask(message.navigation, message.target);
      break;
    case 'zoom':
      frame?.setZoom(message.zoom);
      break;
    case 'forget':
      forgetting = clearContent(kept, storesOfWindow);
      break;
    case 'close':
      void close();
      break;
    case 'open':
      break;
  }
}

function receive(message: PageMessage): void {
  if (message.type !== 'open') {
    if (message.nonce === nonce) obey(message);
    return;
  }
  nonce = message.nonce;
  const pending = ahead.pending();
  if (pending.length > 0 || !message.launch) tell({ type: 'pending', commits: pending });
  else if (!isOpening) void open(message.launch, message.title, message.closeWindow);
}

window.addEventListener('message', (event) => {
  if (event.origin === campusOrigin && event.source === window.parent && isPageMessage(event.data))
    receive(event.data);
});
/** A phone may end a page that is not seen without another word. */
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  play?.keep();
  out?.flush();
});
window.addEventListener('pagehide', () => {
  isLeaving = true;
  play?.willGo();
  if (!frame?.isThere) play?.end();
});
post({ campus: 'scorm', type: 'ready' } satisfies FrameMessage, campusOrigin);
