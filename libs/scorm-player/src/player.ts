import {
  isFrameMessage,
  type FrameMessage,
  type Launch,
  type PageMessage,
  type ScormCommit,
  type Trouble,
} from './protocol.ts';

/** What the campus page does for a package: nothing here knows GraphQL or the journal. */
export interface PlayerCallbacks {
  /** Makes a commit durable; resolves when it is. */
  onCommit(commit: ScormCommit): Promise<void>;
  /** Fresh state from the server, asked for after commits of an earlier page were handed over. */
  relaunch(): Promise<Launch | null>;
  onStarted(): void;
  onFinished(): void;
  onTrouble(code: Trouble, detail: string): void;
}

export interface Player {
  /** Lets the item save and leave; resolves when it has, at the latest after two seconds. */
  close(): Promise<void>;
  /** Stops listening. */
  detach(): void;
}

const newNonce = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * Drives the frame in the content origin. `launch` null only hands over what an earlier page left behind.
 *
 * @param frame an iframe whose `src` is the launch's frame page; not yet loaded, or just loading
 * @param origin the content origin; messages of any other are ignored
 */
export function attachPlayer(
  frame: HTMLIFrameElement,
  origin: string,
  launch: Launch | null,
  title: string,
  callbacks: PlayerCallbacks,
): Player {
  const nonce = newNonce();
  let current = launch;
  let onClosed: (() => void) | null = null;
  const say = (message: PageMessage) => frame.contentWindow?.postMessage(message, origin);
  const open = () => say({ campus: 'scorm', type: 'open', nonce, launch: current, title });
  const take = async (commit: ScormCommit) => {
    await callbacks.onCommit(commit);
    say({
      campus: 'scorm',
      type: 'journalled',
      nonce,
      sessionId: commit.sessionId,
      commitNumber: commit.commitNumber,
    });
  };
  const handOver = async (commits: ScormCommit[]) => {
    for (const commit of commits) await take(commit);
    if (current) current = await callbacks.relaunch();
    if (current) open();
    else onClosed?.();
  };
  const hear = (message: FrameMessage) => {
    if (message.type === 'ready') return open();
    if (message.nonce !== nonce) return undefined;
    if (message.type === 'pending') void handOver(message.commits);
    else if (message.type === 'commit') void take(message.commit);
    else if (message.type === 'started') callbacks.onStarted();
    else if (message.type === 'finished') callbacks.onFinished();
    else if (message.type === 'closed') onClosed?.();
    else callbacks.onTrouble(message.code, message.detail);
    return undefined;
  };
  const listener = (event: MessageEvent) => {
    if (event.origin === origin && event.source === frame.contentWindow && isFrameMessage(event.data))
      hear(event.data);
  };
  window.addEventListener('message', listener);
  return {
    close: () =>
      new Promise<void>((resolve) => {
        onClosed = resolve;
        setTimeout(resolve, 2_000);
        say({ campus: 'scorm', type: 'close', nonce });
      }),
    detach: () => window.removeEventListener('message', listener),
  };
}
