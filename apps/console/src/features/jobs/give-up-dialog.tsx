import { GiveUpJob } from '@campus/api-client';
import { Button, Dialog } from '@campus/ui';
import { isReason, ReasonField, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import { useJobWords } from './job-words.ts';

/** Removes a job from the queue for good: shows what it would do, and asks for the reason. */
export const GiveUpDialog = ({
  job,
  onClose,
}: {
  job: { id: string; task: string };
  onClose: () => void;
}) => {
  const t = useText();
  const words = useJobWords();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const giveUp = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReason(reason)) return;
    const run = async (input: { jobId: string; reason: string; idempotencyKey: string }) =>
      (await client.run(GiveUpJob, { input })).giveUpJob;
    if (!(await act({ jobId: job.id, reason: reason.trim() }, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('jobs.giveUp.title', { task: words.task(job.task) })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" type="submit" form="give-up" isBusy={isRunning}>
            {t('jobs.giveUp')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="give-up" className="stack" onSubmit={(event) => void giveUp(event)}>
        <p>{t('jobs.giveUp.text')}</p>
        <ReasonField reader="audit" value={reason} isChecked={isChecked} onChange={setReason} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </Form>
    </Dialog>
  );
};
