import { CertificateRegister, Editions, type DataOf } from '@campus/api-client';
import { EmptyState, Select, Tag, type Column } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { certificatePaths } from '../../shared/certificates-paths.ts';
import { CountrySelect } from '../../shared/country-select.tsx';
import { PagedTable } from '../../shared/paged-table.tsx';
import { peoplePaths } from '../../shared/people-paths.ts';
import { SearchField } from '../../shared/search-field.tsx';
import { SearchedSelect } from '../../shared/searched-select.tsx';
import { useText } from '../../shared/text.ts';
import { sortingBy } from '../../shared/use-sort.ts';
import { BasisTag } from '../../shared/basis-tag.tsx';
import { FoldedActs } from './folded-acts.tsx';
import { registerAddress, registerStates, useRegisterWish, type RegisterWish } from './register-wish.ts';

type Row = DataOf<typeof CertificateRegister>['certificateRegister']['items'][number];
type Change = (part: Partial<RegisterWish>) => void;

const size = 50;
const tones = { ISSUED: 'done', EXPIRED: 'quiet', SUPERSEDED: 'quiet', REVOKED: 'warn' } as const;

/** Numbers and days do not break. */
const whole = { whiteSpace: 'nowrap' } as const;

/** Its number, and how it stands. */
const Serial = ({ serial, verifyUrl, status }: Row) => {
  const t = useText();
  return (
    <>
      <a href={verifyUrl} style={whole}>
        {serial}
      </a>
      <p>
        <Tag tone={tones[status]}>{t(`certificates.inForce.${status}`)}</Tag>
      </p>
    </>
  );
};

/** What it was issued for, and with what outcome. */
const Edition = ({ editionId, editionTitle, outcome, basis }: Row) => {
  const t = useText();
  return (
    <>
      <a href={certificatePaths.list(editionId)}>{editionTitle}</a>
      <p className="small soft">
        {t(`certificates.outcome.${outcome}`)} <BasisTag basis={basis} />
      </p>
    </>
  );
};

const Acts = ({ mayChange, serial, status, fullName }: Row) =>
  mayChange && <FoldedActs serial={serial} status={status} name={fullName} />;

const useColumns = (wish: RegisterWish, change: Change): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const by = sortingBy<RegisterWish['sort']>(wish, change);
  return [
    {
      id: 'name',
      label: t('certificates.column.name'),
      isName: true,
      cell: ({ personId, fullName }) => <a href={peoplePaths.person(personId)}>{fullName}</a>,
      sorting: by('NAME'),
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
      cell: Serial,
      sorting: by('SERIAL'),
    },
    {
      id: 'edition',
      label: t('certificates.register.edition'),
      cell: Edition,
    },
    {
      id: 'issued',
      label: t('certificates.register.issued'),
      cell: ({ issuedAt }) => <span style={whole}>{formats.date(issuedAt, 'medium')}</span>,
      sorting: by('ISSUED'),
    },
    {
      id: 'expires',
      label: t('certificates.register.expires'),
      cell: ({ expiresOn }) => (
        <span style={whole}>{expiresOn === null ? '–' : formats.day(expiresOn, 'medium')}</span>
      ),
      sorting: by('EXPIRES'),
    },
    {
      id: 'acts',
      label: t('certificates.register.acts'),
      isQuiet: true,
      cell: Acts,
    },
  ];
};

const EditionChoice = ({ value, onChange }: { value: string; onChange: (editionId: string) => void }) => {
  const t = useText();
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const found = useQuery(Editions, {
    locale,
    limit: 100,
    offset: 0,
    search: search || null,
    phase: null,
    sort: 'STARTS',
    isDescending: true,
  }).data?.editions;
  return (
    <SearchedSelect
      label={t('certificates.register.edition')}
      none={t('certificates.register.editions')}
      choices={(found?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      total={found?.totalCount ?? 0}
      search={search}
      value={value}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
};

const Filters = ({
  wish,
  countries,
  change,
}: {
  wish: RegisterWish;
  /** Those that people of the register are of. */
  countries: readonly string[];
  change: Change;
}) => {
  const t = useText();
  return (
    <div className="row row--ends">
      <SearchField
        key={wish.search}
        label={t('certificates.register.search')}
        value={wish.search}
        onSearch={(search) => change({ search })}
      />
      <Select
        label={t('certificates.column.status')}
        value={wish.status ?? ''}
        options={[
          { value: '', label: t('certificates.filter.all') },
          ...registerStates.map((value) => ({ value, label: t(`certificates.inForce.${value}`) })),
        ]}
        onChange={({ target }) =>
          change({ status: registerStates.find((each) => each === target.value) ?? null })
        }
      />
      {(countries.length > 1 || wish.country !== null) && (
        <CountrySelect
          label={t('certificates.column.country')}
          none={t('certificates.filter.all')}
          among={countries}
          value={wish.country}
          onChange={(country) => change({ country })}
        />
      )}
      <EditionChoice value={wish.editionId} onChange={(editionId) => change({ editionId })} />
    </div>
  );
};

const Nothing = ({ wish }: { wish: RegisterWish }) => {
  const t = useText();
  return wish.search !== '' || wish.status !== null || wish.editionId !== '' || wish.country ? (
    <EmptyState title={t('certificates.register.none.title')}>
      <a href={certificatePaths.register}>{t('certificates.register.none.all')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('certificates.register.empty.title')}>
      <p>{t('certificates.register.empty.text')}</p>
    </EmptyState>
  );
};

/** Every certificate issued to the people whom the person signed in coordinates, and how it stands today. */
export const RegisterPage = () => {
  const t = useText();
  const locale = useLocale();
  const wish = useRegisterWish();
  const change: Change = (part) => go(registerAddress({ ...wish, page: 0, ...part }));
  const columns = useColumns(wish, change);
  const query = useQuery(CertificateRegister, {
    locale,
    limit: size,
    offset: wish.page * size,
    search: wish.search || null,
    status: wish.status,
    editionId: wish.editionId || null,
    country: wish.country,
    sort: wish.sort,
    isDescending: wish.isDescending,
  });
  return (
    <Page isWide title={t('certificates.register.title')} lead={t('certificates.register.lead')}>
      <Filters wish={wish} countries={query.data?.certificateRegister.countries ?? []} change={change} />
      <QueryView query={query}>
        {({ certificateRegister: { items, totalCount } }) => (
          <PagedTable
            caption={t('certificates.register.title')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            empty={<Nothing wish={wish} />}
            page={wish.page}
            size={size}
            total={totalCount}
            onPage={(page) => change({ page })}
          />
        )}
      </QueryView>
    </Page>
  );
};
