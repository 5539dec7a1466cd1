import { type ProgrammeFact, RemoveProgrammeFact } from '@campus/api-client';
import { Button } from '@campus/ui';
import { isReason, ReasonField, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';

interface Removed {
  fact: ProgrammeFact;
  id: string;
  /** What it is, in words. */
  title: string;
}

/** Asks for the reason before a fact goes. */
export const AskRemoval = ({ fact, id, title, onClose }: Removed & { onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm({ reason: '' });
  const { reason } = form.value;
  const submit = async () => {
    form.setChecked(true);
    if (!isReason(reason)) return;
    const done = await form.save(
      { fact, id, reason: reason.trim() },
      async (input) => (await client.run(RemoveProgrammeFact, { input })).removeProgrammeFact,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('programmes.remove.title', { title })}
      submit={t('programmes.remove')}
      isDanger
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('programmes.remove.text')}</p>
      <ReasonField
        value={reason}
        isChecked={form.isChecked}
        onChange={(next) => form.change({ reason: next })}
      />
    </FormDialog>
  );
};

/** For facts that were never true; one that has ended gets a last day instead, as the question explains. */
export const RemoveFact = (removed: Removed) => {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        icon="close"
        aria-label={t('programmes.remove.of', { title: removed.title })}
        onClick={() => setAsked(true)}
      >
        {t('programmes.remove')}
      </Button>
      {isAsked && <AskRemoval {...removed} onClose={() => setAsked(false)} />}
    </>
  );
};
