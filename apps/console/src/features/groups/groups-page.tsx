import { FacilitatedGroups, type DataOf } from '@campus/api-client';
import { type Column, EmptyState, type MenuItem, type Sorting, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useShortPeriod } from '../../shared/edition-frame.tsx';
import { announcementPaths, peoplePaths } from '../../shared/paths/people-paths.ts';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useGroupName } from '../../shared/words/group-name.ts';
import { TeamLink } from '../../shared/team/team-parts.tsx';
import { useText } from '../../shared/text.ts';
import { useRows } from '../../shared/lists/use-rows.ts';

type Group = DataOf<typeof FacilitatedGroups>['facilitatedGroups'][number];

type Sort = 'GROUP' | 'EDITION' | 'STARTS' | 'PEOPLE';

const useColumns = (sortingOf: (sort: Sort) => Sorting): Column<Group>[] => {
  const t = useText();
  const formats = useFormats();
  const period = useShortPeriod();
  const groupNameOf = useGroupName();
  return [
    {
      id: 'group',
      label: t('groups.group'),
      sorting: sortingOf('GROUP'),
      isName: true,
      cell: ({ id, name }) => (
        <a href={peoplePaths.group(id)}>
          <Cut>{groupNameOf(name)}</Cut>
        </a>
      ),
    },
    {
      id: 'edition',
      label: t('groups.edition'),
      sorting: sortingOf('EDITION'),
      card: 'line',
      cell: ({ editionTitle, isClosed }) => (
        <span className="list-line">
          <Cut>{editionTitle}</Cut>
          {isClosed && <Tag icon="lock">{t('groups.closed')}</Tag>}
        </span>
      ),
    },
    {
      id: 'period',
      label: t('groups.period'),
      sorting: sortingOf('STARTS'),
      card: 'fact',
      cell: (group) => period(group),
    },
    {
      id: 'people',
      label: t('groups.people'),
      sorting: sortingOf('PEOPLE'),
      isNumber: true,
      card: 'fact',
      cell: ({ people }) => formats.number(people),
    },
  ];
};

/** What one does with a group, besides opening it. */
const useMenu = () => {
  const t = useText();
  return ({ id }: Group): MenuItem[] => [
    { id: 'open', label: t('groups.members'), href: peoplePaths.group(id) },
    { id: 'announce', label: t('groups.announce'), href: announcementPaths.ofGroup(id) },
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
  const groupNameOf = useGroupName();
  const menuOf = useMenu();
  return (
    <div className="list-page">
      <ListToolbar
        search={{ label: t('groups.searchGroups'), value: list.search, onSearch: list.find }}
        count={t('groups.count', { count: list.total })}
      />
      <ListTable
        caption={t('groups.title')}
        columns={columns}
        rows={list.shown}
        keyOf={({ id }) => id}
        nameOf={({ name }) => groupNameOf(name)}
        menuOf={menuOf}
        empty={<NothingFound search={list.search} onAll={() => list.find('')} />}
        page={list.page}
        size={list.size}
        total={list.total}
        onPage={list.setPage}
      />
    </div>
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
              <TeamLink />
            </EmptyState>
          ) : (
            <Groups groups={groups} />
          )
        }
      </QueryView>
    </Page>
  );
};
