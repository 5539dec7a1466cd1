import '../programmes.css';
import { CountryRoles } from '@campus/api-client';
import {
  Button,
  Checkbox,
  type Column,
  EmptyState,
  type MenuItem,
  SearchField,
  Select,
  VisuallyHidden,
} from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { useText } from '../../../shared/text.ts';
import { useRows } from '../../../shared/lists/use-rows.ts';
import { useToday } from '../../../shared/words/today.ts';
import { holdsOn, useSince, type CountryRole } from '../programme-data.ts';
import { AskRemoval } from '../facts/remove-fact.tsx';
import { SourceList } from '../facts/source-list.tsx';
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

/** Many began before anybody wrote it down: a line in the column, in words for screen readers. */
const When = ({ role }: { role: CountryRole }) => {
  const since = useSince();
  return role.validFrom || role.validTo ? (
    since(role)
  ) : (
    <>
      <span aria-hidden="true">—</span>
      <VisuallyHidden>{since(role)}</VisuallyHidden>
    </>
  );
};

const useColumns = ({ list: { sortingOf } }: Shown): Column<CountryRole>[] => {
  const t = useText();
  const formats = useFormats();
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
    {
      id: 'since',
      label: t('programmes.when'),
      sorting: sortingOf('since'),
      cell: (role) => <When role={role} />,
    },
    {
      id: 'sources',
      label: t('programmes.sources'),
      cell: ({ sources }) =>
        sources.length > 0 && (
          <div className="directory__sources">
            <SourceList isCut sources={sources} />
          </div>
        ),
    },
  ];
};

type Chosen = { what: 'change'; role: CountryRole | null } | { what: 'remove'; role: CountryRole };

/** What a row's menu offers. */
const useMenu = (onChoose: (chosen: Chosen) => void) => {
  const t = useText();
  return (role: CountryRole): MenuItem[] => [
    { id: 'change', label: t('programmes.change'), onSelect: () => onChoose({ what: 'change', role }) },
    {
      id: 'remove',
      label: t('programmes.remove'),
      isDanger: true,
      onSelect: () => onChoose({ what: 'remove', role }),
    },
  ];
};

const Filters = ({ list, filter, change, children }: Shown & { children: ReactNode }) => {
  const t = useText();
  return (
    <div className="row row--ends">
      <SearchField label={t('programmes.country.search')} value={list.search} onSearch={list.find} />
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
      {children}
    </div>
  );
};

const Countries = ({ roles }: { roles: readonly CountryRole[] }) => {
  const t = useText();
  const formats = useFormats();
  const { isRegional } = usePerson();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const it = useShown(roles);
  const columns = useColumns(it);
  const menuOf = useMenu(setChosen);
  const nameOf = ({ country, role }: CountryRole) =>
    t('programmes.country.role', {
      country: formats.country(country.code),
      role: t(`programmes.role.${role}`),
    });
  const close = () => setChosen(null);
  return (
    <>
      <Filters {...it}>
        {isRegional && (
          <Button onClick={() => setChosen({ what: 'change', role: null })}>
            {t('programmes.country.add')}
          </Button>
        )}
      </Filters>
      {!isRegional && <p className="soft small">{t('programmes.readOnly')}</p>}
      <ListTable
        caption={t('programmes.countries')}
        columns={columns}
        rows={it.list.shown}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        {...(isRegional && { menuOf })}
        empty={<EmptyState title={t('programmes.country.none')} />}
        page={it.list.page}
        size={it.list.size}
        total={it.list.total}
        onPage={it.list.setPage}
      />
      {chosen?.what === 'change' && <RoleDialog role={chosen.role} onClose={close} />}
      {chosen?.what === 'remove' && (
        <AskRemoval fact="COUNTRY_ROLE" id={chosen.role.id} title={nameOf(chosen.role)} onClose={close} />
      )}
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
