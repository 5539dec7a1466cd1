import { SaveInstitution } from '@campus/api-client';
import { Field, Select } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useText } from '../../text.ts';
import { useSavedForm } from '../../forms/use-saved-form.ts';
import { institutionKinds, useVocabulary } from '../../words/vocabulary.ts';

/** What a list calls an institution becomes one of the directory. */
export const AddInstitution = ({
  value: { text, country },
  kind: guessed,
  onAdded,
  onClose,
}: {
  value: { text: string; country: string };
  /** As the words of its name tell; null: somebody says it. */
  kind: string | null;
  onAdded: (institutionId: string) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const words = useVocabulary();
  const { client } = useShell();
  const form = useSavedForm({ name: text, kind: guessed ?? '' });
  const { name, kind } = form.value;
  const submit = async () => {
    form.setChecked(true);
    if (!name.trim() || !kind) return;
    const done = await form.save(
      { institutionId: null, country, kind, name: name.trim(), acronym: null, closedOn: null },
      async (input) => (await client.run(SaveInstitution, { input })).saveInstitution,
    );
    if (!done) return;
    onClose();
    onAdded(done.institutionId);
  };
  return (
    <FormDialog
      title={t('lists.meaning.add.title', { text })}
      submit={t('lists.meaning.add.submit')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('lists.meaning.add.name')}
        error={form.isChecked && !name.trim() && t('lists.meaning.add.wrong')}
        maxLength={200}
        value={name}
        onChange={(event) => form.change({ name: event.target.value })}
      />
      <Select
        label={t('lists.meaning.add.kind')}
        hint={guessed !== null && kind === guessed && t('lists.meaning.add.kind.guessed')}
        error={form.isChecked && !kind && t('lists.meaning.add.kind.wrong')}
        value={kind}
        options={[
          { value: '', label: t('lists.meaning.add.kind.none') },
          ...institutionKinds.map((each) => ({ value: each, label: words.institution(each) })),
        ]}
        onChange={(event) => form.change({ kind: event.target.value })}
      />
    </FormDialog>
  );
};
