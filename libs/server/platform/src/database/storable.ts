/** Text that a database takes: PostgreSQL keeps neither U+0000 nor half a pair of surrogates. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** JSON whose texts a database takes. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));
