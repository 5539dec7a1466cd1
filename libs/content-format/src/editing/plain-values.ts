import { parse } from 'yaml';

/** What a map of YAML holds, by name. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** None where there is no map. */
export const fieldsIn = (value: unknown): Fields => (isFields(value) ? value : {});

/** None where there is no list. */
export const itemsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a map in YAML says, as far as it can be read at all: drafts have faults while they are written. */
export function readableFields(yaml: string): Fields {
  try {
    return fieldsIn(parse(yaml, { maxAliasCount: 0, logLevel: 'silent' }));
  } catch {
    return {};
  }
}

/** What a file in YAML says; null: it is broken. Somebody may be writing it. */
export function valueIn(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' }) as unknown;
  } catch {
    return null;
  }
}
