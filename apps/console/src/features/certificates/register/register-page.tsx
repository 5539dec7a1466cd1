import '../certificates.css';
import { CertificateRegister } from '@campus/api-client';
import { type Chip, type Column, EmptyState, Select, Tag } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery, useShell } from '@campus/web-shell';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { Cut } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../../shared/lists/table/list-toolbar.tsx';
import { MOST_AT_ONCE } from '../../../shared/lists/table/many.ts';
import { useChoice } from '../../../shared/lists/table/use-choice.ts';
import { useChooseAll, type ReadPage } from '../../../shared/lists/table/use-choose-all.ts';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { SavedViews } from '../../../shared/lists/views/saved-views.tsx';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { EditionSelect } from '../../../shared/places/edition-select.tsx';
import { useText } from '../../../shared/text.ts';
import { Waiting } from '../../../shared/today/waiting.tsx';
import { useSurnameHeading } from '../../../shared/words/surname-heading.ts';
import { sortingBy } from '../../../shared/lists/use-sort.ts';
import { BasisTag } from '../../../shared/basis-tag.tsx';
import { FoldedActs } from '../batches/folded-acts.tsx';
import { RegisterBulkBar, RegisterBulkTold, useRegisterBulk } from './register-bulk.tsx';
import type { RegisterRow } from './register-data.ts';
import {
  registerAddress,
  registerStates,
  useRegisterFilter,
  type RegisterFilter,
} from './register-filter.ts';

type Row = RegisterRow;
type Change = (part: Partial<RegisterFilter>, how?: { replace: boolean }) => void;

const size = 50;
const tones = { ISSUED: 'done', EXPIRED: 'quiet', SUPERSEDED: 'quiet', REVOKED: 'warn' } as const;

/** Numbers and days do not break. */
const whole = { whiteSpace: 'nowrap' } as const;

const Status = ({ status }: Row) => (
  <Tag tone={tones[status]}>{useText()(`certificates.inForce.${status}`)}</Tag>
);

const Name = ({ personId, fullName }: Row) => (
  <a href={peoplePaths.person(personId)}>
    <Cut>{fullName}</Cut>
  </a>
);

const Serial = ({ serial, verifyUrl }: Row) => (
  <a href={verifyUrl} style={whole}>
    {serial}
  </a>
);

/** What it was issued for, and with what outcome. */
const Edition = ({ editionId, editionTitle, outcome, basis }: Row) => {
  const t = useText();
  return (
    <span className="list-line">
      <a href={certificatePaths.list(editionId)}>
        <Cut>{editionTitle}</Cut>
      </a>
      <span className="soft">{t(`certificates.outcome.${outcome}`)}</span>
      <BasisTag basis={basis} />
    </span>
  );
};

const Acts = ({ mayChange, serial, status, fullName }: Row) =>
  mayChange && <FoldedActs serial={serial} status={status} name={fullName} />;

const useColumns = (filter: RegisterFilter, change: Change): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const bySurname = useSurnameHeading();
  const by = sortingBy<RegisterFilter['sort']>(filter, change);
  return [
    {
      id: 'name',
      ...bySurname(t('certificates.column.name'), by('NAME')),
      isName: true,
      cell: Name,
    },
    {
      id: 'country',
      label: t('certificates.column.country'),
      cell: ({ countryCode }) => (countryCode === null ? '–' : formats.country(countryCode)),
      sorting: by('COUNTRY'),
    },
    {
      id: 'serial',
      label: t('certificates.register.serial'),
      card: 'fact',
      cell: Serial,
      sorting: by('SERIAL'),
    },
    {
      id: 'status',
      label: t('certificates.column.status'),
      card: 'aside',
      cell: Status,
    },
    {
      id: 'edition',
      label: t('certificates.register.edition'),
      card: 'line',
      cell: Edition,
    },
    {
      id: 'issued',
      label: t('certificates.register.issued'),
      card: 'fact',
      cell: ({ issuedAt }) => <span style={whole}>{formats.date(issuedAt, 'medium')}</span>,
      sorting: by('ISSUED'),
    },
    {
      id: 'expires',
      label: t('certificates.register.expires'),
      cell: ({ expiresOn }) => (expiresOn === null ? '–' : formats.day(expiresOn, 'medium')),
      sorting: by('EXPIRES'),
    },
    {
      id: 'acts',
      label: t('certificates.register.acts'),
      isQuiet: true,
      card: 'aside',
      cell: Acts,
    },
  ];
};

const Filters = ({
  filter,
  countries,
  change,
}: {
  filter: RegisterFilter;
  /** Those that people of the register are of. */
  countries: readonly string[];
  change: Change;
}) => {
  const t = useText();
  return (
    <div className="list-fields">
      <Select
        label={t('certificates.column.status')}
        value={filter.status ?? ''}
        options={[
          { value: '', label: t('certificates.filter.all') },
          ...registerStates.map((value) => ({ value, label: t(`certificates.inForce.${value}`) })),
        ]}
        onChange={({ target }) =>
          change({ status: registerStates.find((each) => each === target.value) ?? null })
        }
      />
      {(countries.length > 1 || filter.country !== null) && (
        <CountrySelect
          label={t('certificates.column.country')}
          none={t('certificates.filter.all')}
          among={countries}
          value={filter.country}
          onChange={(country) => change({ country })}
        />
      )}
      <EditionSelect
        label={t('certificates.register.edition')}
        none={t('certificates.register.editions')}
        value={filter.editionId}
        onChange={(editionId) => change({ editionId })}
      />
    </div>
  );
};

