import { createHash } from 'node:crypto';

/**
 * The key a learner's browser sees instead of the author's. Authors number answers as they think of them, the
 * right one first or in the right order; a key made from a hash tells nothing, and stays the same when other
 * answers are added.
 */
export function opaqueKey(questionUuid: string, key: string): string {
  return createHash('sha256').update(`${questionUuid}/${key}`).digest('hex').slice(0, 8);
}
