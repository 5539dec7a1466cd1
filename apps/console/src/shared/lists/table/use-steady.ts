import type { Query } from '@campus/web-shell';
import { useState } from 'react';

/**
 * While the next page or other words are asked for, the rows that were there stay: the page does not jump at each
 * letter. `isWaiting` says that they are not what was asked for yet. Nothing stays from one `place` to another.
 */
export const useSteady = <Data>(
  place: string,
  query: Query<Data>,
): { query: Query<Data>; isWaiting: boolean } => {
  const [last, setLast] = useState({ place, data: query.data });
  const isOther = last.place !== place || (query.data !== undefined && query.data !== last.data);
  if (isOther) setLast({ place, data: query.data });
  const kept = last.place === place ? last.data : undefined;
  const isWaiting = query.data === undefined && query.failure === null && kept !== undefined;
  return { query: isWaiting ? { ...query, data: kept } : query, isWaiting };
};
