import '../attendance.css';
import { AttendanceLists, type AttendanceListSort, AttendanceSession } from '@campus/api-client';
import {
  type Column,
  EmptyState,
  FileDrop,
  Notice,
  RadioGroup,
  SearchField,
  Select,
  type Sorting,
  Spinner,
  Table,
} from '@campus/ui';
import { Page, QueryView, TroubleNotice, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../../shared/paths/attendance-paths.ts';
import { EmptySheet } from '../../../shared/lists/empty-sheet.tsx';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import type { List, Session } from '../attendance-data.ts';
import { useSendList } from './use-send-list.ts';

const size = 20;
const evidences = ['WEBINAR_LOG', 'SIGNATURE_SHEET'] as const;

type WholeSession = Session & { isClosed: boolean };

/** "20 Jan 2027, 10:00": a half day by when it begins, on the clocks of its group. */
export const useHalfDayWords = (session: WholeSession) => {
  const formats = useFormats();
  return (halfDayId: string) => {
    const halfDay = session.halfDays.find(({ id }) => id === halfDayId);
    return halfDay ? formats.dateTime(halfDay.startsAt, session.timeZone) : '—';
  };
};

const Bring = ({ session }: { session: WholeSession }) => {
  const t = useText();
  const words = useHalfDayWords(session);
  const [halfDayId, setHalfDayId] = useState(session.halfDays[0]?.id ?? '');
  const [evidence, setEvidence] = useState<(typeof evidences)[number]>(
    session.mode === 'WEBINAR' ? 'WEBINAR_LOG' : 'SIGNATURE_SHEET',
  );
  const { send, isRunning, trouble } = useSendList(session.id);
  if (!halfDayId) return <EmptyState title={t('checkIn.noHalfDay')} />;
  return (
    <section className="stack form-measure" aria-labelledby="bring">
      <h2 id="bring">{t('attendance.lists.bring')}</h2>
      <Select
        label={t('attendance.halfDay')}
        value={halfDayId}
        options={session.halfDays.map(({ id }) => ({ value: id, label: words(id) }))}
        onChange={(event) => setHalfDayId(event.target.value)}
      />
      <RadioGroup
        label={t('attendance.lists.what')}
        name="evidence"
        value={evidence}
        options={evidences.map((value) => ({
          value,
          label: t(`attendance.lists.what.${value}`),
          note: t(`attendance.lists.what.${value}.note`),
        }))}
        onChange={(value) => setEvidence(evidences.find((each) => each === value) ?? 'WEBINAR_LOG')}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      {isRunning ? (
        <Spinner label={t('attendance.lists.reading')} />
      ) : (
        <FileDrop
          label={t('attendance.lists.file')}
          hint={t('attendance.lists.file.hint')}
          button={t('attendance.lists.choose')}
          accept=".csv,.tsv,.txt,.xlsx"
          onFiles={([file]) => file && void send({ file, halfDayId, evidence, columns: null })}
        />
      )}
      <EmptySheet addressOf={attendancePaths.sample} />
    </section>
  );
};

const useColumns = (
  session: WholeSession,
  sortingOf: (sort: AttendanceListSort) => Sorting,
): Column<List>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useHalfDayWords(session);
  return [
    {
      id: 'file',
      label: t('attendance.lists.column.file'),
      sorting: sortingOf('FILE'),
      isName: true,
      cell: ({ id, fileName }) => <a href={attendancePaths.list(session.id, id)}>{fileName}</a>,
    },
    { id: 'half-day', label: t('attendance.halfDay'), cell: ({ halfDayId }) => words(halfDayId) },
    {
      id: 'rows',
      label: t('attendance.lists.column.rows'),
      isNumber: true,
      cell: ({ counts }) => formats.number(counts.reduce((sum, { count }) => sum + count, 0)),
    },
    {
      id: 'status',
      label: t('attendance.walkIns.status'),
      sorting: sortingOf('STATUS'),
      cell: ({ status }) => t(`attendance.lists.status.${status}`),
    },
    {
      id: 'when',
      label: t('attendance.when'),
      sorting: sortingOf('CREATED'),
      cell: ({ createdAt }) => formats.dateTime(createdAt),
    },
  ];
};

const Before = ({ session }: { session: WholeSession }) => {
  const t = useText();
  const list = useList<AttendanceListSort>('CREATED', true);
  const columns = useColumns(session, list.sortingOf);
  const { query } = useSteady(
    session.id,
    useQuery(AttendanceLists, {
      sessionId: session.id,
      search: list.search || null,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );
  return (
    <section className="stack" aria-labelledby="before">
      <h2 id="before">{t('attendance.lists.before')}</h2>
      <SearchField label={t('attendance.lists.search')} value={list.search} onSearch={list.find} />
      <QueryView query={query}>
        {({ attendanceLists: { items, totalCount } }) =>
          items.length === 0 && list.search ? (
            <NothingFound search={list.search} onAll={() => list.find('')} />
          ) : items.length === 0 ? (
            <p className="soft">{t('attendance.lists.none')}</p>
          ) : (
            <>
              <Table
                caption={t('attendance.lists.before')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
              />
              <ListPager page={list.page} size={size} total={totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

/** Attendance from a file: the log of a webinar, or a typed sheet. */
export const ListsPage = ({ sessionId }: { sessionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(AttendanceSession, { id: sessionId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('attendance.lists')} children={null} />}>
      {({ attendanceSession: session }) =>
        session ? (
          <Page
            isWide
            title={t('attendance.lists')}
            above={<a href={attendancePaths.session(session.id)}>{session.title}</a>}
            lead={t('attendance.lists.lead')}
          >
            {session.isClosed && <Notice icon="lock" title={t('attendance.closed')} />}
            {session.isCancelled && <Notice tone="warn" title={t('attendance.session.cancelled')} />}
            {!session.isClosed && !session.isCancelled && <Bring session={session} />}
            <Before session={session} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
