import type { Call, ScormCommit } from '../../protocol.ts';
import type { WriteAhead } from './write-ahead.ts';

const mostCalls = 200;

/** What a commit rests on, and where it goes. */
export interface Outbox {
  /**
   * Returns whether the commit is stored somewhere that outlives this window. `ending`: the call by which the
   * item ended, sent with this commit because no later one will.
   */
  put(commit: ScormCommit, ending?: Call): boolean;
  /** The page around has it for good. */
  journalled(sessionId: string, commitNumber: number): void;
  /** Hands over what waits, without waiting for answers: the window may be going. */
  flush(): void;
}

/**
 * Without a store the commit is sent to the server synchronously, because the item's Commit is synchronous.
 * Browsers refuse to wait while a page is being left; the item then gets "false", which is true.
 */
export function askServer(token: string, commit: ScormCommit): boolean {
  try {
    const request = new XMLHttpRequest();
    request.open('POST', 'commit', false);
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify({ token, commit }));
    return request.status === 200;
  } catch {
    return false;
  }
}

/** The same without waiting for an answer, which may never come. */
function tellServer(token: string, commit: ScormCommit): void {
  const body = JSON.stringify({ token, commit });
  const headers = { 'content-type': 'application/json' };
  fetch('commit', { method: 'POST', headers, body, keepalive: true }).catch(() => undefined);
}

/** The server as the place of commits that this browser does not keep. */
export function serverStore(token: string) {
  let isLetGo = false;
  return {
    isTaken(commit: ScormCommit): boolean {
      if (!isLetGo) return askServer(token, commit);
      tellServer(token, commit);
      return true;
    },
    /** The page around has asked the item to leave: it waits for what is committed from now on, and writes it down. */
    letGo(): void {
      isLetGo = true;
    },
  };
}

/**
 * Every commit is written ahead at once, or, where there is no store (or it is full), sent to the server. The
 * page gets one commit of a session at a time: of those that arrive meanwhile only the newest is sent.
 */
export function outbox(
  ahead: WriteAhead,
  isTakenByServer: (commit: ScormCommit) => boolean,
  handOver: (commit: ScormCommit) => void,
): Outbox {
  const waiting = new Map<string, ScormCommit>();
  const underway = new Map<string, number>();

  const send = (commit: ScormCommit) => {
    waiting.delete(commit.sessionId);
    underway.set(commit.sessionId, commit.commitNumber);
    handOver(commit);
  };
  return {
    put(commit, ending) {
      const before = waiting.get(commit.sessionId)?.calls ?? [];
      const telling = (...last: Call[]): ScormCommit => ({
        ...commit,
        calls: [...before, ...(commit.calls ?? []), ...last].slice(-mostCalls),
      });
      const whole = ending ? telling(ending) : telling();
      const isSafe = ahead.keep(whole) || isTakenByServer(whole);
      const told = isSafe ? whole : telling();
      waiting.set(told.sessionId, told);
      if (told.isFinish || !underway.has(told.sessionId)) send(told);
      return isSafe;
    },
    journalled(sessionId, commitNumber) {
      ahead.drop(sessionId, commitNumber);
      if (underway.get(sessionId) !== commitNumber) return;
      underway.delete(sessionId);
      const next = waiting.get(sessionId);
      if (next) send(next);
    },
    flush() {
      for (const commit of [...waiting.values()]) send(commit);
    },
  };
}
