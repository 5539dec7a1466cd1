import type * as api from '@campus/api-client';
import type { DataOf, Operation, VariablesOf } from '@campus/api-client';

type Api = typeof api;

type OperationName = {
  [Name in keyof Api]: Api[Name] extends Operation<infer _Data, infer _Variables> ? Name : never;
}[keyof Api];

/** What the faked server answers to each operation. A handler may throw a `Response` to answer with that. */
export type Handlers = {
  [Name in OperationName]?: (
    variables: VariablesOf<Api[Name]>,
  ) => DataOf<Api[Name]> | Promise<DataOf<Api[Name]>>;
};

/** A server of functions, one per operation. */
export interface FakeNetwork {
  fetch: typeof fetch;
  /** Changes what some operations answer from now on. */
  answer(handlers: Handlers): void;
  /** While off, every request is lost before it reaches the server. */
  isOnline: boolean;
  /** The requests so far, oldest first. */
  requests: { name: string; variables: unknown }[];
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'x-campus-time': new Date().toISOString() } });

/** An answer without data: `throw refuseHttp(401, 'SIGN_IN_NEEDED')` inside a handler. */
export const refuseHttp = (status: number, code: string): Response =>
  json({ errors: [{ message: code, extensions: { code, requestId: 'test-request' } }] }, status);

/** A network on which an operation without a handler answers HTTP 500, so that no request goes unnoticed. */
export const createFakeNetwork = (first: Handlers = {}): FakeNetwork => {
  const handlers: Record<string, unknown> = { ...first };
  const network: FakeNetwork = {
    isOnline: true,
    requests: [],
    answer: (more) => void Object.assign(handlers, more),
    fetch: async (input, init) => {
      const name = /\/op\/(\w+)-/.exec(String(input))?.[1] ?? String(input);
      const { variables } = JSON.parse(String(init?.body)) as { variables: unknown };
      if (!network.isOnline) throw new TypeError('Failed to fetch');
      network.requests.push({ name, variables });
      const handler = handlers[name];
      if (typeof handler !== 'function') return refuseHttp(500, 'INTERNAL');
      try {
        const data: unknown = await handler(variables);
        return json({ data });
      } catch (thrown) {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      }
    },
  };
  return network;
};