const useChips = (filter: RegisterFilter, change: Change): Chip[] => {
  const t = useText();
  const formats = useFormats();
  const { status, country, editionId } = filter;
  const said = (what: string, value: string) => t('console.list.chip', { what, value });
  return [
    ...(status === null
      ? []
      : [
          {
            id: 'status',
            label: said(t('certificates.column.status'), t(`certificates.inForce.${status}`)),
            onRemove: () => change({ status: null }),
          },
        ]),
    ...(country === null
      ? []
      : [
          {
            id: 'country',
            label: said(t('certificates.column.country'), formats.country(country)),
            onRemove: () => change({ country: null }),
          },
        ]),
    ...(editionId === ''
      ? []
      : [
          {
            id: 'edition',
            label: t('certificates.register.oneEdition'),
            onRemove: () => change({ editionId: '' }),
          },
        ]),
  ];
};

const Nothing = ({ filter }: { filter: RegisterFilter }) => {
  const t = useText();
  return filter.search !== '' || filter.status !== null || filter.editionId !== '' || filter.country ? (
    <EmptyState title={t('certificates.register.none.title')}>
      <a href={certificatePaths.register}>{t('certificates.register.none.all')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('certificates.register.empty.title')}>
      <p>{t('certificates.register.empty.text')}</p>
    </EmptyState>
  );
};

/** The page of the register that the address asks for. */
const useRegister = (filter: RegisterFilter) => {
  const locale = useLocale();
  const { client } = useShell();
  const { page, search, editionId, ...rest } = filter;
  const ask = { ...rest, locale, search: search || null, editionId: editionId || null };
  const { query, isWaiting } = useSteady(
    certificatePaths.register,
    useQuery(CertificateRegister, { ...ask, limit: size, offset: page * size }),
  );
  const readPage: ReadPage<Row> = async (part) =>
    (await client.run(CertificateRegister, { ...ask, ...part })).certificateRegister.items;
  return { query, isWaiting, readPage };
};

const keyOf = ({ id }: Row) => id;
const nameOf = ({ fullName }: Row) => fullName;

/** The saved views, and the line above the rows. */
const Toolbar = ({
  filter,
  countries,
  total,
  change,
}: {
  filter: RegisterFilter;
  countries: readonly string[];
  /** Null while unknown. */
  total: number | null;
  change: Change;
}) => {
  const t = useText();
  return (
    <>
      <SavedViews
        list="REGISTER"
        editionId={null}
        path={certificatePaths.register}
        address={registerAddress(filter)}
      />
      <ListToolbar
        search={{
          label: t('certificates.register.search'),
          value: filter.search,
          onSearch: (search, how) => change({ search }, how),
        }}
        filters={<Filters filter={filter} countries={countries} change={change} />}
        chips={useChips(filter, change)}
        onClear={() => go(certificatePaths.register)}
        count={total === null ? null : t('certificates.register.count', { count: total })}
      />
    </>
  );
};

const List = () => {
  const t = useText();
  const filter = useRegisterFilter();
  const change: Change = (part, how) => go(registerAddress({ ...filter, page: 0, ...part }), how);
  const columns = useColumns(filter, change);
  const { query, isWaiting, readPage } = useRegister(filter);
  const { items = [], totalCount = null, countries = [] } = query.data?.certificateRegister ?? {};
  const choice = useChoice(keyOf, 'register');
  const bulk = useRegisterBulk(choice.clear);
  const all = useChooseAll({ choice, items, total: totalCount, most: MOST_AT_ONCE, read: readPage });
  return (
    <div className="list-page register">
      <Toolbar filter={filter} countries={countries} total={totalCount} change={change} />
      <RegisterBulkTold bulk={bulk} />
      <QueryView query={query}>
        {() => (
          <ListTable
            caption={t('certificates.register.title')}
            columns={columns}
            rows={items}
            keyOf={keyOf}
            nameOf={nameOf}
            choice={choice}
            isWaiting={isWaiting}
            empty={<Nothing filter={filter} />}
            page={filter.page}
            size={size}
            total={totalCount ?? 0}
            onPage={(page) => change({ page })}
          />
        )}
      </QueryView>
      <RegisterBulkBar rows={choice.rows} all={all} bulk={bulk} onClear={choice.clear} />
    </div>
  );
};

/** Every certificate issued to people the signed-in person coordinates, with its status today. */
export const RegisterPage = () => {
  const t = useText();
  return (
    <Page isWide title={t('certificates.register.title')} lead={t('certificates.register.lead')}>
      <Waiting badge="certificates" />
      <List />
    </Page>
  );
};
