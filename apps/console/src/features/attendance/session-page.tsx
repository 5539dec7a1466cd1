import './attendance.css';
import '../../shared/lists/table/list.css';
import { AttendancePeople, AttendanceSession } from '@campus/api-client';
import { Notice, SearchField, VisuallyHidden } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useIsDoorOpen } from '../../shared/door-time.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { useSort } from '../../shared/lists/use-sort.ts';
import type { Session } from './attendance-data.ts';
import { Nobody } from './walk-ins/nobody.tsx';
import { PaperGrid, type PaperSort } from './lists/paper-grid.tsx';
import { Sheets } from './lists/sheets.tsx';

const size = 50;

type WholeSession = Session & { isClosed: boolean };

const usePaperFilter = (session: WholeSession) => {
  const [filter, setFilter] = useState({
    halfDayId: session.halfDays[0]?.id ?? '',
    groupId: '',
    search: '',
    page: 0,
  });
  const change = (part: Partial<typeof filter>) => setFilter({ ...filter, page: 0, ...part });
  return { filter, change };
};
type PaperFilter = ReturnType<typeof usePaperFilter>;

/** A choice in the line above the sheet; what it says needs no heading. */
const Pick = ({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onPick: (value: string) => void;
}) => (
  <label className="attendance-pick">
    <VisuallyHidden>{label}</VisuallyHidden>
    <select className="input" value={value} onChange={(event) => onPick(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

/** Which half day and group, and a search: only where there is something to choose. */
const PaperChoices = ({ session, filter, change }: PaperFilter & { session: WholeSession }) => {
  const t = useText();
  const groupNameOf = useGroupName();
  const formats = useFormats();
  return (
    <>
      {session.halfDays.length > 1 && (
        <Pick
          label={t('attendance.halfDay')}
          value={filter.halfDayId}
          options={session.halfDays.map(({ id, startsAt }) => ({
            value: id,
            label: formats.dateTime(startsAt, session.timeZone),
          }))}
          onPick={(halfDayId) => change({ halfDayId })}
        />
      )}
      {session.groups.length > 1 && (
        <Pick
          label={t('attendance.group')}
          value={filter.groupId}
          options={[
            { value: '', label: t('attendance.allGroups') },
            ...session.groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) })),
          ]}
          onPick={(groupId) => change({ groupId })}
        />
      )}
      <SearchField
        label={t('attendance.searchPeople')}
        value={filter.search}
        onSearch={(search) => change({ search })}
      />
    </>
  );
};

type Sheet = Omit<ComponentProps<typeof PaperGrid>, 'halfDay' | 'isWebinar' | 'isReadOnly'> & {
  halfDay: WholeSession['halfDays'][number];
  session: WholeSession;
};

/** What can be typed of a half day; before its door opens, nothing. */
const PaperSheet = ({ session, ...sheet }: Sheet) => {
  const t = useText();
  const formats = useFormats();
  const isOpen = useIsDoorOpen(sheet.halfDay);
  const when = formats.dateTime(sheet.halfDay.doorOpensAt, session.timeZone);
  return (
    <>
      {!isOpen && <Notice icon="clock" title={t('attendance.notOpen', { when })} />}
      <PaperGrid
        {...sheet}
        isWebinar={session.mode === 'WEBINAR'}
        isReadOnly={session.isClosed || session.isCancelled || !isOpen}
      />
    </>
  );
};

const Paper = ({ session, children }: { session: WholeSession; children: ReactNode }) => {
  const t = useText();
  const { filter, change } = usePaperFilter(session);
  const { sort, isDescending, sortingOf } = useSort<PaperSort>('NAME', false, () => change({}));
  const query = useQuery(AttendancePeople, {
    sessionId: session.id,
    groupId: filter.groupId || null,
    search: filter.search,
    sort,
    isDescending,
    limit: size,
    offset: filter.page * size,
  });
  const halfDay = session.halfDays.find(({ id }) => id === filter.halfDayId);
  return (
    <section className="list-page" aria-labelledby="paper">
      <h2 id="paper" className="visually-hidden">
        {t('attendance.paper')}
      </h2>
      <div className="list-bar">
        <PaperChoices session={session} filter={filter} change={change} />
        <div className="attendance-ways">{children}</div>
      </div>
      <QueryView query={query}>
        {({ attendancePeople: { items, totalCount } }) =>
          items.length === 0 || !halfDay ? (
            <Nobody isNarrowed={filter.search !== '' || filter.groupId !== ''} />
          ) : (
            <>
              <PaperSheet
                key={`${filter.halfDayId} ${filter.page} ${sort} ${isDescending}`}
                people={items}
                sortingOf={sortingOf}
                halfDay={halfDay}
                session={session}
              />
              <ListPager
                page={filter.page}
                size={size}
                total={totalCount}
                onPage={(page) => change({ page })}
              />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

/** One session: typing in what was signed, the door, and sheets to print. */
export const SessionPage = ({ sessionId }: { sessionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const formats = useFormats();
  const query = useQuery(AttendanceSession, { id: sessionId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('attendance.session')} children={null} />}>
      {({ attendanceSession: session }) =>
        session ? (
          <Page
            isWide
            title={session.title}
            above={<a href={attendancePaths.sessions}>{t('attendance.sessions.title')}</a>}
            lead={[
              session.editionTitle,
              session.halfDays[0] && formats.dateTime(session.halfDays[0].startsAt, session.timeZone),
              session.place,
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            {session.isCancelled && <Notice tone="warn" title={t('attendance.session.cancelled')} />}
            {session.isClosed && <Notice icon="lock" title={t('attendance.closed')} />}
            <Paper session={session}>
              <a href={attendancePaths.checkIn(session.id)}>{t('attendance.checkIn')}</a>
              <a href={attendancePaths.lists(session.id)}>{t('attendance.lists')}</a>
              <a href={attendancePaths.board(session.editionId)}>{t('attendance.ofEdition')}</a>
            </Paper>
            <Sheets session={session} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
