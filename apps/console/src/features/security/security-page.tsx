import './security.css';
import { SecurityEvents } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { Page, QueryView, usePerson, useQuery } from '@campus/web-shell';
import { accountsPaths } from '../../shared/accounts-paths.ts';
import { useText } from '../../shared/text.ts';
import { Alerts } from './alerts.tsx';
import { SecurityFilters } from './security-filters.tsx';
import { SecurityTable } from './security-table.tsx';
import { addressOf, askOf, isFiltered, useWish, type Wish } from './security-wish.ts';

const size = 50;

const Nothing = ({ wish }: { wish: Wish }) => {
  const t = useText();
  return isFiltered(wish) ? (
    <EmptyState title={t('security.none.title')}>
      <a href={addressOf({})}>{t('security.filter.clear')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('security.empty.title')}>
      <p>{t('security.empty.text')}</p>
    </EmptyState>
  );
};

const Steps = ({ wish, last }: { wish: Wish; last: string | null }) => {
  const t = useText();
  if (!wish.before && last === null) return null;
  return (
    <nav className="row" aria-label={t('security.pages')}>
      {wish.before && <a href={addressOf({ ...wish, before: undefined })}>{t('security.newest')}</a>}
      {last !== null && <a href={addressOf({ ...wish, before: last })}>{t('security.older')}</a>}
    </nav>
  );
};

/** Who tried to come in and who was shown out, newest first. For administrators. */
export const SecurityPage = () => {
  const t = useText();
  const { timeZone } = usePerson();
  const wish = useWish();
  const query = useQuery(SecurityEvents, { ...askOf(wish, timeZone), limit: size });
  return (
    <Page isWide title={t('security.title')} lead={t('security.lead')}>
      <p>
        <a href={accountsPaths.staff}>{t('security.staff')}</a>
      </p>
      <Alerts />
      <SecurityFilters key={addressOf(wish)} wish={wish} />
      <QueryView query={query}>
        {({ securityEvents: { items, hasMore } }) => (
          <>
            {items.length === 0 ? <Nothing wish={wish} /> : <SecurityTable events={items} />}
            <Steps wish={wish} last={hasMore ? (items.at(-1)?.id ?? null) : null} />
          </>
        )}
      </QueryView>
    </Page>
  );
};
