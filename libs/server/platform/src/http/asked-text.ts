/** The query parameters, unparsed. */
export type Asked = Record<string, unknown>;

/** A parameter with a value. One that is repeated arrives as a list, which no screen of ours sends. */
export function textIn(asked: Asked, name: string): string | null {
  const value = asked[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
