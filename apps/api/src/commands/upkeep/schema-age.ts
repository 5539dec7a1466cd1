import { migrations } from '../../migrations/index.ts';

export type SchemaAge = 'same' | 'older' | 'newer';

/** `applied`: names in the table of migrations. Newer: a later campus has been here, and this one does not know its tables. */
export function schemaAge(applied: readonly string[]): SchemaAge {
  const known = new Set(migrations.map(({ name }) => name));
  if (applied.some((name) => !known.has(name))) return 'newer';
  return applied.length < known.size ? 'older' : 'same';
}
