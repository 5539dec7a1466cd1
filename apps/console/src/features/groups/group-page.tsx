import { GroupRoster, type DataOf } from '@campus/api-client';
import { type Column, EmptyState, LinkButton, VisuallyHidden } from '@campus/ui';
import { CalendarPart, go, Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { BasisTag } from '../../shared/basis-tag.tsx';
import { usePeriod } from '../../shared/edition-frame.tsx';
import { useEnrolmentWords } from '../../shared/words/enrolment-words.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { announcementPaths, answersPaths, peoplePaths } from '../../shared/paths/people-paths.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { useSurnameHeading } from '../../shared/words/surname-heading.ts';
import { addressOf, useGroupFilter, type GroupFilter, type Sort } from './group-filter.ts';
import { GroupToolbar, type Change } from './group-toolbar.tsx';

type Whole = NonNullable<DataOf<typeof GroupRoster>['groupRoster']>;
type Member = Whole['items'][number];

const size = 50;

/** The name leads to what the person answered and decided: all of them that who accompanies a group reads. */
const ToAnswers = ({ id, fullName }: Pick<Member, 'id' | 'fullName'>) => {
  const t = useText();
  return (
    <a
      href={answersPaths.of(id)}
      aria-label={t('groups.answers.of', { name: fullName })}
      title={t('groups.answers')}
    >
      {fullName}
    </a>
  );
};

const Attended = ({ attended, total }: { attended: number; total: number }) => {
  const t = useText();
  return total === 0 ? (
    <span className="soft">{t('groups.attendance.none')}</span>
  ) : (
    t('groups.attendance.of', { attended, total })
  );
};

/** What holds somebody up, in a word; the other reasons are counted. */
const Stuck = ({ stuck: [first, ...more] }: Pick<Member, 'stuck'>) => {
  const t = useText();
  if (!first) return null;
  return (
    <span className="list-line" title={more.map(({ kind }) => t(`vocabulary.stuck.${kind}`)).join('\n')}>
      {t(`vocabulary.stuck.${first.kind}`)}
      {more.length > 0 && (
        <span className="soft">
          <span aria-hidden="true">+{more.length}</span>
          <VisuallyHidden>{t('groups.stuck.more', { count: more.length })}</VisuallyHidden>
        </span>
      )}
    </span>
  );
};

/** By name from the first letter on, by anything else the most first. */
const sortingOf = (filter: GroupFilter, change: Change) => (sort: Sort) => ({
  direction:
    filter.sort === sort ? (filter.isDescending ? ('descending' as const) : ('ascending' as const)) : null,
  onSort: () =>
    change({ sort, isDescending: filter.sort === sort ? !filter.isDescending : sort !== 'NAME', page: 0 }),
});

const useColumns = (
  { halfDays, beginsOn }: Whole['group'],
  filter: GroupFilter,
  change: Change,
): Column<Member>[] => {
  const t = useText();
  const formats = useFormats();
  const statusWords = useEnrolmentWords();
  const bySurname = useSurnameHeading();
  const by = sortingOf(filter, change);
  return [
    {
      id: 'name',
      ...bySurname(t('groups.name'), by('NAME')),
      isName: true,
      cell: ({ id, fullName, basis }) => (
        <span className="list-line">
          <ToAnswers id={id} fullName={fullName} /> <BasisTag basis={basis} />
        </span>
      ),
    },
    {
      id: 'status',
      label: t('groups.status'),
      card: 'fact',
      cell: ({ status }) => statusWords({ status, beginsOn }),
    },
    {
      id: 'progress',
      label: t('groups.progress'),
      isNumber: true,
      card: 'aside',
      sorting: by('PROGRESS'),
      cell: ({ percent }) => formats.percent(percent),
    },
    {
      id: 'lastWork',
      label: t('groups.lastWork'),
      sorting: by('ACTIVITY'),
      card: 'fact',
      cell: ({ lastWorkAt }) =>
        lastWorkAt ? formats.date(lastWorkAt, 'short') : <span className="soft">{t('groups.never')}</span>,
    },
    {
      id: 'stuck',
      label: t('groups.stuck'),
      card: 'line',
      cell: ({ stuck }) => <Stuck stuck={stuck} />,
    },
    {
      id: 'attendance',
      label: t('groups.attendance'),
      card: 'line',
      cell: ({ attended }) => <Attended attended={attended} total={halfDays} />,
    },
  ];
};

const Nobody = ({ filter: { search, stuck } }: { filter: GroupFilter }) => {
  const t = useText();
  const words = search ? 'groups.nobodyFound' : stuck ? 'groups.stuck.nobody' : 'groups.nobody';
  return <EmptyState title={t(words)} />;
};

const Members = ({ whole, filter }: { whole: Whole; filter: GroupFilter }) => {
  const t = useText();
  const { group, items, totalCount } = whole;
  const change: Change = (part, how) => go(addressOf(group.id, { ...filter, ...part }), how);
  const columns = useColumns(group, filter, change);
  return (
    <div className="list-page">
      {(filter.search !== '' || filter.stuck !== null || totalCount > 0) && (
        <GroupToolbar filter={filter} count={totalCount} change={change} />
      )}
      <ListTable
        caption={t('groups.members')}
        columns={columns}
        rows={items}
        keyOf={({ id }) => id}
        nameOf={({ fullName }) => fullName}
        empty={<Nobody filter={filter} />}
        page={filter.page}
        size={size}
        total={totalCount}
        onPage={(page) => change({ page })}
      />
    </div>
  );
};

/** The people of one group for anyone who accompanies it: names, progress and attendance, to be read. */
export const GroupPage = ({ groupId }: { groupId: string }) => {
  const t = useText();
  const locale = useLocale();
  const period = usePeriod();
  const filter = useGroupFilter();
  const groupNameOf = useGroupName();
  const { search, stuck, sort, isDescending, page } = filter;
  const { query } = useSteady(
    groupId,
    useQuery(GroupRoster, {
      groupId,
      locale,
      search: search || null,
      stuck,
      sort,
      isDescending,
      limit: size,
      offset: page * size,
    }),
  );
  return (
    <QueryView query={query} loading={<Page isWide title={t('groups.loading')} children={null} />}>
      {({ groupRoster: whole }) =>
        whole ? (
          <Page
            isWide
            title={t('groups.of', {
              group: groupNameOf(whole.group.name),
              edition: whole.group.editionTitle,
            })}
            lead={t('groups.of.lead', { period: period(whole.group) })}
            above={<a href={peoplePaths.groups}>{t('groups.back')}</a>}
          >
            <div>
              <LinkButton kind="quiet" icon="send" href={announcementPaths.ofGroup(groupId)}>
                {t('groups.announce')}
              </LinkButton>
            </div>
            <CalendarPart kind="GROUP" of={groupId} summary={t('groups.subscribe')} />
            <Members whole={whole} filter={filter} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
