import './people.css';
import { Roster } from '@campus/api-client';
import { EmptyState, LinkButton, Table } from '@campus/ui';
import { go, QueryView, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { RosterFilters, type FilterChoices } from './roster-filters.tsx';
import { useRosterColumns } from './roster-columns.tsx';
import { SavedViews } from './saved-views.tsx';
import { StatementsButton } from './statements-dialog.tsx';
import { addressOf, askOf, isFiltered, pageOf, useRosterFilter, type RosterFilter } from './roster-filter.ts';

const size = 50;
/** As the server has it. */
const MOST_IN_FILE = 50_000;

const Nothing = ({ path, filter }: { path: string; filter: RosterFilter }) => {
  const t = useText();
  return isFiltered(filter) ? (
    <EmptyState title={t('roster.none.title')}>
      <a href={path}>{t('roster.filters.clear')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('roster.empty.title')}>
      <p>{t('roster.empty.text')}</p>
    </EmptyState>
  );
};

/** The same people, order and columns as a file. */
const Downloads = ({
  editionId,
  filter,
  total,
}: {
  editionId: string | null;
  filter: RosterFilter;
  total: number;
}) => {
  const t = useText();
  const locale = useLocale();
  if (total > MOST_IN_FILE)
    return <p className="soft small">{t('roster.export.tooMany', { most: MOST_IN_FILE })}</p>;
  const href = (kind: 'csv' | 'xlsx') =>
    addressOf(`/rosters/${editionId ?? 'all'}.${kind}`, {
      ...filter,
      page: undefined,
      lang: locale,
    } as RosterFilter);
  return (
    <div className="row">
      {(['xlsx', 'csv'] as const).map((kind) => (
        <LinkButton key={kind} kind="quiet" icon="download" href={href(kind)} download>
          {t(`roster.export.${kind}`)}
        </LinkButton>
      ))}
    </div>
  );
};

/** To the same people by mail: of one edition, and by what a message can be addressed by. */
const WriteLink = ({ editionId, filter }: { editionId: string; filter: RosterFilter }) => {
  const t = useText();
  const { search, status, band, country, group, stuck } = filter;
  const href = addressOf(messagePaths.write(editionId), { search, status, band, country, group, stuck });
  return filter.kind || filter.sex ? null : (
    <LinkButton kind="quiet" icon="send" href={href}>
      {t('roster.write')}
    </LinkButton>
  );
};

/** People with how they get on: of an edition, or of all when `editionId` is null. */
export const RosterList = ({
  path,
  editionId,
  choices,
  title,
}: {
  path: string;
  editionId: string | null;
  choices: FilterChoices;
  title: string;
}) => {
  const locale = useLocale();
  const filter = useRosterFilter();
  const person = usePerson();
  const isEverywhere = editionId === null;
  const columns = useRosterColumns(path, filter, isEverywhere);
  const page = pageOf(filter);
  const query = useQuery(Roster, { locale, editionId, ...askOf(filter), limit: size, offset: page * size });
  return (
    <>
      <SavedViews path={path} editionId={editionId} filter={filter} />
      <RosterFilters path={path} filter={filter} choices={choices} isEverywhere={isEverywhere} />
      <QueryView query={query}>
        {({ roster: { items, totalCount } }) =>
          items.length === 0 ? (
            <Nothing path={path} filter={filter} />
          ) : (
            <>
              <div className="roster__table">
                <Table
                  caption={title}
                  columns={columns}
                  rows={items}
                  keyOf={({ enrolmentId }) => enrolmentId}
                />
              </div>
              <div className="row row--ends">
                <ListPager
                  page={page}
                  size={size}
                  total={totalCount}
                  onPage={(next) => go(addressOf(path, { ...filter, page: String(next + 1) }))}
                />
                <Downloads editionId={editionId} filter={filter} total={totalCount} />
                {!isEverywhere && isCoordinator(person) && (
                  <StatementsButton enrolmentIds={items.map(({ enrolmentId }) => enrolmentId)} />
                )}
                {editionId !== null && <WriteLink editionId={editionId} filter={filter} />}
              </div>
            </>
          )
        }
      </QueryView>
    </>
  );
};
