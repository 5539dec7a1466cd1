import '../attendance.css';
import {
  AttendanceList,
  attendanceListResultValues,
  AttendanceListRows,
  type AttendanceListRowSort,
  AttendanceSession,
} from '@campus/api-client';
import {
  type Column,
  EmptyState,
  Facts,
  Notice,
  SearchField,
  Select,
  type Sorting,
  Table,
  Tag,
} from '@campus/ui';
import { Page, QueryView, useLocale, useQuery, useTroubleWords } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../../shared/paths/attendance-paths.ts';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import type { List, ListResult, ListRow, Session } from '../attendance-data.ts';
import { AppliedPart, ApplyPart, countOf } from './list-acts.tsx';
import { ListColumns } from './list-columns.tsx';
import { useHalfDayWords } from './attendance-lists-page.tsx';
import { useMarkWords } from '../mark-words.ts';

const size = 50;

const tones = {
  RECORD: 'done',
  SAME: 'quiet',
  TWICE: 'quiet',
  EMPTY: 'quiet',
  UNKNOWN: 'warn',
  SEVERAL: 'warn',
  DIFFERS: 'warn',
  UNREADABLE: 'warn',
  REFUSED: 'warn',
} as const;

const RefusedWords = ({ code }: { code: NonNullable<ListRow['refusal']> }) =>
  useTroubleWords({ code, params: {} }).title;

const useColumns = (sortingOf: (sort: AttendanceListRowSort) => Sorting): Column<ListRow>[] => {
  const t = useText();
  const markWords = useMarkWords();
  return [
    {
      id: 'line',
      label: t('attendance.lists.column.line'),
      isNumber: true,
      sorting: sortingOf('LINE'),
      cell: ({ line }) => line,
    },
    {
      id: 'name',
      label: t('attendance.lists.column.name'),
      isName: true,
      sorting: sortingOf('NAME'),
      cell: ({ name, email }) => (
        <>
          {name || email || '—'}
          {name && email && (
            <span className="attendance-paper__from">
              <MailAddress address={email} />
            </span>
          )}
        </>
      ),
    },
    { id: 'person', label: t('attendance.lists.column.person'), cell: ({ person }) => person ?? '—' },
    {
      id: 'presence',
      label: t('attendance.title'),
      cell: ({ presence, minutes }) => markWords({ presence: presence ?? 'NONE', minutes }),
    },
    {
      id: 'recorded',
      label: t('attendance.lists.column.recorded'),
      cell: ({ recordedPresence: presence, recordedMinutes: minutes }) =>
        markWords({ presence: presence ?? 'NONE', minutes }),
    },
    {
      id: 'result',
      label: t('attendance.lists.column.result'),
      sorting: sortingOf('RESULT'),
      cell: ({ result, refusal }) => (
        <Tag tone={tones[result]}>
          {refusal ? <RefusedWords code={refusal} /> : t(`attendance.lists.result.${result}`)}
        </Tag>
      ),
    },
  ];
};

/** All rows, or those with one of the results the list has. */
const ResultChoice = ({
  list,
  result,
  onChoose,
}: {
  list: List;
  result: ListResult | null;
  onChoose: (result: ListResult | null) => void;
}) => {
  const t = useText();
  return (
    <Select
      label={t('attendance.sessions.which')}
      value={result ?? ''}
      options={[
        { value: '', label: t('attendance.lists.rows.all') },
        ...attendanceListResultValues
          .filter((each) => countOf(list, each) > 0)
          .map((value) => ({
            value,
            label: t('attendance.lists.rows.some', {
              result: t(`attendance.lists.result.${value}`),
              count: countOf(list, value),
            }),
          })),
      ]}
      onChange={(event) =>
        onChoose(attendanceListResultValues.find((each) => each === event.target.value) ?? null)
      }
    />
  );
};

const Rows = ({ list }: { list: List }) => {
  const t = useText();
  const [result, setResult] = useState<ListResult | null>(null);
  const { search, find, page, setPage, order, sortingOf } = useList<AttendanceListRowSort>('LINE');
  const columns = useColumns(sortingOf);
  const { query } = useSteady(
    list.id,
    useQuery(AttendanceListRows, {
      listId: list.id,
      result,
      search: search || null,
      ...order,
      limit: size,
      offset: page * size,
    }),
  );
  return (
    <section className="stack" aria-labelledby="rows">
      <h2 id="rows">{t('attendance.lists.rows')}</h2>
      <div className="row row--ends">
        <SearchField label={t('attendance.lists.rows.search')} value={search} onSearch={find} />
        <ResultChoice
          list={list}
          result={result}
          onChoose={(next) => {
            setResult(next);
            setPage(0);
          }}
        />
      </div>
      <QueryView query={query}>
        {({ attendanceListRows: { items, totalCount } }) =>
          items.length === 0 ? (
            <EmptyState title={t('attendance.nobody')} />
          ) : (
            <>
              <Table
                caption={t('attendance.lists.rows')}
                columns={columns}
                rows={items}
                keyOf={({ line }) => String(line)}
              />
              <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

const Found = ({ list, session }: { list: List; session: Session & { isClosed: boolean } }) => {
  const t = useText();
  const halfDayWords = useHalfDayWords(session);
  return (
    <>
      <Facts
        facts={[
          { label: t('attendance.session'), value: session.title },
          { label: t('attendance.halfDay'), value: halfDayWords(list.halfDayId) },
          ...attendanceListResultValues
            .filter((result) => countOf(list, result) > 0)
            .map((result) => ({
              label: t(`attendance.lists.result.${result}`),
              value: countOf(list, result),
            })),
        ]}
      />
      {list.status === 'CHECKED' && !session.isClosed && <ApplyPart list={list} session={session} />}
      {list.status === 'APPLIED' && <AppliedPart list={list} session={session} />}
      {list.status === 'UNDONE' && <Notice title={t('attendance.lists.undone')} />}
      {list.status === 'CHECKED' && <ListColumns list={list} />}
      <Rows list={list} />
    </>
  );
};

/** A file that was read: what each row would record, recording it, taking it back. */
export const ListPage = ({ sessionId, listId }: { sessionId: string; listId: string }) => {
  const t = useText();
  const locale = useLocale();
  const sessionQuery = useQuery(AttendanceSession, { id: sessionId, locale });
  const listQuery = useQuery(AttendanceList, { id: listId });
  const loading = <Page isWide title={t('attendance.lists')} children={null} />;
  return (
    <QueryView query={sessionQuery} loading={loading}>
      {({ attendanceSession: session }) => (
        <QueryView query={listQuery} loading={loading}>
          {({ attendanceList: list }) =>
            session && list ? (
              <Page
                isWide
                title={list.fileName}
                above={<a href={attendancePaths.lists(session.id)}>{t('attendance.lists')}</a>}
                lead={t(`attendance.lists.lead.${list.status}`)}
              >
                <Found list={list} session={session} />
              </Page>
            ) : (
              <MissingPage />
            )
          }
        </QueryView>
      )}
    </QueryView>
  );
};
