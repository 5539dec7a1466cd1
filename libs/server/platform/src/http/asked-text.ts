/** The parameters of an address, as they came. */
export type Asked = Record<string, unknown>;

/** A parameter that says something; one that comes twice is a list, which no screen of ours writes. */
export function textIn(asked: Asked, name: string): string | null {
  const value = asked[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
