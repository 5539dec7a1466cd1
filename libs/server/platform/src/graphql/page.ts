/** No list is longer. */
export const LONGEST_PAGE = 100;

/** Offset and length of the requested part of a list, within bounds. */
export interface Page {
  limit: number;
  offset: number;
}

/** How many rows a list gives that has no pages. */
export const limitOf = ({ limit }: { limit: number }): number => Math.min(Math.max(limit, 1), LONGEST_PAGE);

export const pageOf = ({ limit, offset }: Page): Page => ({
  limit: limitOf({ limit }),
  offset: Math.max(offset, 0),
});
