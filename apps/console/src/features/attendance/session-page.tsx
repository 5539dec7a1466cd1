import { AttendancePeople, AttendanceSession } from '@campus/api-client';
import { EmptyState, LinkButton, Notice, Select } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../shared/attendance-paths.ts';
import { ListPager } from '../../shared/list-pager.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { SearchField } from '../../shared/search-field.tsx';
import { useText } from '../../shared/text.ts';
import type { Session } from './attendance-data.ts';
import { PaperGrid } from './paper-grid.tsx';

const size = 50;

type WholeSession = Session & { isClosed: boolean };

/** A sheet of each half day and group, on either paper. */
const Sheets = ({ session }: { session: WholeSession }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  return (
    <section>
      <h2>{t('attendance.sheets')}</h2>
      <p>{t('attendance.sheets.note')}</p>
      <ul>
        {session.halfDays.flatMap((halfDay) =>
          session.groups.map((group) => (
            <li key={`${halfDay.id} ${group.id}`} className="row">
              <span>
                {t('attendance.sheet.of', {
                  when: formats.dateTime(halfDay.startsAt, session.timeZone),
                  group: group.name,
                })}
              </span>
              {(['a4', 'letter'] as const).map((paper) => (
                <a
                  key={paper}
                  href={attendancePaths.sheet(halfDay.id, group.id, paper, locale)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t(`attendance.sheet.${paper}`)}
                </a>
              ))}
            </li>
          )),
        )}
      </ul>
    </section>
  );
};

const Paper = ({ session }: { session: WholeSession }) => {
  const t = useText();
  const formats = useFormats();
  const [halfDayId, setHalfDayId] = useState(session.halfDays[0]?.id ?? '');
  const [groupId, setGroupId] = useState('');
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const query = useQuery(AttendancePeople, {
    sessionId: session.id,
    groupId: groupId || null,
    search,
    limit: size,
    offset: page * size,
  });
  const halfDay = session.halfDays.find(({ id }) => id === halfDayId);
  const choose = (change: () => void) => {
    setPage(0);
    change();
  };
  return (
    <section>
      <h2>{t('attendance.paper')}</h2>
      <p>{t('attendance.paper.note')}</p>
      <div className="row row--ends">
        <Select
          label={t('attendance.halfDay')}
          value={halfDayId}
          options={session.halfDays.map(({ id, startsAt }) => ({
            value: id,
            label: formats.dateTime(startsAt, session.timeZone),
          }))}
          onChange={(event) => setHalfDayId(event.target.value)}
        />
        <Select
          label={t('attendance.group')}
          value={groupId}
          options={[
            { value: '', label: t('attendance.allGroups') },
            ...session.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => choose(() => setGroupId(event.target.value))}
        />
        <SearchField
          key={search}
          label={t('attendance.searchPeople')}
          value={search}
          onSearch={(words) => choose(() => setSearch(words))}
        />
      </div>
      <QueryView query={query}>
        {({ attendancePeople: { items, totalCount } }) =>
          items.length === 0 || !halfDay ? (
            <EmptyState title={t('attendance.nobody')} />
          ) : (
            <>
              <PaperGrid
                key={halfDayId}
                people={items}
                halfDay={halfDay}
                isWebinar={session.mode === 'WEBINAR'}
                isReadOnly={session.isClosed || session.isCancelled}
              />
              <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

/** One session: sheets to print, the door, and typing in what was signed. */
export const SessionPage = ({ sessionId }: { sessionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(AttendanceSession, { id: sessionId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('attendance.session')} children={null} />}>
      {({ attendanceSession: session }) =>
        session ? (
          <Page
            isWide
            title={session.title}
            above={<a href={attendancePaths.sessions}>{t('attendance.sessions.title')}</a>}
            lead={[session.editionTitle, session.place].filter(Boolean).join(' · ')}
          >
            {session.isCancelled && <Notice tone="warn" title={t('attendance.session.cancelled')} />}
            {session.isClosed && <Notice icon="lock" title={t('attendance.closed')} />}
            <p>
              <LinkButton icon="device" href={attendancePaths.checkIn(session.id)}>
                {t('attendance.checkIn')}
              </LinkButton>
            </p>
            <Sheets session={session} />
            <Paper session={session} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
