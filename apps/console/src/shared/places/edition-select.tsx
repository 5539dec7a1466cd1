import { Editions, type DataOf } from '@campus/api-client';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { SearchedSelect } from '../forms/searched-select.tsx';
import { useSteady } from '../lists/table/use-steady.ts';

type Row = DataOf<typeof Editions>['editions']['items'][number];

/**
 * An edition, the one that begins last first; searched on the server where there are more than a list shows. An empty
 * value is none.
 */
export const EditionSelect = ({
  isOffered = () => true,
  ...select
}: {
  label: string;
  hint?: ReactNode;
  /** The words for no choice at all. */
  none: string;
  value: string;
  /** Those that can be chosen; all, where it is not said. */
  isOffered?: (edition: Row) => boolean;
  onChange: (editionId: string) => void;
}) => {
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const { query } = useSteady(
    'edition-select',
    useQuery(Editions, {
      locale,
      limit: 100,
      offset: 0,
      search: search || null,
      phase: null,
      sort: 'STARTS',
      isDescending: true,
    }),
  );
  return (
    <QueryView query={query}>
      {({ editions: { items, totalCount } }) => {
        const offered = items.filter(isOffered);
        return (
          <SearchedSelect
            {...select}
            choices={offered.map(({ id, title }) => ({ value: id, label: title }))}
            total={totalCount - items.length + offered.length}
            search={search}
            onSearch={setSearch}
          />
        );
      }}
    </QueryView>
  );
};
