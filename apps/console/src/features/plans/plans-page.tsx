import './plans.css';
import { PlansToReview, type DataOf } from '@campus/api-client';
import { Checkbox, EmptyState, Tag, type Column } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { ViewChoice } from '../../shared/lists/table/view-choice.tsx';
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
      cell: ({ id, fullName }) => (
        <a href={planPaths.one(id)}>
          <Cut>{fullName}</Cut>
        </a>
      ),
    },
    {
      id: 'state',
      label: t('plans.state'),
      card: 'aside',
      cell: ({ state, readBy, total }) => (
        <span className="list-line">
          <Tag tone={stateTones[state]}>{t(`plans.state.${state}`)}</Tag>
          {readBy && (
            <span className="soft small">
              <Cut>{readBy}</Cut>
            </span>
          )}
          {total !== null && <span className="soft small">{t('plans.row.points', { total })}</span>}
        </span>
      ),
    },
    {
      id: 'handedIn',
      label: t('plans.when'),
      card: 'fact',
      cell: ({ handedInAt }) => formats.dateTime(handedInAt),
    },
    {
      id: 'group',
      label: t('plans.group'),
      card: 'fact',
      cell: ({ groupName }) => <Cut>{groupNameOf(groupName)}</Cut>,
    },
    {
      id: 'edition',
      label: t('plans.edition'),
      card: 'line',
      cell: ({ editionTitle }) => <Cut>{editionTitle}</Cut>,
    },
    { id: 'number', label: t('plans.number'), isNumber: true, cell: ({ number }) => formats.number(number) },
  ];
};

/** One line above the list: whether only those that wait, of which edition, and how many. */
const Bar = ({
  isAll,
  editionId,
  count,
}: {
  isAll: boolean;
  editionId: string | null;
  count: number | null;
}) => {
  const t = useText();
  return (
    <div className="list-bar" role="group" aria-label={t('console.list.toolbar')}>
      <Checkbox
        label={t('plans.onlyWaiting')}
        checked={!isAll}
        onChange={(event) => go(planPaths.list({ editionId, isAll: !event.target.checked }))}
      />
      {editionId && <a href={planPaths.list({ isAll })}>{t('plans.everyEdition')}</a>}
      <div className="list-bar__end">
        <span className="list-count numbers" role="status">
          {count !== null && t('plans.count', { count })}
        </span>
        <ViewChoice />
      </div>
    </div>
  );
};

const List = ({ isAll, editionId }: { isAll: boolean; editionId: string | null }) => {
  const t = useText();
  const locale = useLocale();
  const columns = useColumns();
  const [page, setPage] = useState(0);
  const { query, isWaiting } = useSteady(
    'plans',
    useQuery(PlansToReview, {
      locale,
      editionId,
      isOnlyWaiting: !isAll,
      limit: size,
      offset: page * size,
    }),
  );
  return (
    <div className="list-page plans">
      <Bar isAll={isAll} editionId={editionId} count={query.data?.plansToReview.totalCount ?? null} />
      <QueryView query={query}>
        {({ plansToReview: { items, totalCount } }) => (
          <ListTable
            caption={t('plans.title')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            nameOf={({ fullName }) => fullName}
            isWaiting={isWaiting}
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
    </div>
  );
};

/** Plans that were handed in by the people one accompanies or coordinates. */
export const PlansPage = () => {
  const t = useText();
  const isAll = useSearchValue('all') === '1';
  const editionId = useSearchValue('edition');
  return (
    <Page isWide title={t('plans.title')} lead={t('plans.lead')}>
      <List key={`${isAll} ${editionId}`} isAll={isAll} editionId={editionId} />
    </Page>
  );
};
