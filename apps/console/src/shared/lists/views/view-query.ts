/** What a view keeps of the address of a list: its query without the page. */
export const viewIn = (address: string): string => {
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  query.delete('page');
  return query.toString();
};

const inOrder = (query: string): string => {
  const words = new URLSearchParams(query);
  words.sort();
  return words.toString();
};

/** Whether two queries ask for the same, in whichever order. */
export const isSameQuery = (one: string, other: string): boolean => inOrder(one) === inOrder(other);
