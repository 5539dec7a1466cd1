import type { Query } from '@campus/web-shell';
import { useState } from 'react';

/**
 * While another page or search is loading, the former rows stay, so that the page does not jump at each
 * letter. `isWaiting` tells that they are not the requested ones yet. Nothing is kept from one `place` to
 * another.
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
