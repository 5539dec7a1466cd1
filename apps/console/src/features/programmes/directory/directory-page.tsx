import '../programmes.css';
import { Button, EmptyState, type Column } from '@campus/ui';
import { Page, QueryView, type Query } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { Cut } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { useText } from '../../../shared/text.ts';
import { DirectoryFilters, Standing } from './directory-parts.tsx';
import type { DirectoryFilter, Show } from './directory-filter.ts';

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
  /** Between the name and the standing. */
  columns: Column<Item>[];
  /** The column of the name, without what is in it. */
  name: Pick<Column<Item>, 'label' | 'sorting'>;
  /** All of the name, where it is more than what the entry is called by. */
  fullNameOf?: (entry: Item) => string;
  nameOf: (entry: Item) => string;
  form: (props: EntryFormProps<Item>) => ReactNode;
}

/** The name opens the form of the entry, where the person may change it. */
const Name = <Item extends Entry>({
  entry,
  words,
  onChange,
}: {
  entry: Item;
  words: string;
  onChange: (entry: Item) => void;
}) => {
  const t = useText();
  if (!entry.mayChange) return <Cut>{words}</Cut>;
  return (
    <Button
      kind="bare"
      aria-label={t('programmes.changeOf', { title: words })}
      onClick={() => onChange(entry)}
    >
      <Cut>{words}</Cut>
    </Button>
  );
};

const namesOf = <Item extends Entry>(
  name: Pick<Column<Item>, 'label' | 'sorting'>,
  wordsOf: (entry: Item) => string,
  onChange: (entry: Item) => void,
): Column<Item> => ({
  ...name,
  id: 'name',
  isName: true,
  cell: (entry) => <Name entry={entry} words={wordsOf(entry)} onChange={onChange} />,
});

/** Said only where the rows differ in it: all of a list of those in service are. */
const useStanding = <Item extends Entry>(show: Show, items: readonly Item[]): Column<Item>[] => {
  const t = useText();
  if (show === 'open' && items.every(({ closedOn }) => closedOn === null)) return [];
  return [
    {
      id: 'standing',
      label: t('directory.standing'),
      cell: ({ closedOn }) => (show === 'open' && !closedOn ? null : <Standing closedOn={closedOn} />),
    },
  ];
};

/** What the programme writes down once and every edition refers to: found, added and changed in one way. */
export const DirectoryPage = <Data, Item extends Entry>({
  words,
  query,
  foundIn,
  columns,
  name,
  nameOf,
  fullNameOf = nameOf,
  form: Form,
  filter,
  visit,
}: DirectoryPageProps<Data, Item>) => {
  const t = useText();
  const [chosen, setChosen] = useState<{ entry: Item | null } | null>(null);
  const found = query.data && foundIn(query.data);
  const standing = useStanding<Item>(filter.show, found?.items ?? []);
  const names = namesOf(name, fullNameOf, (entry) => setChosen({ entry }));
  const listOf = ({ items, totalCount, mayAddAnywhere, countries }: Found<Item>) => (
    <div className="directory">
      <ListTable
        caption={words.title}
        columns={[names, ...columns, ...standing]}
        rows={items}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        empty={
          <EmptyState title={words.none}>
            <p>{t('directory.none.text')}</p>
          </EmptyState>
        }
        page={filter.page}
        size={size}
        total={totalCount}
        onPage={(page) => visit({ page })}
      />
      {chosen && (
        <Form
          entry={chosen.entry}
          countries={mayAddAnywhere ? null : countries}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
  return (
    <Page isWide title={words.title} lead={words.lead}>
      <DirectoryFilters filter={filter} visit={visit} searchLabel={words.search} countryLabel={words.country}>
        {found && (found.mayAddAnywhere || found.countries.length > 0) && (
          <Button onClick={() => setChosen({ entry: null })}>{words.add}</Button>
        )}
      </DirectoryFilters>
      <QueryView query={query}>{(data) => listOf(foundIn(data))}</QueryView>
    </Page>
  );
};
