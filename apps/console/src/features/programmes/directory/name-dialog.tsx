import { SaveProgrammeName } from '@campus/api-client';
import { useShell } from '@campus/web-shell';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { hasEveryText, TextsFields, textsOf } from '../../../shared/forms/texts-fields.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { FactFields, factInput, factOf, isFact } from '../facts/fact-fields.tsx';
import type { ProgrammeName } from '../programme-data.ts';

/** What a programme is called for a time; without `name` one more. */
export const NameDialog = ({
  programmeId,
  name,
  onClose,
}: {
  programmeId: string;
  name: ProgrammeName | null;
  onClose: () => void;
}) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm({ names: textsOf(name?.names), ...factOf(name) });
  const { names, ...fact } = form.value;
  const submit = async () => {
    form.setChecked(true);
    if (!hasEveryText(names) || !fact.validFrom || !isFact(fact)) return;
    const done = await form.save(
      { programmeId, nameId: name?.id ?? null, names, validFrom: fact.validFrom, ...factInput(fact) },
      async (input) => (await client.run(SaveProgrammeName, { input })).saveProgrammeName,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(name ? 'programmes.name.change' : 'programmes.name.add')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextsFields
        legend={t('programmes.name')}
        error={form.isChecked && !hasEveryText(names) && t('programmes.texts.wrong')}
        texts={names}
        onChange={(next) => form.change({ names: next })}
      />
      <FactFields needsFirstDay fact={fact} isChecked={form.isChecked} change={form.change} />
    </FormDialog>
  );
};
