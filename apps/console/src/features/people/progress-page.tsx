import './people.css';
import { ProgressGrid } from '@campus/api-client';
import { Disclosure, EmptyState, type MenuItem, Select } from '@campus/ui';
import { go, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useMemo, useState } from 'react';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { addressWith } from '../../shared/lists/address-with.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { Legend, ProgressTable } from './progress-table.tsx';
import type { Grid } from './roster-data.ts';
import { RosterFilters, useChange, useRosterChips, useRosterFields } from './roster-filters.tsx';
import { useEditionChoices } from '../../shared/places/edition-countries.ts';
import { askOf, pageOf, useRosterFilter, type RosterFilter } from './roster-filter.ts';

const size = 50;

/** As many columns as have room for their names. */
const FEW = 6;

/** Which activity of which module: 2.3. */
const numberOf = ({ activities }: Grid, place: number): string => {
  const titles = activities.map(({ moduleTitle }) => moduleTitle);
  const own = titles[place];
  const before = titles.slice(0, place + 1);
  return `${new Set(before).size}.${before.filter((title) => title === own).length}`;
};

const GridView = ({ grid }: { grid: Grid }) => {
  const t = useText();
  const [module, setModule] = useState('');
  const modules = [...new Set(grid.activities.map(({ moduleTitle }) => moduleTitle))];
  const columns = useMemo(
    () =>
      grid.activities
        .map((activity, place) => ({ ...activity, place, number: numberOf(grid, place) }))
        .filter(({ moduleTitle }) => !module || moduleTitle === module),
    [grid, module],
  );
  return (
    <>
      <Select
        label={t('grid.module')}
        value={module}
        options={[
          { value: '', label: t('grid.module.all') },
          ...modules.map((value) => ({ value, label: value })),
        ]}
        onChange={(event) => setModule(event.target.value)}
      />
      <p className="soft">{t('grid.lead')}</p>
      <Legend />
      <ProgressTable
        caption={t('grid.title')}
        rows={grid.rows}
        columns={columns}
        isNamed={columns.length <= FEW}
      />
      {columns.length > FEW && (
        <Disclosure summary={t('grid.numbers')}>
          <ul className="plain-list grid-numbers small">
            {columns.map(({ id, number, title }) => (
              <li key={id}>
                <span className="numbers">{number}</span> {title}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
};

/** Everybody the filters leave, against every activity. */
const useGridFiles = (editionId: string, filter: RosterFilter): MenuItem[] => {
  const t = useText();
  const locale = useLocale();
  const asked = { ...filter, page: undefined, columns: undefined, lang: locale } as RosterFilter;
  return (['xlsx', 'csv'] as const).map((kind) => ({
    id: kind,
    label: t(`roster.export.${kind}`),
    href: addressWith(`/rosters/${editionId}-progress.${kind}`, asked),
    isFile: true,
  }));
};

const GridPart = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const filter = useRosterFilter();
  const path = peoplePaths.progress(editionId);
  const page = pageOf(filter);
  const choices = useEditionChoices(editionId);
  const { query } = useSteady(
    path,
    useQuery(ProgressGrid, { locale, editionId, ...askOf(filter), limit: size, offset: page * size }),
  );
  const fields = useRosterFields(choices, false);
  const chips = useRosterChips({ path, filter }, fields);
  const change = useChange({ path, filter });
  const files = useGridFiles(editionId, filter);
  const total = query.data?.progressGrid?.totalCount ?? null;
  return (
    <div className="list-page">
      <ListToolbar
        search={{
          label: t('roster.search'),
          value: filter.search ?? '',
          onSearch: (search, how) => change({ search }, how),
        }}
        filters={<RosterFilters path={path} filter={filter} fields={fields} />}
        chips={chips}
        onClear={() => go(path)}
        count={total === null ? null : t('roster.count', { count: total })}
        files={files}
      />
      <QueryView query={query}>
        {({ progressGrid: grid }) =>
          !grid || grid.rows.length === 0 ? (
            <EmptyState title={t('roster.none.title')}>
              <a href={path}>{t('roster.filters.clear')}</a>
            </EmptyState>
          ) : (
            <>
              <GridView grid={grid} />
              <ListPager
                page={page}
                size={size}
                total={grid.totalCount}
                onPage={(next) => go(addressWith(path, { ...filter, page: String(next + 1) }))}
              />
            </>
          )
        }
      </QueryView>
    </div>
  );
};

/** How far each person of an edition is in each activity. */
export const ProgressPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('grid.title')}>
      {() => <GridPart editionId={editionId} />}
    </EditionFrame>
  );
};
