import './attendance.css';
import { AttendancePeople, AttendanceSession } from '@campus/api-client';
import { Disclosure, LinkButton, Notice, Select } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState, type ComponentProps } from 'react';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useIsDoorOpen } from '../../shared/door-time.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { useSort } from '../../shared/lists/use-sort.ts';
import type { Session } from './attendance-data.ts';
import { Nobody } from './walk-ins/nobody.tsx';
import { PaperGrid, type PaperSort } from './lists/paper-grid.tsx';

const size = 50;

type WholeSession = Session & { isClosed: boolean };

const papers = ['a4', 'letter'] as const;

/** All sheets in one file; or that of a half day and group, on either paper. */
const Sheets = ({ session }: { session: WholeSession }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  return (
    <section className="stack">
      <h2>{t('attendance.sheets')}</h2>
      <p>{t('attendance.sheets.note')}</p>
      <div className="row">
        {papers.map((paper) => (
          <LinkButton
            key={paper}
            kind="quiet"
            icon="download"
            href={attendancePaths.sheets(session.id, paper, locale)}
            target="_blank"
            rel="noreferrer"
          >
            {t(`attendance.sheets.all.${paper}`)}
          </LinkButton>
        ))}
      </div>
      <Disclosure summary={t('attendance.sheets.each')}>
        <ul className="plain-list stack stack--tight">
          {session.halfDays.flatMap((halfDay) =>
            session.groups.map((group) => (
              <li key={`${halfDay.id} ${group.id}`} className="attendance-sheet">
                <span>
                  {t('attendance.sheet.of', {
                    when: formats.dateTime(halfDay.startsAt, session.timeZone),
                    group: group.name,
                  })}
                </span>
                <span className="row">
                  {papers.map((paper) => (
                    <a
                      key={paper}
                      href={attendancePaths.sheet(halfDay.id, group.id, paper, locale)}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t(`attendance.sheet.${paper}`)}
                    </a>
                  ))}
                </span>
              </li>
            )),
          )}
        </ul>
      </Disclosure>
    </section>
  );
};

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

const PaperChoices = ({ session, filter, change }: PaperFilter & { session: WholeSession }) => {
  const t = useText();
  const groupNameOf = useGroupName();
  const formats = useFormats();
  return (
    <div className="row row--ends">
      <Select
        label={t('attendance.halfDay')}
        value={filter.halfDayId}
        options={session.halfDays.map(({ id, startsAt }) => ({
          value: id,
          label: formats.dateTime(startsAt, session.timeZone),
        }))}
        onChange={(event) => change({ halfDayId: event.target.value })}
      />
      <Select
        label={t('attendance.group')}
        value={filter.groupId}
        options={[
          { value: '', label: t('attendance.allGroups') },
          ...session.groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) })),
        ]}
        onChange={(event) => change({ groupId: event.target.value })}
      />
      <SearchField
        key={filter.search}
        label={t('attendance.searchPeople')}
        value={filter.search}
        onSearch={(search) => change({ search })}
      />
    </div>
  );
};

type Sheet = Pick<ComponentProps<typeof PaperGrid>, 'people' | 'sortingOf'> & {
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

const Paper = ({ session }: { session: WholeSession }) => {
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
    <section className="stack">
      <h2>{t('attendance.paper')}</h2>
      <p>{t('attendance.paper.note')}</p>
      <PaperChoices session={session} filter={filter} change={change} />
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

/** One session: sheets to print, the door, and typing in what was signed. */
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
            <p className="row">
              <LinkButton icon="device" href={attendancePaths.checkIn(session.id)}>
                {t('attendance.checkIn')}
              </LinkButton>
              <LinkButton kind="quiet" icon="send" href={attendancePaths.lists(session.id)}>
                {t('attendance.lists')}
              </LinkButton>
              <a href={attendancePaths.board(session.editionId)}>{t('attendance.ofEdition')}</a>
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
