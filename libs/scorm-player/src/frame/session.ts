import { flattenCmi } from '@campus/scorm-format';
import { load } from './rules.ts';
import type { IHttpService } from './scorm-again-types.ts';
import { dialects, guardedApi, type ApiFunctions, type Dialect, type Events } from './guarded-api.ts';
import { CallLog } from './sending/call-log.ts';
import type { Engine } from './engine.ts';
import type { Outbox } from './sending/outbox.ts';
import { runSigns, signsOfTime, type TimeSign } from './time-limit.ts';
import type { ScormCommit } from '../protocol.ts';

/** Whose commits they are. */
export type SessionPlace = Pick<ScormCommit, 'attemptId' | 'itemId' | 'sessionId' | 'launchId'>;

export interface SessionEvents {
  onStart(): void;
  onFinish(): void;
  /** A commit exists only in this window; the item was told so. */
  onUnsafe(): void;
  /** Time is nearly, or wholly, used up. The item is not ended by that: the caller takes it away. */
  onTime?(sign: TimeSign): void;
  onSet?(element: string, value: string): void;
  answer?(element: string): string | null;
  /**
   * Called before a commit is sent, to add what belongs to it. May change its data. `undo` reverts it when
   * the commit could not be stored.
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
  /** Stores what the item has set without ending it, to be resumed next time. */
  keep(): void;
  /**
   * The item is gone: it is ended if it asked for that and nothing could be stored then, otherwise kept to be
   * resumed.
   */
  leave(): void;
}

/** The exit value set on behalf of an item whose time is used up. */
const timedOut = (cmi: Record<string, unknown>): Record<string, unknown> =>
  typeof cmi.core === 'object'
    ? { ...cmi, core: { ...cmi.core, exit: 'time-out' } }
    : { ...cmi, exit: 'time-out' };

const plain = (params: unknown): Record<string, unknown> => {
  const cmi = typeof params === 'object' && params !== null && 'cmi' in params ? params.cmi : params;
  return JSON.parse(JSON.stringify(cmi ?? {})) as Record<string, unknown>;
};

/**
 * Takes each commit of the engine: what belongs to it is added, and it is put into the outbox. The item hears "true"
 * only when it rests somewhere.
 */
export function commitSink(
  place: SessionPlace & { commitNumber: number; refusal: number; terminate: string },
  out: Pick<Outbox, 'put'>,
  log: CallLog,
  { onUnsafe, describe }: Pick<SessionEvents, 'onUnsafe' | 'describe'>,
  state = { isTimeUsedUp: false, isEndRefused: false },
): IHttpService {
  const { commitNumber: first, refusal, terminate, ...whose } = place;
  let commitNumber = first;
  return {
    processHttpRequest(_url, params, immediate) {
      const given = immediate && state.isTimeUsedUp ? timedOut(plain(params)) : plain(params);
      const described = describe?.(given, immediate);
      commitNumber += 1;
      const commit: ScormCommit = {
        ...whose,
        commitNumber,
        cmi: described?.cmi ?? given,
        isFinish: immediate,
        ...(described && { sequencing: described.sequencing }),
        calls: log.take(),
      };
      const isKept = immediate ? out.put(commit, log.made(terminate, [''], 'true', '0')) : out.put(commit);
      if (isKept) return { result: 'true', errorCode: 0 };
      described?.undo();
      state.isEndRefused ||= immediate;
      onUnsafe();
      return { result: 'false', errorCode: refusal };
    },
    updateSettings() {},
  };
}

/** Makes the API object of one item, its data loaded. */
export function beginSession<Made extends Engine>(
  launch: SessionPlace & { standard: string; cmi: Record<string, unknown>; commitNumber: number },
  make: (httpService: IHttpService) => Made,
  out: Pick<Outbox, 'put'>,
  events: SessionEvents,
): Session & { engine: Made } {
  const { standard, cmi, ...place } = launch;
  const is12 = standard === '1.2';
  const dialect = dialects[is12 ? '1.2' : '2004'];
  const log = new CallLog();
  const state = { isTimeUsedUp: false, isEndRefused: false };
  const { terminate } = dialect;
  const sink = commitSink({ ...place, refusal: is12 ? 101 : 391, terminate }, out, log, events, state);
  const engine = make(sink);
  load(engine, cmi, is12);
  let isRunning = false;
  let stopClock = () => {};
  const onSign = (sign: TimeSign) => {
    state.isTimeUsedUp = sign.isExit && sign.minutesLeft === 0;
    events.onTime?.(sign);
  };
  const guard: Events = {
    onStart: () => {
      isRunning = true;
      events.onStart();
      stopClock = runSigns(signsOfTime(flattenCmi(cmi)), onSign);
    },
    onFinish: () => {
      isRunning = false;
      engine.clearScheduledCommit();
      stopClock();
      events.onFinish();
    },
    onSet: (element, value) => events.onSet?.(element, value),
    onCall: (...call) => log.record(...call),
    answer: (element) => events.answer?.(element) ?? null,
  };
  const api = guardedApi(engine, dialect, guard);
  const finish = () => {
    if (isRunning) api[dialect.terminate]?.('');
  };
  const keep = () => {
    if (isRunning) engine[dialect.commit]?.('');
  };
  return {
    engine,
    api,
    dialect,
    get isRunning() {
      return isRunning;
    },
    finish,
    keep,
    leave: () => (state.isEndRefused ? finish() : keep()),
  };
}
