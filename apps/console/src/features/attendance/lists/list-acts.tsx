import { ApplyAttendanceList, AttendanceListRows, UndoAttendanceList } from '@campus/api-client';
import { Button, Notice, Select } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  TroubleNotice,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { attendancePaths } from '../../../shared/paths/attendance-paths.ts';
import { FieldChanges } from '../../../shared/field-changes.tsx';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import type { List, ListResult, Session } from '../attendance-data.ts';
import { useMarkWords } from '../mark-words.ts';

export const countOf = (list: List, result: ListResult): number =>
  list.counts.find((each) => each.result === result)?.count ?? 0;

/** Records a checked list, after asking where unexpected people sat, or whether to leave them out. */
export const ApplyPart = ({ list, session }: { list: List; session: Session }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [groupId, setGroupId] = useState(session.groups.length === 1 ? (session.groups[0]?.id ?? '') : '');
  const groupNameOf = useGroupName();
  const recorded = countOf(list, 'RECORD');
  const hasStrangers = list.strangers > 0;
  const apply = async () => {
    const done = await act(
      { listId: list.id, strangersGroupId: (hasStrangers && groupId) || null },
      async (input) => (await client.run(ApplyAttendanceList, { input })).applyAttendanceList,
    );
    if (done) cache.invalidate();
  };
  const isNothing = recorded === 0 && !(hasStrangers && groupId);
  return (
    <section className="stack form-measure" aria-label={t('attendance.lists.apply.heading')}>
      {hasStrangers && (
        <Select
          label={t('attendance.lists.strangers', { count: list.strangers })}
          hint={t('attendance.lists.strangers.hint')}
          value={groupId}
          options={[
            { value: '', label: t('attendance.lists.strangers.leave') },
            ...session.groups.map(({ id, name }) => ({
              value: id,
              label: t('attendance.lists.strangers.group', { group: groupNameOf(name) }),
            })),
          ]}
          onChange={(event) => setGroupId(event.target.value)}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {isNothing ? (
        <p>{t('attendance.lists.nothing')}</p>
      ) : (
        <div>
          <Button isBusy={isRunning} onClick={() => void apply()}>
            {t('attendance.lists.apply', {
              people: recorded,
              strangers: hasStrangers && groupId ? list.strangers : 0,
            })}
          </Button>
        </div>
      )}
    </section>
  );
};

const most = 100;

/** Whose entries are undone, and which stay because somebody has corrected them since. */
const UndoPreview = ({ list }: { list: List }) => {
  const t = useText();
  const markWords = useMarkWords();
  const query = useQuery(AttendanceListRows, {
    listId: list.id,
    result: 'RECORD',
    search: null,
    sort: 'NAME',
    isDescending: false,
    limit: most,
    offset: 0,
  });
  return (
    <QueryView query={query}>
      {({ attendanceListRows: { items, totalCount } }) => {
        const shown = items.map(
          ({ person, name, isHeld, recordedPresence: presence, recordedMinutes: minutes }) => ({
            name: person ?? name,
            isHeld,
            before: presence && markWords({ presence, minutes }),
          }),
        );
        const kept = shown.filter(({ isHeld }) => !isHeld);
        return (
          <>
            <FieldChanges
              changes={shown.filter(({ isHeld }) => isHeld).map((row) => ({ ...row, after: null }))}
            />
            {kept.length > 0 && (
              <Notice tone="warn" title={t('attendance.lists.undo.keeps', { count: kept.length })}>
                <p>{kept.map(({ name }) => name).join(' · ')}</p>
              </Notice>
            )}
            {totalCount > most && <p>{t('attendance.lists.undo.more', { count: totalCount - most })}</p>}
          </>
        );
      }}
    </QueryView>
  );
};

const UndoDialog = ({ list, onClose }: { list: List; onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm({ reason: '' });
  const { reason } = form.value;
  const submit = async () => {
    form.setChecked(true);
    if (!isReason(reason)) return;
    const done = await form.save(
      { listId: list.id, reason: reason.trim() },
      async (input) => (await client.run(UndoAttendanceList, { input })).undoAttendanceList,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('attendance.lists.undo.title', { file: list.fileName })}
      submit={t('attendance.lists.undo')}
      isDanger
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('attendance.lists.undo.text')}</p>
      <UndoPreview list={list} />
      <ReasonField
        value={reason}
        isChecked={form.isChecked}
        onChange={(next) => form.change({ reason: next })}
      />
    </FormDialog>
  );
};

/** What a list brought, and taking it back. */
export const AppliedPart = ({ list, session }: { list: List; session: Session & { isClosed: boolean } }) => {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Notice tone="done" title={t('attendance.lists.applied', { count: countOf(list, 'RECORD') })}>
        <p className="row">
          <a href={attendancePaths.board(session.editionId)}>{t('attendance.lists.seeBoard')}</a>
          <a href={attendancePaths.walkIns(session.editionId)}>{t('attendance.walkIns.title')}</a>
        </p>
      </Notice>
      {!session.isClosed && (
        <div>
          <Button kind="quiet" icon="back" onClick={() => setAsked(true)}>
            {t('attendance.lists.undo')}
          </Button>
        </div>
      )}
      {isAsked && <UndoDialog list={list} onClose={() => setAsked(false)} />}
    </>
  );
};
