import { LateWork, type DataOf } from '@campus/api-client';
import { Checkbox, EmptyState } from '@campus/ui';
import { QueryView, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { PagedTable } from '../../shared/lists/paged-table.tsx';
import { useText } from '../../shared/text.ts';
import { useLateColumns } from './late-columns.tsx';

/** What one person’s devices brought late to one activity. */
export type LateItem = DataOf<typeof LateWork>['lateWork']['items'][number];

const size = 25;

const List = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const columns = useLateColumns();
  const [isOnlyWaiting, setOnlyWaiting] = useState(useSearchValue('waiting') === '1');
  const [page, setPage] = useState(0);
  const query = useQuery(LateWork, { editionId, locale, isOnlyWaiting, limit: size, offset: page * size });
  return (
    <section className="stack" aria-label={t('late.title')}>
      <p className="measure">{t('late.lead')}</p>
      <Checkbox
        label={t('late.onlyWaiting')}
        checked={isOnlyWaiting}
        onChange={(event) => {
          setOnlyWaiting(event.target.checked);
          setPage(0);
        }}
      />
      <QueryView query={query}>
        {({ lateWork: { items, totalCount } }) => (
          <PagedTable
            caption={t('late.title')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            empty={
              <EmptyState title={t('late.none')}>
                <p>{t('late.none.text')}</p>
              </EmptyState>
            }
            page={page}
            size={size}
            total={totalCount}
            onPage={setPage}
          />
        )}
      </QueryView>
    </section>
  );
};

/** Work of an edition that arrived after its end: anyone who coordinates the person decides whether it counts. */
export const LateWorkPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('late.title')}>
      {() => <List editionId={editionId} />}
    </EditionFrame>
  );
};
