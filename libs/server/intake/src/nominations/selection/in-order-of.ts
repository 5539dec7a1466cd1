/** Rows in the order in which they were named, by id in any case of letters. */
export const inOrderOf = <Row extends { id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[] => {
  const named = ids.map((id) => id.toLowerCase());
  return rows.toSorted((a, b) => named.indexOf(a.id) - named.indexOf(b.id));
};
