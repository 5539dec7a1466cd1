import '../programmes.css';
import { CountryRoles } from '@campus/api-client';
import { Button, Checkbox, EmptyState, Select, Table, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { SearchField } from '../../../shared/lists/search-field.tsx';
import { useText } from '../../../shared/text.ts';
import { useRows } from '../../../shared/lists/use-rows.ts';
import { useToday } from '../../../shared/words/today.ts';
import { holdsOn, useSince, type CountryRole } from '../programme-data.ts';
import { RemoveFact } from '../remove-fact.tsx';
import { parts, RoleDialog } from './role-dialog.tsx';

/** All parts there are: some dozens, so that the page searches and sorts them itself. */
const useShown = (roles: readonly CountryRole[]) => {
  const formats = useFormats();
  const { compare } = new Intl.Collator(useLocale());
  const [filter, setFilter] = useState({ part: '', isToday: true });
  const today = useToday();
  const nameOf = ({ country }: CountryRole) => formats.country(country.code);
  const matching = roles
    .filter((role) => !filter.isToday || holdsOn(today, role))
    .filter((role) => !filter.part || role.role === filter.part)
    .sort((a, b) => compare(nameOf(a), nameOf(b)) || a.id.localeCompare(b.id));
  const list = useRows<CountryRole, 'country' | 'role' | 'since'>(matching, {
    first: 'country',
    textOf: nameOf,
    keysOf: { country: nameOf, role: ({ role }) => role, since: ({ validFrom }) => validFrom ?? '' },
  });
  const change = (part: Partial<typeof filter>) => {
    setFilter({ ...filter, ...part });
    list.setPage(0);
  };
  return { list, filter, change };
};
type Shown = ReturnType<typeof useShown>;

const useColumns = (
  { list: { sortingOf } }: Shown,
  mayChange: boolean,
  onChange: (role: CountryRole) => void,
): Column<CountryRole>[] => {
  const t = useText();
  const formats = useFormats();
  const since = useSince();
  const title = (role: CountryRole) =>
    t('programmes.country.role', {
      country: formats.country(role.country.code),
      role: t(`programmes.role.${role.role}`),
    });
  const act: Column<CountryRole> = {
    id: 'act',
    label: t('programmes.change'),
    isQuiet: true,
    cell: (role) => (
      <span className="row directory__acts">
        <Button
          kind="quiet"
          aria-label={t('programmes.changeOf', { title: title(role) })}
          onClick={() => onChange(role)}
        >
          {t('programmes.change')}
        </Button>
        <RemoveFact fact="COUNTRY_ROLE" id={role.id} title={title(role)} />
      </span>
    ),
  };
  return [
    {
      id: 'country',
      label: t('programmes.country'),
      isName: true,
      sorting: sortingOf('country'),
      cell: ({ country }) => formats.country(country.code),
    },
    {
      id: 'role',
      label: t('programmes.role'),
      sorting: sortingOf('role'),
      cell: ({ role }) => t(`programmes.role.${role}`),
    },
    { id: 'since', label: t('programmes.when'), sorting: sortingOf('since'), cell: since },
    { id: 'source', label: t('programmes.source'), cell: ({ source }) => source ?? '—' },
    ...(mayChange ? [act] : []),
  ];
};

const Filters = ({ list, filter, change }: Shown) => {
  const t = useText();
  return (
    <div className="row row--ends">
      <SearchField
        key={list.search}
        label={t('programmes.country.search')}
        value={list.search}
        onSearch={list.find}
      />
      <Select
        label={t('programmes.role')}
        value={filter.part}
        options={[
          { value: '', label: t('programmes.role.all') },
          ...parts.map((value) => ({ value, label: t(`programmes.role.${value}`) })),
        ]}
        onChange={(event) => change({ part: event.target.value })}
      />
      <Checkbox
        label={t('programmes.country.today')}
        checked={filter.isToday}
        onChange={(event) => change({ isToday: event.target.checked })}
      />
    </div>
  );
};

const Countries = ({ roles }: { roles: readonly CountryRole[] }) => {
  const t = useText();
  const { isRegional } = usePerson();
  const [chosen, setChosen] = useState<{ role: CountryRole | null } | null>(null);
  const it = useShown(roles);
  const columns = useColumns(it, isRegional, (role) => setChosen({ role }));
  return (
    <>
      <Filters {...it} />
      {isRegional ? (
        <div>
          <Button onClick={() => setChosen({ role: null })}>{t('programmes.country.add')}</Button>
        </div>
      ) : (
        <p className="soft small">{t('programmes.readOnly')}</p>
      )}
      {it.list.total === 0 ? (
        <EmptyState title={t('programmes.country.none')} />
      ) : (
        <Table
          caption={t('programmes.countries')}
          columns={columns}
          rows={it.list.shown}
          keyOf={({ id }) => id}
        />
      )}
      <ListPager page={it.list.page} size={it.list.size} total={it.list.total} onPage={it.list.setPage} />
      {chosen && <RoleDialog role={chosen.role} onClose={() => setChosen(null)} />}
    </>
  );
};

/** Which country has which part in the regional work, and since when. */
export const CountriesPage = () => {
  const t = useText();
  const query = useQuery(CountryRoles, { limit: 100, offset: 0 });
  return (
    <Page isWide title={t('programmes.countries')} lead={t('programmes.countries.lead')}>
      <QueryView query={query}>{({ countryRoles }) => <Countries roles={countryRoles} />}</QueryView>
    </Page>
  );
};
