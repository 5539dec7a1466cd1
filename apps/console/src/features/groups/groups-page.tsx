import { FacilitatedGroups, type DataOf } from '@campus/api-client';
import { type Column, EmptyState, SearchField, type Sorting, Table, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { usePeriod } from '../../shared/edition-frame.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { useRows } from '../../shared/lists/use-rows.ts';

type Group = DataOf<typeof FacilitatedGroups>['facilitatedGroups'][number];

type Sort = 'GROUP' | 'EDITION' | 'STARTS' | 'PEOPLE';

const useColumns = (sortingOf: (sort: Sort) => Sorting): Column<Group>[] => {
  const t = useText();
  const formats = useFormats();
  const period = usePeriod();
  const groupNameOf = useGroupName();
  return [
    {
      id: 'group',
      label: t('groups.group'),
      sorting: sortingOf('GROUP'),
      isName: true,
      cell: ({ id, name }) => <a href={peoplePaths.group(id)}>{groupNameOf(name)}</a>,
    },
    {
      id: 'edition',
      label: t('groups.edition'),
      sorting: sortingOf('EDITION'),
      cell: ({ editionTitle, isClosed }) => (
        <span className="row">
          {editionTitle}
          {isClosed && <Tag icon="lock">{t('groups.closed')}</Tag>}
        </span>
      ),
    },
    {
      id: 'period',
      label: t('groups.period'),
      sorting: sortingOf('STARTS'),
      cell: (group) => period(group),
    },
    {
      id: 'people',
      label: t('groups.people'),
      sorting: sortingOf('PEOPLE'),
      isNumber: true,
      cell: ({ people }) => formats.number(people),
    },
  ];
};

const Groups = ({ groups }: { groups: readonly Group[] }) => {
  const t = useText();
  const list = useRows<Group, Sort>(groups, {
    first: 'STARTS',
    startsDescending: true,
    textOf: ({ name, editionTitle }) => `${name} ${editionTitle}`,
    keysOf: {
      GROUP: ({ name }) => name,
      EDITION: ({ editionTitle }) => editionTitle,
      STARTS: ({ startsOn }) => startsOn,
      PEOPLE: ({ people }) => people,
    },
  });
  const columns = useColumns(list.sortingOf);
  return (
    <>
      <SearchField label={t('groups.searchGroups')} value={list.search} onSearch={list.find} />
      {list.total === 0 ? (
        <NothingFound search={list.search} onAll={() => list.find('')} />
      ) : (
        <Table caption={t('groups.title')} columns={columns} rows={list.shown} keyOf={({ id }) => id} />
      )}
      <ListPager page={list.page} size={list.size} total={list.total} onPage={list.setPage} />
    </>
  );
};

/** The groups somebody facilitates. */
export const GroupsPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(FacilitatedGroups, { locale });
  return (
    <Page isWide title={t('groups.title')} lead={t('groups.lead')}>
      <QueryView query={query}>
        {({ facilitatedGroups: groups }) =>
          groups.length === 0 ? (
            <EmptyState title={t('groups.none')}>
              <p>{t('groups.none.text')}</p>
            </EmptyState>
          ) : (
            <Groups groups={groups} />
          )
        }
      </QueryView>
    </Page>
  );
};
