import '../programmes.css';
import { Button, EmptyState, Table, type Column } from '@campus/ui';
import { Page, QueryView, type Query } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { useText } from '../../../shared/text.ts';
import { DirectoryFilters, Standing } from './directory-parts.tsx';
import type { DirectoryFilter } from './directory-filter.ts';

/** Entries on a page. */
export const size = 50;

interface Entry {
  id: string;
  closedOn: string | null;
  mayChange: boolean;
}

interface Found<Item> {
  items: readonly Item[];
  totalCount: number;
  mayAddAnywhere: boolean;
  countries: readonly string[];
}

/** What one kind of entry is called. */
interface Words {
  title: string;
  lead: string;
  search: string;
  country: string;
  add: string;
  none: string;
}

/** The form of one entry, null: of a new one. `countries`: where one may be added, null: anywhere. */
export interface EntryFormProps<Item> {
  entry: Item | null;
  countries: readonly string[] | null;
  onClose: () => void;
}

interface DirectoryPageProps<Data, Item extends Entry> extends DirectoryFilter {
  words: Words;
  query: Query<Data>;
  foundIn: (data: Data) => Found<Item>;
  /** Before standing and the way to change it. */
  columns: Column<Item>[];
  nameOf: (entry: Item) => string;
  form: (props: EntryFormProps<Item>) => ReactNode;
}

const useLastColumns = <Item extends Entry>(
  nameOf: (entry: Item) => string,
  onChange: (entry: Item) => void,
): Column<Item>[] => {
  const t = useText();
  return [
    {
      id: 'standing',
      label: t('directory.standing'),
      cell: ({ closedOn }) => <Standing closedOn={closedOn} />,
    },
    {
      id: 'act',
      label: t('programmes.change'),
      isQuiet: true,
      cell: (entry) =>
        entry.mayChange && (
          <Button
            kind="quiet"
            aria-label={t('programmes.changeOf', { title: nameOf(entry) })}
            onClick={() => onChange(entry)}
          >
            {t('programmes.change')}
          </Button>
        ),
    },
  ];
};

/** What the programme writes down once and every edition refers to: found, added and changed in one way. */
export const DirectoryPage = <Data, Item extends Entry>({
  words,
  query,
  foundIn,
  columns,
  nameOf,
  form: Form,
  filter,
  visit,
}: DirectoryPageProps<Data, Item>) => {
  const t = useText();
  const [chosen, setChosen] = useState<{ entry: Item | null } | null>(null);
  const lastColumns = useLastColumns<Item>(nameOf, (entry) => setChosen({ entry }));
  const listOf = ({ items, totalCount, mayAddAnywhere, countries }: Found<Item>) => (
    <>
      {(mayAddAnywhere || countries.length > 0) && (
        <div>
          <Button onClick={() => setChosen({ entry: null })}>{words.add}</Button>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{t('directory.none.text')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          columns={[...columns, ...lastColumns]}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
      <ListPager page={filter.page} size={size} total={totalCount} onPage={(page) => visit({ page })} />
      {chosen && (
        <Form
          entry={chosen.entry}
          countries={mayAddAnywhere ? null : countries}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
  return (
    <Page isWide title={words.title} lead={words.lead}>
      <DirectoryFilters
        filter={filter}
        visit={visit}
        searchLabel={words.search}
        countryLabel={words.country}
      />
      <QueryView query={query}>{(data) => listOf(foundIn(data))}</QueryView>
    </Page>
  );
};
