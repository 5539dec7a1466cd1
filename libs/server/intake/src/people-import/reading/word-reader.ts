import { plainWords } from '@campus/people';

/**
 * Reads a cell as one of some keys, by what each is called, written as `plainWords` has it, and by the key itself. Gives
 * null for what it cannot tell.
 */
export function wordReader<Key extends string>(
  names: Record<Key, readonly string[]>,
): (text: string) => Key | null {
  const keys = new Map<string, Key>();
  for (const key of Object.keys(names) as Key[]) {
    for (const name of [plainWords(key), ...names[key]]) keys.set(name, key);
  }
  return (text) => keys.get(plainWords(text)) ?? null;
}
