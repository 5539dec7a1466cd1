import { EmptyState } from '@campus/ui';
import type { ReactNode } from 'react';
import { addressWith } from '../address-with.ts';
import { isFiltered, type LogFilter } from './log-filter.ts';

/** A page of a log, newest first, with the way to older ones; or why there is nothing. */
export const LogPages = <Item,>({
  path,
  filter,
  page: { items, hasMore },
  placeOf,
  words,
  children,
}: {
  path: string;
  filter: LogFilter;
  page: { items: readonly Item[]; hasMore: boolean };
  /** Where the page after an entry begins. */
  placeOf: (item: Item) => string | number;
  words: {
    pages: string;
    newest: string;
    older: string;
    nothingFound: string;
    clear: string;
    empty: string;
    emptyText: string;
  };
  /** The entries, with what stands at their end. */
  children: (items: readonly Item[], steps: ReactNode) => ReactNode;
}) => {
  const last = items.at(-1);
  const older = hasMore && last ? addressWith(path, { ...filter, before: String(placeOf(last)) }) : null;
  const steps =
    filter['before'] || older ? (
      <nav className="row" aria-label={words.pages}>
        {filter['before'] && <a href={addressWith(path, { ...filter, before: undefined })}>{words.newest}</a>}
        {older && <a href={older}>{words.older}</a>}
      </nav>
    ) : null;
  if (last) return children(items, steps);
  return (
    <>
      {isFiltered(filter) ? (
        <EmptyState title={words.nothingFound}>
          <a href={path}>{words.clear}</a>
        </EmptyState>
      ) : (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
      {steps}
    </>
  );
};
