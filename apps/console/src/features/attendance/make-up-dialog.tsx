import { MakeUpSession, WithdrawMadeUp } from '@campus/api-client';
import { Button, Dialog, Select } from '@campus/ui';
import { isReason, ReasonField, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Board, BoardPerson } from './attendance-data.ts';

const useMakingUp = (person: BoardPerson, sessionId: string, onDone: () => void) => {
  const { client, cache } = useShell();
  const { act, trouble, isRunning } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { madeUp } = person;
  const send = () =>
    madeUp
      ? act(
          { madeUpId: madeUp.id, reason: reason.trim() },
          async (input) => (await client.run(WithdrawMadeUp, { input })).withdrawMadeUp,
        )
      : act(
          { enrolmentId: person.enrolmentId, sessionId, reason: reason.trim() },
          async (input) => (await client.run(MakeUpSession, { input })).makeUpSession,
        );
  const save = async () => {
    setChecked(true);
    if (!isReason(reason) || !(await send())) return;
    cache.invalidate();
    onDone();
  };
  return { reason, setReason, isChecked, trouble, isRunning, save };
};

interface Dialogue {
  person: BoardPerson;
  sessions: Board['sessions'];
  onClose: () => void;
}

/** One missed session counts as attended for a written task, or no longer does. */
export const MakeUpDialog = ({ person, sessions, onClose }: Dialogue) => {
  const t = useText();
  const { madeUp } = person;
  const open = sessions.filter(({ isCancelled }) => !isCancelled);
  const [sessionId, setSessionId] = useState(open[0]?.id ?? '');
  const making = useMakingUp(person, sessionId, onClose);
  const madeUpTitle = sessions.find(({ id }) => id === madeUp?.sessionId)?.title ?? '';
  return (
    <Dialog
      isOpen
      title={t(madeUp ? 'attendance.unmake.title' : 'attendance.makeUp.title', { name: person.name })}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={making.isRunning} onClick={() => void making.save()}>
            {t(madeUp ? 'attendance.unmake.save' : 'attendance.makeUp.save')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('attendance.close')}
          </Button>
        </>
      }
    >
      {madeUp ? (
        <p>{t('attendance.unmake.text', { session: madeUpTitle, reason: madeUp.reason })}</p>
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
      <ReasonField value={making.reason} isChecked={making.isChecked} onChange={making.setReason} />
      {making.trouble && <TroubleNotice trouble={making.trouble} />}
    </Dialog>
  );
};
