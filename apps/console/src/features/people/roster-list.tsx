import './people.css';
import { Roster } from '@campus/api-client';
import { EmptyState, LinkButton, Table } from '@campus/ui';
import { go, QueryView, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { messagePaths } from '../../shared/messages-paths.ts';
import { ListPager } from '../../shared/list-pager.tsx';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { RosterFilters, type FilterChoices } from './roster-filters.tsx';
import { useRosterColumns } from './roster-columns.tsx';
import { SavedViews } from './saved-views.tsx';
import { StatementsButton } from './statements-dialog.tsx';
import { addressOf, askOf, isFiltered, pageOf, useWish, type Wish } from './roster-wish.ts';

const size = 50;
/** As the server has it. */
const MOST_IN_FILE = 50_000;

const Nothing = ({ path, wish }: { path: string; wish: Wish }) => {
  const t = useText();
  return isFiltered(wish) ? (
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
const Downloads = ({ editionId, wish, total }: { editionId: string | null; wish: Wish; total: number }) => {
  const t = useText();
  const locale = useLocale();
  if (total > MOST_IN_FILE)
    return <p className="soft small">{t('roster.export.tooMany', { most: MOST_IN_FILE })}</p>;
  const href = (kind: 'csv' | 'xlsx') =>
    addressOf(`/rosters/${editionId ?? 'all'}.${kind}`, { ...wish, page: undefined, lang: locale } as Wish);
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
const WriteLink = ({ editionId, wish }: { editionId: string; wish: Wish }) => {
  const t = useText();
  const { search, status, band, country, group, stuck } = wish;
  const href = addressOf(messagePaths.write(editionId), { search, status, band, country, group, stuck });
  return wish.kind || wish.sex ? null : (
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
  const wish = useWish();
  const person = usePerson();
  const isEverywhere = editionId === null;
  const columns = useRosterColumns(path, wish, isEverywhere);
  const page = pageOf(wish);
  const query = useQuery(Roster, { locale, editionId, ...askOf(wish), limit: size, offset: page * size });
  return (
    <>
      <SavedViews path={path} editionId={editionId} wish={wish} />
      <RosterFilters path={path} wish={wish} choices={choices} isEverywhere={isEverywhere} />
      <QueryView query={query}>
        {({ roster: { items, totalCount } }) =>
          items.length === 0 ? (
            <Nothing path={path} wish={wish} />
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
                  onPage={(next) => go(addressOf(path, { ...wish, page: String(next + 1) }))}
                />
                <Downloads editionId={editionId} wish={wish} total={totalCount} />
                {!isEverywhere && isCoordinator(person) && (
                  <StatementsButton enrolmentIds={items.map(({ enrolmentId }) => enrolmentId)} />
                )}
                {editionId !== null && <WriteLink editionId={editionId} wish={wish} />}
              </div>
            </>
          )
        }
      </QueryView>
    </>
  );
};
