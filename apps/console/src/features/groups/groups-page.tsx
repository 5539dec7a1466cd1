import { FacilitatedGroups, type DataOf } from '@campus/api-client';
import { EmptyState, Table, Tag, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { usePeriod } from '../../shared/edition-frame.tsx';
import { peoplePaths } from '../../shared/people-paths.ts';
import { useText } from '../../shared/text.ts';

type Group = DataOf<typeof FacilitatedGroups>['facilitatedGroups'][number];

const useColumns = (): Column<Group>[] => {
  const t = useText();
  const formats = useFormats();
  const period = usePeriod();
  return [
    {
      id: 'group',
      label: t('groups.group'),
      isName: true,
      cell: ({ id, name }) => <a href={peoplePaths.group(id)}>{name}</a>,
    },
    {
      id: 'edition',
      label: t('groups.edition'),
      cell: ({ editionTitle, isClosed }) => (
        <span className="row">
          {editionTitle}
          {isClosed && <Tag icon="lock">{t('groups.closed')}</Tag>}
        </span>
      ),
    },
    { id: 'period', label: t('groups.period'), cell: (group) => period(group) },
    {
      id: 'people',
      label: t('groups.people'),
      isNumber: true,
      cell: ({ people }) => formats.number(people),
    },
  ];
};

/** The groups that somebody accompanies. */
export const GroupsPage = () => {
  const t = useText();
  const locale = useLocale();
  const columns = useColumns();
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
            <Table caption={t('groups.title')} columns={columns} rows={groups} keyOf={({ id }) => id} />
          )
        }
      </QueryView>
    </Page>
  );
};
