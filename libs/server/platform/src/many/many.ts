import { isId } from '../database/uuid.ts';
import { Refused } from '../graphql/refused.ts';

/** More than a page of a list, fewer than keep others waiting. */
export const MOST_AT_ONCE = 500;

/** The ids of what is done with many at once, each once. Refuses INPUT_INVALID {field, most}. */
export const idsAmong = (given: readonly string[], field: string): string[] => amongMany(given, field, isId);

/** The same of things known by something else than a uuid; `isOne`: whether it looks like one. */
export function amongMany(
  given: readonly string[],
  field: string,
  isOne: (text: string) => boolean,
): string[] {
  const names = [...new Set(given)];
  if (names.length === 0 || names.length > MOST_AT_ONCE || !names.every(isOne))
    throw new Refused('INPUT_INVALID', { field, most: MOST_AT_ONCE });
  return names;
}

/** What became of one of many: done, or refused, with what the sentence of the refusal needs. */
export interface OneOfMany<Done> {
  id: string;
  refusal: string | null;
  params: Record<string, unknown>;
  done: Done | null;
}

/**
 * Does the same with each, in one transaction. A refusal is thrown before anything is written, so the others go
 * on. It is done in the order of the ids: two with overlapping lists wait for each other, never in a circle. The
 * answers have the order that was given.
 */
export async function oneByOne<Done>(
  ids: readonly string[],
  work: (id: string) => Promise<Done>,
): Promise<OneOfMany<Done>[]> {
  const answers = new Map<string, OneOfMany<Done>>();
  for (const id of ids.toSorted()) answers.set(id, await oneOf(id, work));
  return ids.flatMap((id) => answers.get(id) ?? []);
}

async function oneOf<Done>(id: string, work: (id: string) => Promise<Done>): Promise<OneOfMany<Done>> {
  try {
    return { id, refusal: null, params: {}, done: await work(id) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { id, refusal: error.code, params: error.params, done: null };
  }
}

/** How many of them were not refused. */
export const doneAmong = (rows: readonly { refusal: string | null }[]): number =>
  rows.filter(({ refusal }) => refusal === null).length;
