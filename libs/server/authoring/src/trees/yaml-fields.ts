import { parse } from 'yaml';

const hasFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What a YAML file of a draft says, as far as it can be read at all: drafts have faults while they are written. */
export function fieldsIn(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
    return hasFields(value) ? value : {};
  } catch {
    return {};
  }
}
