import { MakeUpSession, WithdrawMadeUp } from '@campus/api-client';
import { Button, Dialog, Select } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { isReason, ReasonField } from '../../shared/reason-field.tsx';
import { useText } from '../../shared/text.ts';
import type { Board, BoardPerson } from './attendance-data.ts';

/** One missed session counts as attended for a written task, or no longer does. */
export const MakeUpDialog = ({
  person,
  sessions,
  onClose,
}: {
  person: BoardPerson;
  sessions: Board['sessions'];
  onClose: () => void;
}) => {
  const t = useText();
  const { client, answers } = useShell();
  const { act, trouble, isRunning } = useIntention();
  const open = sessions.filter(({ isCancelled }) => !isCancelled);
  const [sessionId, setSessionId] = useState(person.madeUp?.sessionId ?? open[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { madeUp } = person;
  const save = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    const why = { reason: reason.trim() };
    const done = madeUp
      ? await act(
          { madeUpId: madeUp.id, ...why },
          async (input) => (await client.run(WithdrawMadeUp, { input })).withdrawMadeUp,
        )
      : await act(
          { enrolmentId: person.enrolmentId, sessionId, ...why },
          async (input) => (await client.run(MakeUpSession, { input })).makeUpSession,
        );
    if (!done) return;
    answers.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t(madeUp ? 'attendance.unmake.title' : 'attendance.makeUp.title', { name: person.name })}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('attendance.close')}
          </Button>
          <Button isBusy={isRunning} onClick={() => void save()}>
            {t(madeUp ? 'attendance.unmake.save' : 'attendance.makeUp.save')}
          </Button>
        </>
      }
    >
      {madeUp ? (
        <p>
          {t('attendance.unmake.text', {
            session: sessions.find(({ id }) => id === madeUp.sessionId)?.title ?? '',
            reason: madeUp.reason,
          })}
        </p>
      ) : (
        <>
          <p>{t('attendance.makeUp.text')}</p>
          <Select
            label={t('attendance.session')}
            value={sessionId}
            options={open.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(event) => setSessionId(event.target.value)}
          />
        </>
      )}
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  );
};
