import { CountryRoles, Programmes, type DataOf } from '@campus/api-client';
import { Facts, Table, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

type Programme = DataOf<typeof Programmes>['programmes'][number];
type Role = DataOf<typeof CountryRoles>['countryRoles'][number];

const useSince = () => {
  const t = useText();
  const formats = useFormats();
  return ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) => {
    if (!validFrom) return t('programmes.since.unknown');
    return validTo
      ? t('console.period', { from: formats.day(validFrom), to: formats.day(validTo) })
      : t('programmes.since', { day: formats.day(validFrom) });
  };
};

const ProgrammePart = ({ programme }: { programme: Programme }) => {
  const t = useText();
  const locale = useLocale();
  const since = useSince();
  return (
    <section className="stack" aria-label={programme.currentName?.[locale] ?? programme.key}>
      <h2>{programme.currentName?.[locale] ?? programme.key}</h2>
      <Facts facts={programme.names.map((name) => ({ label: since(name), value: name.names[locale] }))} />
      <h3>{t('programmes.donors')}</h3>
      {programme.donors.map((donor) => (
        <div key={donor.id} className="stack stack--tight">
          <p>{donor.names[locale]}</p>
          <p className="soft">{donor.acknowledgement[locale]}</p>
          {donor.logo && <img src={donor.logo} alt={donor.names[locale]} height="48" />}
        </div>
      ))}
    </section>
  );
};

const Countries = () => {
  const t = useText();
  const formats = useFormats();
  const since = useSince();
  const query = useQuery(CountryRoles, { limit: 100, offset: 0 });
  const columns: Column<Role>[] = [
    {
      id: 'country',
      label: t('programmes.country'),
      isName: true,
      cell: ({ country }) => formats.country(country.code),
    },
    { id: 'role', label: t('programmes.role'), cell: ({ role }) => t(`programmes.role.${role}`) },
    { id: 'since', label: t('programmes.when'), cell: since },
    { id: 'source', label: t('programmes.source'), cell: ({ source }) => source ?? '—' },
  ];
  return (
    <section className="stack" aria-labelledby="countries">
      <h2 id="countries">{t('programmes.countries')}</h2>
      <QueryView query={query}>
        {({ countryRoles }) => (
          <Table
            caption={t('programmes.countries')}
            columns={columns}
            rows={countryRoles}
            keyOf={({ id }) => id}
          />
        )}
      </QueryView>
    </section>
  );
};

/** The regional programmes with their names, donors and countries over time. */
export const ProgrammesPage = () => {
  const t = useText();
  const query = useQuery(Programmes, {});
  return (
    <Page isWide title={t('programmes.title')} lead={t('programmes.lead')}>
      <QueryView query={query}>
        {({ programmes }) =>
          programmes.map((programme) => <ProgrammePart key={programme.id} programme={programme} />)
        }
      </QueryView>
      <Countries />
    </Page>
  );
};
