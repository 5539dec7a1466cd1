import './attendance.css';
import '../../shared/lists/table/list.css';
import { AttendanceBoard } from '@campus/api-client';
import {
  Checkbox,
  EmptyState,
  MenuButton,
  type MenuItem,
  Notice,
  SearchField,
  VisuallyHidden,
} from '@campus/ui';
import { go, QueryView, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { sortingBy, type Order } from '../../shared/lists/use-sort.ts';
import { AttendanceFrame } from './attendance-frame.tsx';
import { pageIn, withFilters, type Board, type BoardPerson } from './attendance-data.ts';
import { BoardMatrix, type BoardSort } from './board-matrix.tsx';
import { CorrectDialog, type Cell } from './correct-dialog.tsx';
import { MakeUpDialog } from './make-up-dialog.tsx';
import { Nobody } from './walk-ins/nobody.tsx';

const size = 50;

/** The filter of the table is kept in the address. */
const useBoardFilter = (editionId: string) => {
  const search = useSearchValue('search') ?? '';
  const group = useSearchValue('group') ?? '';
  const below = useSearchValue('below') ?? '';
  const sort: BoardSort = useSearchValue('sort') === 'SHARE' ? 'SHARE' : 'NAME';
  const down = useSearchValue('down') ?? '';
  const page = pageIn(useSearchValue('page'));
  const order = { sort, isDescending: down !== '' };
  const visit = (filter: object, how?: { replace: boolean }) =>
    go(
      withFilters(attendancePaths.board(editionId), { search, group, below, sort, down, page: 0, ...filter }),
      how,
    );
  const onOrder = (next: Order<BoardSort>) => visit({ sort: next.sort, down: next.isDescending ? '1' : '' });
  return { search, group, below, page, visit, order, sortingOf: sortingBy(order, onOrder) };
};
type BoardFilter = ReturnType<typeof useBoardFilter>;

/** One line above the table: who is shown. */
const Bar = ({ board, filter }: { board: Board; filter: BoardFilter }) => {
  const t = useText();
  const { search, group, below, visit } = filter;
  const groupNameOf = useGroupName();
  return (
    <div className="list-bar">
      <SearchField
        label={t('attendance.searchPeople')}
        value={search}
        onSearch={(words, how) => visit({ search: words }, how)}
      />
      <label className="attendance-pick">
        <VisuallyHidden>{t('attendance.group')}</VisuallyHidden>
        <select className="input" value={group} onChange={(event) => visit({ group: event.target.value })}>
          <option value="">{t('attendance.allGroups')}</option>
          {board.groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {groupNameOf(name)}
            </option>
          ))}
        </select>
      </label>
      <Checkbox
        label={t('attendance.onlyBelow')}
        checked={below !== ''}
        onChange={(event) => visit({ below: event.target.checked ? '1' : '' })}
      />
    </div>
  );
};

const papers = ['a4', 'letter'] as const;

/** The table, and the sheets to print for what is still to come. */
const useFiles = ({ sessions, totalCount }: Board, editionId: string): MenuItem[] => {
  const t = useText();
  const locale = useLocale();
  const [now] = useState(Date.now);
  const isSheetNeeded = sessions.some(
    ({ isCancelled, halfDays }) =>
      !isCancelled &&
      halfDays.some(({ startsAt, plannedMinutes }) => Date.parse(startsAt) + plannedMinutes * 60_000 > now),
  );
  return [
    ...(['xlsx', 'csv'] as const).map((kind) => ({
      id: kind,
      label: t(`attendance.export.${kind}`),
      href: attendancePaths.table(editionId, kind, locale),
      isFile: true,
    })),
    ...(isSheetNeeded && totalCount > 0 ? papers : []).map((paper) => ({
      id: paper,
      label: t(`attendance.sheets.edition.${paper}`),
      href: attendancePaths.sheetsOfEdition(editionId, paper, locale),
      isFile: true,
    })),
  ];
};

/** What is asked of everybody; the way to strangers, and the files. */
const Above = ({ board, editionId }: { board: Board; editionId: string }) => {
  const t = useText();
  const files = useFiles(board, editionId);
  return (
    <>
      {board.openWalkIns > 0 && (
        <Notice tone="warn" title={t('attendance.walkIns.open', { count: board.openWalkIns })}>
          <a href={attendancePaths.walkIns(editionId)}>{t('attendance.walkIns.see')}</a>
        </Notice>
      )}
      <div className="list-bar">
        <p className="soft small">
          {board.needed === null
            ? t('attendance.noneNeeded')
            : t('attendance.needed', { needed: board.needed })}
        </p>
        <div className="attendance-ways">
          <a href={attendancePaths.walkIns(editionId)}>{t('attendance.walkIns.title')}</a>
          <MenuButton icon="download" label={t('console.list.files')} items={files} />
        </div>
      </div>
    </>
  );
};

const Rows = ({ board, filter }: { board: Board; filter: BoardFilter }) => {
  const t = useText();
  const [cell, setCell] = useState<Cell | null>(null);
  const [making, setMaking] = useState<BoardPerson | null>(null);
  if (board.sessions.length === 0)
    return (
      <EmptyState title={t('attendance.noSessions.title')}>
        <p>{t('attendance.noSessions.text', { part: t('console.edition.sessions') })}</p>
      </EmptyState>
    );
  if (board.people.length === 0)
    return <Nobody isNarrowed={[filter.search, filter.group, filter.below].some((word) => word !== '')} />;
  return (
    <>
      <BoardMatrix board={board} sortingOf={filter.sortingOf} onCell={setCell} onMakeUp={setMaking} />
      <ListPager
        page={filter.page}
        size={size}
        total={board.totalCount}
        onPage={(next) => filter.visit({ page: next })}
      />
      {cell && <CorrectDialog cell={cell} isReadOnly={board.isClosed} onClose={() => setCell(null)} />}
      {making && <MakeUpDialog person={making} sessions={board.sessions} onClose={() => setMaking(null)} />}
    </>
  );
};

const BoardView = ({ editionId }: { editionId: string }) => {
  const locale = useLocale();
  const filter = useBoardFilter(editionId);
  const asked = useQuery(AttendanceBoard, {
    editionId,
    locale,
    groupId: filter.group || null,
    search: filter.search,
    isBelow: filter.below !== '',
    ...filter.order,
    limit: size,
    offset: filter.page * size,
  });
  const { query, isWaiting } = useSteady(editionId, asked);
  return (
    <QueryView query={query}>
      {({ attendanceBoard: board }) =>
        board ? (
          <div className="list-page" aria-busy={isWaiting}>
            <Above board={board} editionId={editionId} />
            <Bar board={board} filter={filter} />
            <Rows board={board} filter={filter} />
          </div>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};

/** Attendance of everybody in an edition. */
export const BoardPage = ({ editionId }: { editionId: string }) => (
  <AttendanceFrame editionId={editionId}>
    <BoardView editionId={editionId} />
  </AttendanceFrame>
);
