import { AllowScormAttempt } from '@campus/api-client';
import { Button, Dialog, Notice } from '@campus/ui';
import { isReason, ReasonField, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import type { Attempt } from './attempt-page.tsx';

/** One attempt more for the learner of this attempt. */
export const AllowDialog = ({ attempt, onClose }: { attempt: Attempt; onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const allow = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReason(reason)) return;
    const done = await act(
      { attemptId: attempt.id, reason: reason.trim() },
      async (input) => (await client.run(AllowScormAttempt, { input })).allowScormAttempt,
    );
    if (!done) return;
    cache.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('allow.title', { name: attempt.person.fullName })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="allow" isBusy={isRunning}>
            {t('allow.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="allow" className="stack" onSubmit={(event) => void allow(event)}>
        <Notice title={t('repair.audited')} />
        <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </Form>
    </Dialog>
  );
};
