import './programmes.css';
import { Programmes } from '@campus/api-client';
import { EmptyState, Facts, LinkButton, SearchField } from '@campus/ui';
import { Page, QueryView, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { programmePaths } from '../../shared/paths/programmes-paths.ts';
import { useText } from '../../shared/text.ts';
import { useRows } from '../../shared/lists/use-rows.ts';
import { useSince, type Programme } from './programme-data.ts';

const ProgrammePart = ({ programme, mayChange }: { programme: Programme; mayChange: boolean }) => {
  const t = useText();
  const locale = useLocale();
  const since = useSince();
  const title = programme.currentName?.[locale] ?? programme.key;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {programme.logo && (
        <img className="logo" src={programme.logo} alt={t('programmes.logo.of', { name: title })} />
      )}
      <Facts facts={programme.names.map((name) => ({ label: since(name), value: name.names[locale] }))} />
      <h3>{t('programmes.donors')}</h3>
      {programme.donors.length === 0 && <p className="soft">{t('programmes.donors.none')}</p>}
      {programme.donors.map((donor) => (
        <div key={donor.id} className="stack stack--tight">
          <p>
            {donor.names[locale]} <span className="soft small">{since(donor)}</span>
          </p>
          <p className="soft">{donor.acknowledgement[locale]}</p>
          {donor.logo && (
            <img
              className="logo"
              src={donor.logo}
              alt={t('programmes.logo.of', { name: donor.names[locale] })}
            />
          )}
        </div>
      ))}
      {mayChange && (
        <div>
          <LinkButton kind="quiet" href={programmePaths.programme(programme.id)}>
            {t('programmes.edit')}
          </LinkButton>
        </div>
      )}
    </section>
  );
};

/** All programmes are here, in their order: with many of them one looks for a name or a donor. */
const Found = ({ programmes, mayChange }: { programmes: readonly Programme[]; mayChange: boolean }) => {
  const t = useText();
  const locale = useLocale();
  const list = useRows<Programme, 'AS_THEY_CAME'>(programmes, {
    first: 'AS_THEY_CAME',
    textOf: ({ key, names, donors }) =>
      [key, ...[...names, ...donors].map((each) => each.names[locale])].join(' '),
    keysOf: { AS_THEY_CAME: () => 0 },
  });
  return (
    <>
      <SearchField label={t('programmes.search')} value={list.search} onSearch={list.find} />
      {list.total === 0 && <NothingFound search={list.search} onAll={() => list.find('')} />}
      {list.shown.map((programme) => (
        <ProgrammePart key={programme.id} programme={programme} mayChange={mayChange} />
      ))}
      <ListPager page={list.page} size={list.size} total={list.total} onPage={list.setPage} />
    </>
  );
};

/** The regional programmes with their names and donors over time. */
export const ProgrammesPage = () => {
  const t = useText();
  const { isRegional } = usePerson();
  const query = useQuery(Programmes, {});
  return (
    <Page isWide title={t('programmes.title')} lead={t('programmes.lead')}>
      <QueryView query={query}>
        {({ programmes }) =>
          programmes.length === 0 ? (
            <EmptyState title={t('programmes.none')} />
          ) : (
            <Found programmes={programmes} mayChange={isRegional} />
          )
        }
      </QueryView>
      {isRegional ? (
        <div>
          <LinkButton href={programmePaths.add}>{t('programmes.add')}</LinkButton>
        </div>
      ) : (
        <p className="soft small">{t('programmes.readOnly')}</p>
      )}
    </Page>
  );
};
