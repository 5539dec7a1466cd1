/** No list is longer. */
export const LONGEST_PAGE = 100;

/** What of a list is asked for, brought within bounds. */
export interface Page {
  limit: number;
  offset: number;
}

export const pageOf = (limit: number, offset: number): Page => ({
  limit: Math.min(Math.max(limit, 1), LONGEST_PAGE),
  offset: Math.max(offset, 0),
});
