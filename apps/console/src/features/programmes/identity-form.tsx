import { SaveProgramme } from '@campus/api-client';
import { Field } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { useText } from '../../shared/text.ts';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';
import type { Programme } from './programme-data.ts';

const isKey = (key: string) => /^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/.test(key);
const isAccent = (accent: string) => accent === '' || /^#[0-9a-f]{6}$/i.test(accent);

/** How a programme is known inside, and its colour on documents; without `programme` a new one. */
export const IdentityForm = ({
  programme,
  onSaved,
}: {
  programme: Programme | null;
  onSaved?: (programmeId: string) => void;
}) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm({ key: programme?.key ?? '', accent: programme?.accent ?? '' });
  const { key, accent } = form.value;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!isKey(key) || !isAccent(accent)) return;
    const done = await form.save(
      { programmeId: programme?.id ?? null, key, accent: accent.toLowerCase() || null },
      async (input) => (await client.run(SaveProgramme, { input })).saveProgramme,
    );
    if (done) onSaved?.(done.programmeId);
  };
  return (
    <Form className="stack form-measure" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('programmes.key')}
        hint={t('programmes.key.hint')}
        error={form.isChecked && !isKey(key) && t('programmes.key.wrong')}
        maxLength={50}
        spellCheck={false}
        value={key}
        onChange={(event) => form.change({ key: event.target.value })}
      />
      <Field
        label={
          <>
            {t('programmes.accent')}{' '}
            {accent && isAccent(accent) && <span className="accent" style={{ background: accent }} />}
          </>
        }
        hint={t('programmes.accent.hint')}
        error={form.isChecked && !isAccent(accent) && t('programmes.accent.wrong')}
        maxLength={7}
        spellCheck={false}
        value={accent}
        onChange={(event) => form.change({ accent: event.target.value.trim() })}
      />
      <SaveRow
        intention={form.intention}
        label={programme ? undefined : t('programmes.add')}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
      />
    </Form>
  );
};
