import './attendance.css';
import { AttendanceBoard } from '@campus/api-client';
import { Button, Checkbox, EmptyState, LinkButton, Notice, Select, Tag } from '@campus/ui';
import { go, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../shared/attendance-paths.ts';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { ListPager } from '../../shared/list-pager.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { SearchField } from '../../shared/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { pageIn, withWishes, type Board, type BoardPerson } from './attendance-data.ts';
import { CorrectDialog, type Cell } from './correct-dialog.tsx';
import { MakeUpDialog } from './make-up-dialog.tsx';
import { useMarkWords } from './mark-words.ts';

const size = 50;

/** Sessions across, people down; each cell opens what was said of it. */
const Matrix = ({
  board,
  onCell,
  onMakeUp,
}: {
  board: Board;
  onCell: (cell: Cell) => void;
  onMakeUp: (person: BoardPerson) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const markWords = useMarkWords();
  const columns = board.sessions.flatMap((session) =>
    session.halfDays.map((halfDay) => ({ ...halfDay, session })),
  );
  return (
    <div className="attendance-scroll" tabIndex={0} role="region" aria-label={t('attendance.board')}>
      <table className="attendance-board">
        <thead>
          <tr>
            <th scope="col">{t('attendance.name')}</th>
            <th scope="col">{t('attendance.share')}</th>
            {columns.map(({ id, startsAt, session }) => (
              <th key={id} scope="col">
                <a href={attendancePaths.session(session.id)}>{session.title}</a>
                <span className="attendance-board__when">{formats.dateTime(startsAt, session.timeZone)}</span>
                {session.isCancelled && <Tag tone="warn">{t('attendance.cancelled')}</Tag>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.people.map((person) => (
            <tr key={person.enrolmentId}>
              <th scope="row">
                {person.name}
                <span className="attendance-paper__from">{person.groupName}</span>
              </th>
              <td>
                {person.percent === null
                  ? t('attendance.presence.NONE')
                  : formats.percent(person.percent / 100)}
                {board.needed !== null && person.percent !== null && person.percent < board.needed && (
                  <Tag tone="warn">{t('attendance.below')}</Tag>
                )}
                <Button
                  kind="bare"
                  aria-label={t('attendance.makeUpOf', { name: person.name })}
                  disabled={board.isClosed}
                  onClick={() => onMakeUp(person)}
                >
                  {t(person.madeUp ? 'attendance.madeUp' : 'attendance.makeUp')}
                </Button>
              </td>
              {columns.map(({ id, plannedMinutes, startsAt, session }) => {
                const mark = person.marks.find(({ halfDayId }) => halfDayId === id);
                const words =
                  person.madeUp?.sessionId === session.id ? t('attendance.byTask') : markWords(mark);
                return (
                  <td key={id}>
                    <Button
                      kind="bare"
                      aria-label={t('attendance.cellOf', {
                        name: person.name,
                        when: formats.dateTime(startsAt, session.timeZone),
                        mark: words,
                      })}
                      onClick={() =>
                        onCell({
                          person,
                          halfDayId: id,
                          plannedMinutes,
                          title: session.title,
                          mark: mark ?? null,
                        })
                      }
                    >
                      {words}
                    </Button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const BoardView = ({ editionId, isClosed }: { editionId: string; isClosed: boolean }) => {
  const t = useText();
  const locale = useLocale();
  const [cell, setCell] = useState<Cell | null>(null);
  const [making, setMaking] = useState<BoardPerson | null>(null);
  const search = useSearchValue('search') ?? '';
  const group = useSearchValue('group') ?? '';
  const below = useSearchValue('below') ?? '';
  const page = pageIn(useSearchValue('page'));
  const visit = (wish: object) =>
    go(withWishes(attendancePaths.board(editionId), { search, group, below, page: 0, ...wish }));
  const query = useQuery(AttendanceBoard, {
    editionId,
    locale,
    groupId: group || null,
    search,
    isBelow: below !== '',
    limit: size,
    offset: page * size,
  });
  return (
    <QueryView query={query}>
      {({ attendanceBoard: board }) =>
        board ? (
          <>
            {board.openWalkIns > 0 && (
              <Notice tone="warn" title={t('attendance.walkIns.open', { count: board.openWalkIns })}>
                <a href={attendancePaths.walkIns(editionId)}>{t('attendance.walkIns.see')}</a>
              </Notice>
            )}
            <p>
              {board.needed === null
                ? t('attendance.noneNeeded')
                : t('attendance.needed', { needed: board.needed })}
            </p>
            <div className="row row--ends">
              <SearchField
                key={search}
                label={t('attendance.searchPeople')}
                value={search}
                onSearch={(words) => visit({ search: words })}
              />
              <Select
                label={t('attendance.group')}
                value={group}
                options={[
                  { value: '', label: t('attendance.allGroups') },
                  ...board.groups.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) => visit({ group: event.target.value })}
              />
              <Checkbox
                label={t('attendance.onlyBelow')}
                checked={below !== ''}
                onChange={(event) => visit({ below: event.target.checked ? '1' : '' })}
              />
            </div>
            <p className="row">
              <LinkButton
                kind="quiet"
                icon="download"
                href={attendancePaths.table(editionId, 'xlsx', locale)}
              >
                {t('attendance.export.xlsx')}
              </LinkButton>
              <LinkButton kind="quiet" icon="download" href={attendancePaths.table(editionId, 'csv', locale)}>
                {t('attendance.export.csv')}
              </LinkButton>
              <a href={attendancePaths.walkIns(editionId)}>{t('attendance.walkIns.title')}</a>
            </p>
            {board.sessions.length === 0 ? (
              <EmptyState title={t('attendance.noSessions.title')}>
                <p>{t('attendance.noSessions.text')}</p>
              </EmptyState>
            ) : board.people.length === 0 ? (
              <EmptyState title={t('attendance.nobody')} />
            ) : (
              <>
                <Matrix board={board} onCell={setCell} onMakeUp={setMaking} />
                <ListPager
                  page={page}
                  size={size}
                  total={board.totalCount}
                  onPage={(next) => visit({ page: next })}
                />
              </>
            )}
            {cell && (
              <CorrectDialog
                cell={cell}
                isReadOnly={isClosed || board.isClosed}
                onClose={() => setCell(null)}
              />
            )}
            {making && (
              <MakeUpDialog person={making} sessions={board.sessions} onClose={() => setMaking(null)} />
            )}
          </>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};

/** Who was there, of everybody in an edition. */
export const BoardPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('attendance.title')}>
      {({ closedAt }) => <BoardView editionId={editionId} isClosed={closedAt !== null} />}
    </EditionFrame>
  );
};
