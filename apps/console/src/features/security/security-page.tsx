import './security.css';
import { SecurityEvents } from '@campus/api-client';
import { Page, QueryView, usePerson, useQuery } from '@campus/web-shell';
import { accountsPaths } from '../../shared/paths/accounts-paths.ts';
import { LogPages } from '../../shared/lists/logs/log-pages.tsx';
import { securityPaths } from '../../shared/paths/security-paths.ts';
import { useText } from '../../shared/text.ts';
import { Alerts } from './alerts.tsx';
import { SecurityFilters } from './security-filters.tsx';
import { SecurityTable } from './security-table.tsx';
import { askOf, useSecurityFilter } from './security-filter.ts';

const size = 50;

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
        {({ securityEvents }) => (
          <LogPages
            path={securityPaths.log}
            filter={filter}
            page={securityEvents}
            placeOf={({ id }) => id}
            words={{
              pages: t('security.pages'),
              newest: t('security.newest'),
              older: t('security.older'),
              nothingFound: t('security.none.title'),
              clear: t('console.log.all'),
              empty: t('security.empty.title'),
              emptyText: t('security.empty.text'),
            }}
          >
            {(events, steps) => <SecurityTable events={events}>{steps}</SecurityTable>}
          </LogPages>
        )}
      </QueryView>
    </Page>
  );
};
