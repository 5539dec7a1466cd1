import { PlansToReview, type DataOf } from '@campus/api-client';
import { Checkbox, EmptyState, Tag, type Column } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { PagedTable } from '../../shared/lists/paged-table.tsx';
import { planPaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { stateTones } from './plan-data.ts';

type Item = DataOf<typeof PlansToReview>['plansToReview']['items'][number];

const size = 25;

const useColumns = (): Column<Item>[] => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  return [
    {
      id: 'who',
      label: t('plans.who'),
      isName: true,
      cell: ({ id, fullName }) => <a href={planPaths.one(id)}>{fullName}</a>,
    },
    { id: 'edition', label: t('plans.edition'), cell: ({ editionTitle }) => editionTitle },
    { id: 'group', label: t('plans.group'), cell: ({ groupName }) => groupNameOf(groupName) },
    { id: 'number', label: t('plans.number'), cell: ({ number }) => number },
    { id: 'handedIn', label: t('plans.when'), cell: ({ handedInAt }) => formats.dateTime(handedInAt) },
    {
      id: 'state',
      label: t('plans.state'),
      cell: ({ state, readBy, total }) => (
        <span className="row">
          <Tag tone={stateTones[state]}>{t(`plans.state.${state}`)}</Tag>
          {readBy && <span className="soft small">{readBy}</span>}
          {total !== null && <span className="soft small">{t('plans.row.points', { total })}</span>}
        </span>
      ),
    },
  ];
};

const List = ({ isAll, editionId }: { isAll: boolean; editionId: string | null }) => {
  const t = useText();
  const locale = useLocale();
  const columns = useColumns();
  const [page, setPage] = useState(0);
  const query = useQuery(PlansToReview, {
    locale,
    editionId,
    isOnlyWaiting: !isAll,
    limit: size,
    offset: page * size,
  });
  return (
    <QueryView query={query}>
      {({ plansToReview: { items, totalCount } }) => (
        <PagedTable
          caption={t('plans.title')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
          empty={
            <EmptyState title={t(isAll ? 'plans.none' : 'plans.noneWaiting')}>
              <p>{t('plans.none.what')}</p>
            </EmptyState>
          }
          page={page}
          size={size}
          total={totalCount}
          onPage={setPage}
        />
      )}
    </QueryView>
  );
};

/** Plans that were handed in by the people one accompanies or coordinates. */
export const PlansPage = () => {
  const t = useText();
  const isAll = useSearchValue('all') === '1';
  const editionId = useSearchValue('edition');
  return (
    <Page isWide title={t('plans.title')} lead={t('plans.lead')}>
      <div className="row">
        <Checkbox
          label={t('plans.onlyWaiting')}
          checked={!isAll}
          onChange={(event) => go(planPaths.list({ editionId, isAll: !event.target.checked }))}
        />
        {editionId && <a href={planPaths.list({ isAll })}>{t('plans.everyEdition')}</a>}
      </div>
      <List key={`${isAll} ${editionId}`} isAll={isAll} editionId={editionId} />
    </Page>
  );
};
