import { randomUUID } from 'node:crypto';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';

/** The id of an operation that one of our clients has registered. */
export function registeredId(name: string): string {
  const id = Object.keys(registeredTexts()).find((each) => each.slice(0, each.lastIndexOf('-')) === name);
  if (id === undefined) throw new Error(`no client has registered ${name}`);
  return id;
}

/** Its text, as the client sends it. */
export const registeredText = (name: string): string => registeredTexts()[registeredId(name)] ?? '';

/** Variables of a command, each time with a new key. */
export const command = (input: object) => () => ({ input: { ...input, idempotencyKey: randomUUID() } });
