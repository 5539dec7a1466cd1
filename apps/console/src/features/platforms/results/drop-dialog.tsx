import { DropResult } from '@campus/api-client';
import { Field } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import type { Result } from './use-result-words.ts';

/** Keeps a result from the platform, with a reason. */
export const DropDialog = ({ result, onClose }: { result: Result; onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (!reason.trim()) return;
    const run = async (input: { id: string; reason: string; idempotencyKey: string }) =>
      (await client.run(DropResult, { input })).dropResult;
    if (!(await intention.act({ id: result.id, reason: reason.trim() }, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <FormDialog
      title={t('platforms.results.dropTitle', { person: result.fullName })}
      submit={t('platforms.results.drop')}
      isUnsaved={reason !== ''}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('platforms.results.dropText')}</p>
      <Field
        label={t('platforms.results.reason')}
        hint={t('platforms.results.reasonHint')}
        error={isChecked && !reason.trim() && t('platforms.missing')}
        value={reason}
        maxLength={300}
        onChange={({ target }) => setReason(target.value)}
      />
    </FormDialog>
  );
};
