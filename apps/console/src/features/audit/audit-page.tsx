import './audit.css';
import { AuditEvents } from '@campus/api-client';
import { Page, QueryView, usePerson, useQuery } from '@campus/web-shell';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { retentionPaths } from '../../shared/paths/retention-paths.ts';
import { LogPages } from '../../shared/lists/logs/log-pages.tsx';
import { useText } from '../../shared/text.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { askOf, useAuditFilter } from './audit-filter.ts';

const size = 50;

/** Who did what, newest first, as far as the reader coordinates. */
export const AuditPage = () => {
  const t = useText();
  const { isRegional, timeZone } = usePerson();
  const filter = useAuditFilter();
  const query = useQuery(AuditEvents, { ...askOf(filter, timeZone), limit: size });
  return (
    <Page isWide title={t('audit.title')} lead={t('audit.lead')}>
      <AuditFilters filter={filter} />
      <QueryView query={query}>
        {({ auditEvents }) => (
          <LogPages
            path={auditPaths.list}
            filter={filter}
            page={auditEvents}
            placeOf={({ number }) => number}
            words={{
              pages: t('audit.pages'),
              newest: t('audit.newest'),
              older: t('audit.older'),
              nothingFound: t('audit.none.title'),
              clear: t('console.log.all'),
              empty: t('audit.empty.title'),
              emptyText: t('audit.empty.text'),
            }}
          >
            {(events, steps) => <AuditTable events={events}>{steps}</AuditTable>}
          </LogPages>
        )}
      </QueryView>
      <p className="row">
        {isRegional && <a href={auditPaths.chain}>{t('audit.chain.link')}</a>}
        <a href={isRegional ? retentionPaths.board : auditPaths.retention}>{t('audit.retention.link')}</a>
      </p>
    </Page>
  );
};
