import type { IHttpService } from './scorm-again-types.ts';
import { dialects, guardedApi, type ApiFunctions, type Dialect } from './guarded-api.ts';
import type { Launch, ScormCommit } from '../protocol.ts';
import type { WriteAhead } from './write-ahead.ts';

/** What the frame does with the news of a session. */
export interface Session {
  /** For `window.API` or `window.API_1484_11`. */
  api: ApiFunctions;
  dialect: Dialect;
  /** Ends the session when the item did not do it itself; nothing when it did, or never began. */
  end(): void;
}

export interface SessionEvents {
  onStart(): void;
  onCommit(commit: ScormCommit): void;
  /** A commit rests nowhere but in this window; the item was told so. */
  onUnsafe(): void;
  onFinish(): void;
}

interface ScormAgain {
  loadFromFlattenedJSON(json: object): void;
}

/** Seconds between commits of an item that never commits by itself. */
const AUTOCOMMIT = 30;

type Engine = ApiFunctions & ScormAgain;

/** scorm-again exports its classes by name and declares them as defaults: the name is what is there. */
function construct(module: object, name: string, settings: object): Engine {
  const found: unknown = Reflect.get(module, name);
  if (typeof found !== 'function') throw new Error(`scorm-again has no ${name}`);
  return Reflect.construct(found, [settings]) as Engine;
}

/** An engine is seventy kilobytes or more: only the one a package needs is fetched. */
const engine = async (standard: string, settings: object): Promise<Engine> =>
  standard === '1.2'
    ? construct(await import('scorm-again/scorm12/min'), 'Scorm12API', settings)
    : construct(await import('scorm-again/scorm2004/min'), 'Scorm2004API', settings);

/**
 * Without a store the server is asked, and waited for: the item's Commit is synchronous. While a page is being left
 * browsers refuse to wait; the item then hears "false", which is the truth.
 */
function askServer(launch: Launch, commit: ScormCommit): boolean {
  try {
    const request = new XMLHttpRequest();
    request.open('POST', 'commit', false);
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify({ token: launch.commitToken, commit }));
    return request.status === 200;
  } catch {
    return false;
  }
}

/**
 * Takes each commit of the engine: first into the write-ahead, or where there is none to the server; then to
 * the page around. The item hears "true" only when one of the two has it.
 */
export function commitSink(
  launch: Launch,
  ahead: WriteAhead,
  { onCommit, onUnsafe }: Pick<SessionEvents, 'onCommit' | 'onUnsafe'>,
): IHttpService {
  let commitNumber = launch.commitNumber;
  return {
    processHttpRequest(_url, params, immediate) {
      const cmi = typeof params === 'object' && params !== null && 'cmi' in params ? params.cmi : params;
      const commit: ScormCommit = {
        attemptId: launch.attemptId,
        itemId: launch.itemId,
        sessionId: launch.sessionId,
        commitNumber: ++commitNumber,
        cmi: JSON.parse(JSON.stringify(cmi)) as Record<string, unknown>,
        isFinish: immediate,
      };
      const isSafe = ahead.keep(commit) || askServer(launch, commit);
      onCommit(commit);
      if (isSafe) return { result: 'true', errorCode: 0 };
      onUnsafe();
      return { result: 'false', errorCode: launch.standard === '1.2' ? 101 : 391 };
    },
    updateSettings() {},
  };
}

export async function beginSession(
  launch: Launch,
  ahead: WriteAhead,
  events: SessionEvents,
): Promise<Session> {
  const dialect = dialects[launch.standard === '1.2' ? '1.2' : '2004'];
  const api = await engine(launch.standard, {
    lmsCommitUrl: 'journal',
    autocommit: true,
    autocommitSeconds: AUTOCOMMIT,
    sendFullCommit: true,
    logLevel: 5,
    httpService: commitSink(launch, ahead, events),
    mastery_override: true,
    selfReportSessionTime: false,
    sequencing: { autoRollupOnCMIChange: false },
  });
  api.loadFromFlattenedJSON(launch.cmi);
  let isRunning = false;
  const guarded = guardedApi(api, dialect, {
    onStart: () => {
      isRunning = true;
      events.onStart();
    },
    onFinish: () => {
      isRunning = false;
      events.onFinish();
    },
  });
  return {
    api: guarded,
    dialect,
    end: () => {
      if (isRunning) guarded[dialect.terminate]?.('');
    },
  };
}
