import { Button } from '@campus/ui';
import { go } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { ListToolbar } from '../table/list-toolbar.tsx';
import { useAsked } from '../use-asked.ts';
import { isFiltered, logAddress, type LogFilter } from './log-filter.ts';

type Bind<Filter> = (key: keyof Filter & string) => {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
};

/** What a log is narrowed by: sent when the button is pressed, and kept in the address. */
export const LogFilters = <Filter extends LogFilter>({
  path,
  filter,
  said,
  words,
  fields,
}: {
  path: string;
  filter: Filter;
  /** In words, besides those of the field in sight; each can be taken away. */
  said: readonly { id: keyof Filter & string; label: string }[];
  words: Record<'search' | 'apply' | 'clear', string>;
  fields: (bind: Bind<Filter>) => ReactNode;
}) => {
  const [asked, setAsked] = useAsked<LogFilter>(filter);
  const narrowedBy = (next: LogFilter) => logAddress(path, { ...next, before: undefined });
  return (
    <ListToolbar
      search={{
        label: words.search,
        value: filter['search'] ?? '',
        onSearch: (search, how) => go(narrowedBy({ ...filter, search }), how),
      }}
      chips={said.map(({ id, label }) => ({
        id,
        label,
        onRemove: () => go(narrowedBy({ ...filter, [id]: undefined })),
      }))}
      onClear={() => go(path)}
      count={null}
      filters={
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            go(narrowedBy(asked));
          }}
        >
          <div className="list-fields">
            {fields((key) => ({
              value: asked[key] ?? '',
              onChange: ({ target }) => setAsked({ ...asked, [key]: target.value }),
            }))}
          </div>
          <div className="row">
            <Button type="submit">{words.apply}</Button>
            {isFiltered(filter) && <a href={path}>{words.clear}</a>}
          </div>
        </form>
      }
    />
  );
};
