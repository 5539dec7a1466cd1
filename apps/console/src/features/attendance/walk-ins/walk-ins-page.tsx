import { ReopenWalkIn, WalkIns, type WalkInSort } from '@campus/api-client';
import { Button, Checkbox, type Column, EmptyState, SearchField, type Sorting, Table } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../../shared/paths/attendance-paths.ts';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import type { WalkIn } from '../attendance-data.ts';
import { AttendanceFrame } from '../attendance-frame.tsx';
import { WalkInDialog } from './walk-in-dialog.tsx';

const size = 50;

/** What can be done with one: say who it was, or take that back. */
const Act = ({ walkIn, onOpen }: { walkIn: WalkIn; onOpen: (walkIn: WalkIn) => void }) => {
  const t = useText();
  const act = walkIn.mayResolve ? 'resolve' : 'reopen';
  if (!walkIn.mayResolve && !walkIn.mayReopen) return null;
  return (
    <Button
      kind="quiet"
      aria-label={t(`attendance.walkIns.${act}Of`, { name: walkIn.name })}
      onClick={() => onOpen(walkIn)}
    >
      {t(`attendance.walkIns.${act}`)}
    </Button>
  );
};

const useColumns = (
  sortingOf: (sort: WalkInSort) => Sorting,
  onOpen: (walkIn: WalkIn) => void,
): Column<WalkIn>[] => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  return [
    {
      id: 'name',
      label: t('attendance.name'),
      isName: true,
      sorting: sortingOf('NAME'),
      cell: ({ name }) => name,
    },
    {
      id: 'from',
      label: t('attendance.walkIns.from'),
      cell: ({ email, institution }) => (
        <>
          {institution}
          {institution && email && ' · '}
          {email && <MailAddress address={email} />}
        </>
      ),
    },
    {
      id: 'where',
      label: t('attendance.session'),
      sorting: sortingOf('SESSION'),
      cell: ({ sessionTitle, startsAt, timeZone, groupName }) =>
        [sessionTitle, formats.dateTime(startsAt, timeZone), groupNameOf(groupName)].join(' · '),
    },
    { id: 'by', label: t('attendance.walkIns.by'), cell: ({ recordedBy }) => recordedBy },
    {
      id: 'said',
      label: t('attendance.walkIns.said'),
      sorting: sortingOf('SAID'),
      cell: ({ saidAt }) => formats.dateTime(saidAt),
    },
    {
      id: 'status',
      label: t('attendance.walkIns.status'),
      sorting: sortingOf('STATUS'),
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
      cell: (walkIn) => <Act walkIn={walkIn} onOpen={onOpen} />,
    },
  ];
};

/** Takes back the identification of a walk-in, with a reason. */
const ReopenDialog = ({ walkIn, onClose }: { walkIn: WalkIn; onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  const linked = walkIn.linkedTo ?? t('attendance.walkIns.somebody');
  return (
    <ReasonDialog
      title={t('attendance.walkIns.reopen.title', { name: walkIn.name })}
      what={
        walkIn.status === 'LINKED'
          ? t('attendance.walkIns.reopen.linked', { linked })
          : t('attendance.walkIns.reopen.dismissed')
      }
      submit={t('attendance.walkIns.reopen')}
      run={async (given) =>
        (await client.run(ReopenWalkIn, { input: { walkInId: walkIn.id, ...given } })).reopenWalkIn
      }
      onClose={onClose}
    />
  );
};

const Filters = ({
  list,
  isAll,
  onAll,
}: {
  list: ReturnType<typeof useList<WalkInSort>>;
  isAll: boolean;
  onAll: (isAll: boolean) => void;
}) => {
  const t = useText();
  return (
    <div className="row row--ends">
      <SearchField label={t('attendance.walkIns.search')} value={list.search} onSearch={list.find} />
      <Checkbox
        label={t('attendance.walkIns.all')}
        checked={isAll}
        onChange={(event) => {
          onAll(event.target.checked);
          list.setPage(0);
        }}
      />
    </div>
  );
};

const View = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const [isAll, setAll] = useState(false);
  const list = useList<WalkInSort>('SAID', true);
  const [current, setCurrent] = useState<WalkIn | null>(null);
  const columns = useColumns(list.sortingOf, setCurrent);
  const close = () => setCurrent(null);
  const { query } = useSteady(
    editionId,
    useQuery(WalkIns, {
      editionId,
      locale,
      isOpenOnly: !isAll,
      search: list.search || null,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );
  return (
    <>
      <p>
        <a href={attendancePaths.board(editionId)}>{t('attendance.title')}</a>
      </p>
      <h2>{t('attendance.walkIns.title')}</h2>
      <p>{t('attendance.walkIns.lead')}</p>
      <Filters list={list} isAll={isAll} onAll={setAll} />
      <QueryView query={query}>
        {({ walkIns: { items, totalCount } }) =>
          items.length === 0 ? (
            list.search ? (
              <NothingFound search={list.search} onAll={() => list.find('')} />
            ) : (
              <EmptyState title={t('attendance.walkIns.none')} />
            )
          ) : (
            <>
              <Table
                caption={t('attendance.walkIns.title')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
              />
              <ListPager page={list.page} size={size} total={totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
      {current?.mayResolve && <WalkInDialog walkIn={current} onClose={close} />}
      {current?.mayReopen && <ReopenDialog walkIn={current} onClose={close} />}
    </>
  );
};

/** People who came without being on the list, and who they were. */
export const WalkInsPage = ({ editionId }: { editionId: string }) => (
  <AttendanceFrame editionId={editionId}>
    <View editionId={editionId} />
  </AttendanceFrame>
);
