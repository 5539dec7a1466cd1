import type { IHttpService } from './scorm-again-types.ts';
import { dialects, guardedApi, type ApiFunctions, type Dialect, type Events } from './guarded-api.ts';
import { CallLog } from './call-log.ts';
import type { Engine } from './engine.ts';
import type { Outbox } from './outbox.ts';
import type { ScormCommit } from '../protocol.ts';

/** Whose commits they are. */
export type SessionPlace = Pick<ScormCommit, 'attemptId' | 'itemId' | 'sessionId' | 'launchId'>;

export interface SessionEvents {
  onStart(): void;
  onFinish(): void;
  /** A commit rests nowhere but in this window; the item was told so. */
  onUnsafe(): void;
  onSet?(element: string, value: string): void;
  answer?(element: string): string | null;
  /**
   * Before a commit goes out: what belongs to it. May change its data.
   * `undo` takes back what was done for it, when the commit rests nowhere.
   */
  describe?(
    cmi: Record<string, unknown>,
    isFinish: boolean,
  ): { cmi: Record<string, unknown>; sequencing: ScormCommit['sequencing']; undo(): void };
}

/** One item and the API object it finds. */
export interface Session {
  api: ApiFunctions;
  dialect: Dialect;
  /** The item has begun and has not ended. */
  readonly isRunning: boolean;
  /** Ends the session as the item would: nothing when it did so itself, or never began. */
  finish(): void;
  /** Keeps what the item has set, without ending it: it goes on from there next time. */
  keep(): void;
}

const plain = (params: unknown): Record<string, unknown> => {
  const cmi = typeof params === 'object' && params !== null && 'cmi' in params ? params.cmi : params;
  return JSON.parse(JSON.stringify(cmi ?? {})) as Record<string, unknown>;
};

/**
 * Takes each commit of the engine: what belongs to it is added, and it is put into the outbox. The item hears "true"
 * only when it rests somewhere.
 */
export function commitSink(
  place: SessionPlace & { commitNumber: number; refusal: number },
  out: Pick<Outbox, 'put'>,
  log: CallLog,
  { onUnsafe, describe }: Pick<SessionEvents, 'onUnsafe' | 'describe'>,
): IHttpService {
  const { commitNumber: first, refusal, ...whose } = place;
  let commitNumber = first;
  return {
    processHttpRequest(_url, params, immediate) {
      const described = describe?.(plain(params), immediate);
      commitNumber += 1;
      const commit: ScormCommit = {
        ...whose,
        commitNumber,
        cmi: described?.cmi ?? plain(params),
        isFinish: immediate,
        ...(described && { sequencing: described.sequencing }),
        calls: log.take(),
      };
      if (out.put(commit)) return { result: 'true', errorCode: 0 };
      described?.undo();
      onUnsafe();
      return { result: 'false', errorCode: refusal };
    },
    updateSettings() {},
  };
}

/** Makes the API object of one item, its data loaded. */
export function beginSession(
  launch: SessionPlace & { standard: string; cmi: Record<string, unknown>; commitNumber: number },
  make: (httpService: IHttpService) => Engine,
  out: Pick<Outbox, 'put'>,
  events: SessionEvents,
): Session & { engine: Engine } {
  const { standard, cmi, ...place } = launch;
  const is12 = standard === '1.2';
  const dialect = dialects[is12 ? '1.2' : '2004'];
  const log = new CallLog();
  const engine = make(commitSink({ ...place, refusal: is12 ? 101 : 391 }, out, log, events));
  engine.loadFromFlattenedJSON(cmi);
  let isRunning = false;
  const guard: Events = {
    onStart: () => {
      isRunning = true;
      events.onStart();
    },
    onFinish: () => {
      isRunning = false;
      events.onFinish();
    },
    onSet: (element, value) => events.onSet?.(element, value),
    onCall: (...call) => log.record(...call),
    answer: (element) => events.answer?.(element) ?? null,
  };
  const api = guardedApi(engine, dialect, guard);
  return {
    engine,
    api,
    dialect,
    get isRunning() {
      return isRunning;
    },
    finish: () => {
      if (isRunning) api[dialect.terminate]?.('');
    },
    keep: () => {
      if (isRunning) engine[dialect.commit]?.('');
    },
  };
}
