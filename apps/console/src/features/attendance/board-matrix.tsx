import type { AttendanceBoardSort } from '@campus/api-client';
import { ariaSortOf, Button, MenuButton, SortHeader, Tag, type Sorting } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { useDoors } from '../../shared/door-time.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
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
        <td>
          <span className="visually-hidden">{t('console.list.menu')}</span>
        </td>
      </tr>
    </thead>
  );
};

type HalfDay = Columns[number];

const hasBegun = ({ startsAt }: HalfDay, now: number) => Date.parse(startsAt) <= now;
const isOver = ({ startsAt, plannedMinutes }: HalfDay, now: number) =>
  Date.parse(startsAt) + plannedMinutes * 60_000 <= now;

/** Before the first session of their group nobody can have attended or missed anything: there is no share yet. */
const Share = ({ person, board, columns }: { person: BoardPerson; board: Board; columns: Columns }) => {
  const t = useText();
  const formats = useFormats();
  const [now] = useState(Date.now);
  const { percent, madeUp } = person;
  const groupId = board.groups.find(({ name }) => name === person.groupName)?.id ?? null;
  const isHeld = columns.some(
    (halfDay) =>
      hasBegun(halfDay, now) &&
      !halfDay.session.isCancelled &&
      (halfDay.session.groupId === null || halfDay.session.groupId === groupId),
  );
  if (!isHeld && !percent) return <td className="soft">{t('attendance.share.notHeld')}</td>;
  const isBelow = isHeld && board.needed !== null && percent !== null && percent < board.needed;
  return (
    <td>
      {percent === null ? t('attendance.presence.NONE') : formats.percent(percent)}{' '}
      {isBelow && <Tag tone="warn">{t('attendance.below')}</Tag>}{' '}
      {madeUp && <Tag>{t('attendance.madeUp')}</Tag>}
    </td>
  );
};

/** What is rarely done for somebody: a session that is over counts for a written task, or no longer. */
const Acts = ({
  person,
  board,
  columns,
  onMakeUp,
}: {
  person: BoardPerson;
  board: Board;
  columns: Columns;
  onMakeUp: (person: BoardPerson) => void;
}) => {
  const t = useText();
  const [now] = useState(Date.now);
  const isThere = !board.isClosed && (person.madeUp || columns.some((halfDay) => isOver(halfDay, now)));
  return (
    <td className="attendance-board__menu">
      {isThere && (
        <MenuButton
          isRow
          label={t('console.list.menu.of', { name: person.name })}
          items={[
            {
              id: 'make-up',
              label: t(person.madeUp ? 'attendance.unmake' : 'attendance.makeUp'),
              onSelect: () => onMakeUp(person),
            },
          ]}
        />
      )}
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
  const groupNameOf = useGroupName();
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
                {person.name} <span className="attendance-from">{groupNameOf(person.groupName)}</span>
              </th>
              <Share person={person} board={board} columns={columns} />
              <Marks person={person} columns={columns} onCell={onCell} />
              <Acts person={person} board={board} columns={columns} onMakeUp={onMakeUp} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
