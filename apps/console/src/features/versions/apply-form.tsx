import { ApplyCorrection } from '@campus/api-client';
import { Button, Checkbox } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { hasEveryText, textsOf, TextsFields } from '../../shared/forms/texts-fields.tsx';
import { useText } from '../../shared/text.ts';
import type { Preview } from './version-data.ts';

const longestNote = 600;

/** What officers will read, and the act itself. */
export const ApplyForm = ({ preview, versionId }: { preview: Preview; versionId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [notes, setNotes] = useState(textsOf(preview.notes));
  const [isSure, setSure] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { editionId, fromVersionId, to, editionTitle } = preview;
  const apply = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!hasEveryText(notes) || !isSure) return;
    const done = await act(
      { editionId, versionId, fromVersionId, notes },
      async (input) => (await client.run(ApplyCorrection, { input })).applyCorrection,
    );
    if (done) cache.invalidate();
  };
  return (
    <Form className="stack" onSubmit={(event) => void apply(event)}>
      <h2>{t('versions.tell')}</h2>
      <TextsFields
        legend={t('versions.note')}
        hint={t('versions.note.hint')}
        error={isChecked && !hasEveryText(notes) && t('versions.note.missing')}
        texts={notes}
        isLong
        maxLength={longestNote}
        onChange={setNotes}
      />
      {isChecked && !isSure && (
        <p className="field__error" role="alert">
          {t('versions.sure.missing')}
        </p>
      )}
      <Checkbox
        label={t('versions.sure', { title: editionTitle, number: to })}
        checked={isSure}
        onChange={(event) => setSure(event.target.checked)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button type="submit" isBusy={isRunning}>
        {t('versions.submit', { number: to })}
      </Button>
    </Form>
  );
};
