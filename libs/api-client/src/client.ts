import { Failure, type FailureCode } from './failure.ts';
import type { Operation } from './operation.ts';

/** The server's clock as sent with its answer; `timeToken` is null when nobody is signed in. */
export interface ServerTime {
  /** ISO 8601, UTC. */
  time: string;
  /** The same moment, signed by the server. */
  timeToken: string | null;
  /** Milliseconds since it arrived. */
  agoMs: number;
}

/** What the page asked for before this client was here, by address and body: one taker each. */
export type EarlyAnswers = Record<string, Promise<{ response: Response; arrivedAt: number }>>;

/** Which life of the database the server speaks from. It changes when what it had acknowledged may be lost. */
export interface ServerEpoch {
  id: string;
  /** Epoch milliseconds by the server's clock: everything acknowledged before is on the server. Null: unknown. */
  workSince: number | null;
}

export interface ClientOptions {
  /** The origin of the server; empty for the page's own. */
  baseUrl?: string;
  fetch?: typeof fetch;
  /** Sent with every operation, besides our own. */
  headers?: Record<string, string>;
  /** Milliseconds after which an unanswered request is given up as late. */
  timeoutMs?: number;
  /**
   * Taken instead of asking again. Once anything else is asked, an earlier answer may no longer be true, and the rest is
   * dropped.
   */
  early?: EarlyAnswers | undefined;
  /** Called on every HTTP 401, before the failure is thrown. */
  onSignedOut?: () => void;
  /** Called on every answer that carries the server's time. */
  onServerTime?: (time: ServerTime) => void;
  /** Called on every answer to a signed-in person, before `run` resolves. */
  onEpoch?: (epoch: ServerEpoch) => void;
  /** After each request: whether anything answered; null when it took too long, which says neither. */
  onReach?: (isReached: boolean | null) => void;
}

export interface RunOptions {
  signal?: AbortSignal;
  /** Let the request outlive the page. Browsers cap the body of such requests at 64 KB. */
  keepalive?: boolean;
}

export interface Client {
  /**
   * Runs a registered operation and gives its data, refusals of mutations included.
   * @throws {Failure} when no data came; an `AbortError` when `signal` was aborted.
   */
  run<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: RunOptions,
  ): Promise<Data>;
}

const epochOf = (response: Response): ServerEpoch | null => {
  const [id, since] = response.headers.get('x-campus-epoch')?.split(' ') ?? [];
  return id ? { id, workSince: since ? Date.parse(since) : null } : null;
};

interface Answer {
  data?: unknown;
  errors?: { extensions?: { code?: string; requestId?: string } }[];
}

const isAnswer = (body: unknown): body is Answer =>
  typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);

const byStatus = (status: number): FailureCode => {
  if (status === 401) return 'SIGN_IN_NEEDED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'CLIENT_OUTDATED';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (status === 503) return 'OVERLOADED';
  if (status >= 500) return 'INTERNAL';
  return status >= 400 ? 'BAD_REQUEST' : 'MALFORMED';
};

const retryAfterMs = (response: Response) => {
  const seconds = Number.parseFloat(response.headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : null;
};

const failureOf = (response: Response, answer: Answer | null) => {
  const { code, requestId } = answer?.errors?.[0]?.extensions ?? {};
  const ours =
    code === 'CROSS_SITE_REQUEST' ||
    code === 'SIGN_IN_NEEDED' ||
    code === 'FORBIDDEN' ||
    code === 'READ_ONLY';
  const failureCode = ours ? code : response.ok && answer ? 'INTERNAL' : byStatus(response.status);
  const foreign = !answer && (failureCode === 'FORBIDDEN' || failureCode === 'CLIENT_OUTDATED');
  return new Failure(foreign ? 'MALFORMED' : failureCode, {
    requestId: requestId ?? null,
    retryAfterMs: retryAfterMs(response),
  });
};

const read = (text: string): Answer | null => {
  try {
    const body: unknown = JSON.parse(text);
    return isAnswer(body) ? body : null;
  } catch {
    return null;
  }
};

/** Gives the early answer to a question, once, or asks. From the first thing asked on, no early answer counts any more. */
const earlyFirst = (answers: EarlyAnswers = {}) => {
  let early = answers;
  return (question: string, send: () => Promise<Response>) => {
    const ask = async () => ({ response: await send(), arrivedAt: performance.now() });
    const asked = early[question];
    if (asked) delete early[question];
    else early = {};
    return asked?.catch(ask) ?? ask();
  };
};

/** The client of our own operations: one POST each, nothing cached, nothing retried. */
export const createClient = (options: ClientOptions = {}): Client => {
  const { baseUrl = '', timeoutMs = 30_000 } = options;
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));
  const arriving = earlyFirst(options.early);

  const post = async (id: string, variables: unknown, { signal, keepalive }: RunOptions) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    const forward = () => stop.abort();
    signal?.addEventListener('abort', forward);
    try {
      signal?.throwIfAborted();
      const [url, body] = [`${baseUrl}/op/${id}`, JSON.stringify({ variables })];
      const { response, arrivedAt } = await arriving(url + body, () =>
        send(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-campus-request': '1', ...options.headers },
          body,
          credentials: 'same-origin',
          keepalive: keepalive ?? false,
          signal: stop.signal,
        }),
      );
      const text = await response.text();
      options.onReach?.(true);
      return { response, text, arrivedAt };
    } catch (error) {
      if (signal?.aborted) throw error;
      const isLate = stop.signal.aborted;
      options.onReach?.(isLate && null);
      throw new Failure(isLate ? 'LATE' : 'NETWORK');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', forward);
    }
  };

  return {
    async run<Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      runOptions: RunOptions = {},
    ): Promise<Data> {
      const { response, text, arrivedAt } = await post(operation.id, variables, runOptions);
      const time = response.headers.get('x-campus-time');
      const timeToken = response.headers.get('x-campus-time-token');
      if (time) options.onServerTime?.({ time, timeToken, agoMs: performance.now() - arrivedAt });
      const epoch = epochOf(response);
      if (epoch) options.onEpoch?.(epoch);
      const answer = read(text);
      if (response.ok && answer?.data && !answer.errors) return answer.data as Data;
      const failure = failureOf(response, answer);
      if (failure.code === 'SIGN_IN_NEEDED') options.onSignedOut?.();
      throw failure;
    },
  };
};
