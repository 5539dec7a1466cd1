import { WalkIns } from '@campus/api-client';
import { Button, Checkbox, EmptyState, Table, type Column } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../shared/attendance-paths.ts';
import { ListPager } from '../../shared/list-pager.tsx';
import { useText } from '../../shared/text.ts';
import type { WalkIn } from './attendance-data.ts';
import { AttendanceFrame } from './attendance-frame.tsx';
import { WalkInDialog } from './walk-in-dialog.tsx';

const size = 50;

const useColumns = (onOpen: (walkIn: WalkIn) => void): Column<WalkIn>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'name', label: t('attendance.name'), isName: true, cell: ({ name }) => name },
    {
      id: 'from',
      label: t('attendance.walkIns.from'),
      cell: ({ email, institution }) => [institution, email].filter(Boolean).join(' · '),
    },
    {
      id: 'where',
      label: t('attendance.session'),
      cell: ({ sessionTitle, startsAt, timeZone, groupName }) =>
        [sessionTitle, formats.dateTime(startsAt, timeZone), groupName].join(' · '),
    },
    { id: 'by', label: t('attendance.walkIns.by'), cell: ({ recordedBy }) => recordedBy },
    {
      id: 'status',
      label: t('attendance.walkIns.status'),
      cell: ({ status, linkedTo, reason }) =>
        status === 'LINKED'
          ? t('attendance.walkIns.linked', { name: linkedTo ?? '' })
          : status === 'DISMISSED'
            ? t('attendance.walkIns.dismissed', { reason: reason ?? '' })
            : t('attendance.walkIns.isOpen'),
    },
    {
      id: 'act',
      label: t('attendance.walkIns.resolve'),
      isQuiet: true,
      cell: (walkIn) =>
        walkIn.mayResolve && (
          <Button
            kind="quiet"
            aria-label={t('attendance.walkIns.resolveOf', { name: walkIn.name })}
            onClick={() => onOpen(walkIn)}
          >
            {t('attendance.walkIns.resolve')}
          </Button>
        ),
    },
  ];
};

const View = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const [isAll, setAll] = useState(false);
  const [page, setPage] = useState(0);
  const [current, setCurrent] = useState<WalkIn | null>(null);
  const columns = useColumns(setCurrent);
  const query = useQuery(WalkIns, {
    editionId,
    locale,
    isOpenOnly: !isAll,
    limit: size,
    offset: page * size,
  });
  return (
    <>
      <p>
        <a href={attendancePaths.board(editionId)}>{t('attendance.title')}</a>
      </p>
      <h2>{t('attendance.walkIns.title')}</h2>
      <p>{t('attendance.walkIns.lead')}</p>
      <Checkbox
        label={t('attendance.walkIns.all')}
        checked={isAll}
        onChange={(event) => {
          setAll(event.target.checked);
          setPage(0);
        }}
      />
      <QueryView query={query}>
        {({ walkIns: { items, totalCount } }) =>
          items.length === 0 ? (
            <EmptyState title={t('attendance.walkIns.none')} />
          ) : (
            <>
              <Table
                caption={t('attendance.walkIns.title')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
              />
              <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
      {current && <WalkInDialog walkIn={current} onClose={() => setCurrent(null)} />}
    </>
  );
};

/** People who came without being on the list, and who they were. */
export const WalkInsPage = ({ editionId }: { editionId: string }) => (
  <AttendanceFrame editionId={editionId}>
    <View editionId={editionId} />
  </AttendanceFrame>
);
