import './list.css';
import { type Chip, Chips, MenuButton, type MenuItem, Popover, SearchField } from '@campus/ui';
import type { ReactNode } from 'react';
import { useText } from '../../text.ts';
import { ViewChoice, type ColumnChoice } from './view-choice.tsx';

/** One line above a list: search, filters, count, columns, files, and the button to create one. */
export const ListToolbar = ({
  search,
  filters,
  chips = [],
  onClear,
  count,
  columns,
  files = [],
  children,
}: {
  search?: { label: string; value: string; onSearch: (words: string, how: { replace: boolean }) => void };
  /** Fields that narrow the list; they open over it. */
  filters?: ReactNode;
  chips?: readonly Chip[];
  /** Takes away all that narrows the list. */
  onClear?: () => void;
  /** "293 people"; null while unknown. */
  count: string | null;
  columns?: ColumnChoice;
  /** The list as a file. */
  files?: readonly MenuItem[];
  /** Acts of the screen. */
  children?: ReactNode;
}) => {
  const t = useText();
  return (
    <div className="list-bar" role="group" aria-label={t('console.list.toolbar')}>
      {search && <SearchField {...search} />}
      {filters && (
        <Popover
          label={
            chips.length > 0
              ? t('console.list.filters.on', { count: chips.length })
              : t('console.list.filters')
          }
          isOn={chips.length > 0}
        >
          {filters}
        </Popover>
      )}
      <Chips
        label={t('console.list.filteredBy')}
        chips={chips}
        removeLabel={t('console.list.chip.remove')}
        clear={onClear && { label: t('console.list.clear'), onClear }}
      />
      <div className="list-bar__end">
        <span className="list-count numbers" role="status">
          {count}
        </span>
        <ViewChoice {...(columns && { columns })} />
        <MenuButton icon="download" label={t('console.list.files')} items={files} />
        {children}
      </div>
    </div>
  );
};
