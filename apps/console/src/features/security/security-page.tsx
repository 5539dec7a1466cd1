import './security.css';
import { SecurityEvents } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { Page, QueryView, usePerson, useQuery } from '@campus/web-shell';
import { accountsPaths } from '../../shared/paths/accounts-paths.ts';
import { useText } from '../../shared/text.ts';
import { Alerts } from './alerts.tsx';
import { SecurityFilters } from './security-filters.tsx';
import { SecurityTable } from './security-table.tsx';
import { addressOf, askOf, isFiltered, useSecurityFilter, type SecurityFilter } from './security-filter.ts';

const size = 50;

const Nothing = ({ filter }: { filter: SecurityFilter }) => {
  const t = useText();
  return isFiltered(filter) ? (
    <EmptyState title={t('security.none.title')}>
      <a href={addressOf({})}>{t('security.filter.clear')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('security.empty.title')}>
      <p>{t('security.empty.text')}</p>
    </EmptyState>
  );
};

const Steps = ({ filter, last }: { filter: SecurityFilter; last: string | null }) => {
  const t = useText();
  if (!filter.before && last === null) return null;
  return (
    <nav className="row" aria-label={t('security.pages')}>
      {filter.before && <a href={addressOf({ ...filter, before: undefined })}>{t('security.newest')}</a>}
      {last !== null && <a href={addressOf({ ...filter, before: last })}>{t('security.older')}</a>}
    </nav>
  );
};

/** Who tried to sign in and who was refused, newest first. For administrators. */
export const SecurityPage = () => {
  const t = useText();
  const { timeZone } = usePerson();
  const filter = useSecurityFilter();
  const query = useQuery(SecurityEvents, { ...askOf(filter, timeZone), limit: size });
  return (
    <Page isWide title={t('security.title')} lead={t('security.lead')}>
      <p>
        <a href={accountsPaths.staff}>{t('security.staff')}</a>
      </p>
      <Alerts />
      <SecurityFilters filter={filter} />
      <QueryView query={query}>
        {({ securityEvents: { items, hasMore } }) => {
          const steps = <Steps filter={filter} last={hasMore ? (items.at(-1)?.id ?? null) : null} />;
          if (items.length > 0) return <SecurityTable events={items}>{steps}</SecurityTable>;
          return (
            <>
              <Nothing filter={filter} />
              {steps}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
};
