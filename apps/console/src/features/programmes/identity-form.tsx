import { SaveProgramme } from '@campus/api-client';
import { Field } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';
import { useText } from '../../shared/text.ts';
import { AccentField } from './accent-field.tsx';
import { isAccent, isKey } from './accent-rules.ts';
import type { Programme } from './programme-data.ts';

export const KeyField = ({
  value,
  isChecked,
  onChange,
}: {
  value: string;
  isChecked: boolean;
  onChange: (key: string) => void;
}) => {
  const t = useText();
  return (
    <Field
      label={t('programmes.key')}
      hint={t('programmes.key.hint')}
      error={isChecked && !isKey(value) && t('programmes.key.wrong')}
      maxLength={50}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};

/** A programme's internal name, and its colour on documents. */
export const IdentityForm = ({ programme }: { programme: Programme }) => {
  const { client } = useShell();
  const form = useSavedForm({ key: programme.key, accent: programme.accent ?? '' });
  const { key, accent } = form.value;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!isKey(key) || !isAccent(accent)) return;
    await form.save(
      { programmeId: programme.id, key, accent: accent.toLowerCase() || null },
      async (input) => (await client.run(SaveProgramme, { input })).saveProgramme,
    );
  };
  return (
    <Form className="stack form-measure" onSubmit={(event) => void submit(event)}>
      <AccentField
        accent={accent}
        isChecked={form.isChecked}
        onChange={(next) => form.change({ accent: next })}
      />
      <KeyField value={key} isChecked={form.isChecked} onChange={(next) => form.change({ key: next })} />
      <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />
    </Form>
  );
};
