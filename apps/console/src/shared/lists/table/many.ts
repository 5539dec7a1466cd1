import type { RefusalCode } from '@campus/api-client';

/** Rows that are changed or written to by one request, as the server has it. */
export const MOST_AT_ONCE = 500;
/** Most rows that an address can name: their ids are in it. */
export const MOST_IN_ADDRESS = 200;

/** What became, or would become, of one of many: done where `refusal` is null. */
export interface OneOfMany {
  refusal: RefusalCode | null;
  params: unknown;
}

/** One reason for which some were refused, and those it is about. */
export interface RefusedFor<One> {
  code: RefusalCode;
  params: unknown;
  those: One[];
}

/** Why some were refused: each reason once. */
export const refusalsOf = <One extends OneOfMany>(many: readonly One[]): RefusedFor<One>[] => {
  const found = new Map<string, RefusedFor<One>>();
  for (const one of many) {
    const { refusal: code, params } = one;
    if (code === null) continue;
    // Two editions have two last days: the same code, and two sentences.
    const reason = `${code}/${JSON.stringify(params)}`;
    const same = found.get(reason) ?? { code, params, those: [] };
    same.those.push(one);
    found.set(reason, same);
  }
  return [...found.values()];
};
