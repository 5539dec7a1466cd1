import { type FastifyRequest } from 'fastify';

/** Query or form; a parameter that came twice is a list, and is then no text. */
export type Params = Record<string, string | string[] | undefined>;

export const queryOf = ({ query }: FastifyRequest): Params => query as Params;
export const formOf = ({ body }: FastifyRequest): Params => (body ?? {}) as Params;

/** Only those that are there once. */
export const textsOf = (params: Params): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** A form as browsers send it. */
export function formIn(text: string): Params {
  const params: Params = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = params[name];
    params[name] = before === undefined ? value : [before, value].flat();
  }
  return params;
}
