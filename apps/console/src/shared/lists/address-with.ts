/** The address of `path` with what its query says; what is empty or missing is left out. */
export const addressWith = (
  path: string,
  parts: Readonly<Record<string, string | null | undefined>>,
): string => {
  const said = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(said).toString();
  return query ? `${path}?${query}` : path;
};
