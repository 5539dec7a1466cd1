import './audit.css';
import { AuditEvents } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { Page, QueryView, usePerson, useQuery } from '@campus/web-shell';
import { auditPaths } from '../../shared/audit-paths.ts';
import { retentionPaths } from '../../shared/retention-paths.ts';
import { useText } from '../../shared/text.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { addressOf, askOf, isFiltered, useWish, type Wish } from './audit-wish.ts';

const size = 50;

const Nothing = ({ wish }: { wish: Wish }) => {
  const t = useText();
  return isFiltered(wish) ? (
    <EmptyState title={t('audit.none.title')}>
      <a href={addressOf({})}>{t('audit.filter.clear')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('audit.empty.title')}>
      <p>{t('audit.empty.text')}</p>
    </EmptyState>
  );
};

const Steps = ({ wish, last }: { wish: Wish; last: number | null }) => {
  const t = useText();
  if (!wish.before && last === null) return null;
  return (
    <nav className="row" aria-label={t('audit.pages')}>
      {wish.before && <a href={addressOf({ ...wish, before: undefined })}>{t('audit.newest')}</a>}
      {last !== null && <a href={addressOf({ ...wish, before: String(last) })}>{t('audit.older')}</a>}
    </nav>
  );
};

/** Who did what, newest first, as far as the reader coordinates. */
export const AuditPage = () => {
  const t = useText();
  const { isRegional, timeZone } = usePerson();
  const wish = useWish();
  const query = useQuery(AuditEvents, { ...askOf(wish, timeZone), limit: size });
  return (
    <Page isWide title={t('audit.title')} lead={t('audit.lead')}>
      <p className="row">
        {isRegional && <a href={auditPaths.chain}>{t('audit.chain.link')}</a>}
        <a href={isRegional ? retentionPaths.board : auditPaths.retention}>{t('audit.retention.link')}</a>
      </p>
      <AuditFilters key={addressOf(wish)} wish={wish} />
      <QueryView query={query}>
        {({ auditEvents: { items, hasMore } }) => (
          <>
            {items.length === 0 ? <Nothing wish={wish} /> : <AuditTable events={items} />}
            <Steps wish={wish} last={hasMore ? (items.at(-1)?.number ?? null) : null} />
          </>
        )}
      </QueryView>
    </Page>
  );
};
