import type { AttendanceBoardSort } from '@campus/api-client';
import { ariaSortOf, Button, SortHeader, Tag, type Sorting } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { useDoors } from '../../shared/door-time.ts';
import { useText } from '../../shared/text.ts';
import type { Board, BoardPerson } from './attendance-data.ts';
import type { Cell } from './correct-dialog.tsx';
import { useMarkWords } from './mark-words.ts';

type Columns = (Board['sessions'][number]['halfDays'][number] & { session: Board['sessions'][number] })[];

export type BoardSort = AttendanceBoardSort;
type SortingOf = (sort: BoardSort) => Sorting;

const Head = ({ columns, sortingOf }: { columns: Columns; sortingOf: SortingOf }) => {
  const t = useText();
  const formats = useFormats();
  const [byName, byShare] = [sortingOf('NAME'), sortingOf('SHARE')];
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={ariaSortOf(byName)}>
          <SortHeader label={t('attendance.name')} sorting={byName} />
        </th>
        <th scope="col" aria-sort={ariaSortOf(byShare)}>
          <SortHeader label={t('attendance.share')} sorting={byShare} />
        </th>
        {columns.map(({ id, startsAt, session }) => (
          <th key={id} scope="col">
            <a href={attendancePaths.session(session.id)}>{session.title}</a>
            <span className="attendance-board__when">{formats.dateTime(startsAt, session.timeZone)}</span>
            {session.isCancelled && <Tag tone="warn">{t('attendance.cancelled')}</Tag>}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const Share = ({
  person,
  board,
  onMakeUp,
}: {
  person: BoardPerson;
  board: Board;
  onMakeUp: (person: BoardPerson) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  // Before the first session nobody can have missed anything.
  const [now] = useState(Date.now);
  const hasBegun = board.sessions.some(({ halfDays }) =>
    halfDays.some(({ startsAt }) => Date.parse(startsAt) <= now),
  );
  const isBelow =
    hasBegun && board.needed !== null && person.percent !== null && person.percent < board.needed;
  return (
    <td>
      {person.percent === null ? t('attendance.presence.NONE') : formats.percent(person.percent)}{' '}
      {isBelow && <Tag tone="warn">{t('attendance.below')}</Tag>}
      <Button
        kind="bare"
        aria-label={t('attendance.makeUpOf', { name: person.name })}
        disabled={board.isClosed}
        onClick={() => onMakeUp(person)}
      >
        {t(person.madeUp ? 'attendance.madeUp' : 'attendance.makeUp')}
      </Button>
    </td>
  );
};

const Marks = ({
  person,
  columns,
  onCell,
}: {
  person: BoardPerson;
  columns: Columns;
  onCell: (cell: Cell) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const markWords = useMarkWords();
  const isOpen = useDoors();
  return columns.map(({ id, plannedMinutes, startsAt, doorOpensAt, session }) => {
    const mark = person.marks.find(({ halfDayId }) => halfDayId === id) ?? null;
    const words =
      person.madeUp?.sessionId === session.id ? t('attendance.byTask') : markWords(mark ?? undefined);
    const when = formats.dateTime(startsAt, session.timeZone);
    if (!mark && !isOpen({ doorOpensAt })) return <td key={id}>{words}</td>;
    return (
      <td key={id}>
        <Button
          kind="bare"
          aria-label={t('attendance.cellOf', { name: person.name, when, mark: words })}
          onClick={() => onCell({ person, halfDayId: id, plannedMinutes, title: session.title, mark })}
        >
          {words}
        </Button>
      </td>
    );
  });
};

/** Sessions across, people down; each cell opens its history. */
export const BoardMatrix = ({
  board,
  sortingOf,
  onCell,
  onMakeUp,
}: {
  board: Board;
  sortingOf: SortingOf;
  onCell: (cell: Cell) => void;
  onMakeUp: (person: BoardPerson) => void;
}) => {
  const t = useText();
  const columns = board.sessions.flatMap((session) =>
    session.halfDays.map((halfDay) => ({ ...halfDay, session })),
  );
  return (
    <div className="attendance-scroll" tabIndex={0} role="region" aria-label={t('attendance.board')}>
      <table className="attendance-board">
        <Head columns={columns} sortingOf={sortingOf} />
        <tbody>
          {board.people.map((person) => (
            <tr key={person.enrolmentId}>
              <th scope="row">
                {person.name}
                <span className="attendance-paper__from">{person.groupName}</span>
              </th>
              <Share person={person} board={board} onMakeUp={onMakeUp} />
              <Marks person={person} columns={columns} onCell={onCell} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
