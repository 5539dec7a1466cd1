import './audit.css';
import { AuditEvents } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { Page, QueryView, usePerson, useQuery } from '@campus/web-shell';
import { auditPaths } from '../../shared/paths/audit-paths.ts';
import { retentionPaths } from '../../shared/paths/retention-paths.ts';
import { useText } from '../../shared/text.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { addressOf, askOf, isFiltered, useAuditFilter, type AuditFilter } from './audit-filter.ts';

const size = 50;

const Nothing = ({ filter }: { filter: AuditFilter }) => {
  const t = useText();
  return isFiltered(filter) ? (
    <EmptyState title={t('audit.none.title')}>
      <a href={addressOf({})}>{t('audit.filter.clear')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('audit.empty.title')}>
      <p>{t('audit.empty.text')}</p>
    </EmptyState>
  );
};

const Steps = ({ filter, last }: { filter: AuditFilter; last: number | null }) => {
  const t = useText();
  if (!filter.before && last === null) return null;
  return (
    <nav className="row" aria-label={t('audit.pages')}>
      {filter.before && <a href={addressOf({ ...filter, before: undefined })}>{t('audit.newest')}</a>}
      {last !== null && <a href={addressOf({ ...filter, before: String(last) })}>{t('audit.older')}</a>}
    </nav>
  );
};

/** Who did what, newest first, as far as the reader coordinates. */
export const AuditPage = () => {
  const t = useText();
  const { isRegional, timeZone } = usePerson();
  const filter = useAuditFilter();
  const query = useQuery(AuditEvents, { ...askOf(filter, timeZone), limit: size });
  return (
    <Page isWide title={t('audit.title')} lead={t('audit.lead')}>
      <p className="row">
        {isRegional && <a href={auditPaths.chain}>{t('audit.chain.link')}</a>}
        <a href={isRegional ? retentionPaths.board : auditPaths.retention}>{t('audit.retention.link')}</a>
      </p>
      <AuditFilters filter={filter} />
      <QueryView query={query}>
        {({ auditEvents: { items, hasMore } }) => {
          const steps = <Steps filter={filter} last={hasMore ? (items.at(-1)?.number ?? null) : null} />;
          if (items.length > 0) return <AuditTable events={items}>{steps}</AuditTable>;
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
