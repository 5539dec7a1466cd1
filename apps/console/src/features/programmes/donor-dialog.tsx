import { SaveProgrammeDonor } from '@campus/api-client';
import { useShell } from '@campus/web-shell';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { hasEveryText, TextsFields, textsOf } from '../../shared/forms/texts-fields.tsx';
import { useText } from '../../shared/text.ts';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';
import { FactFields, factInput, factOf, isFact } from './facts/fact-fields.tsx';
import type { ProgrammeDonor } from './programme-data.ts';

const formOf = (donor: ProgrammeDonor | null) => ({
  names: textsOf(donor?.names),
  acknowledgement: textsOf(donor?.acknowledgement),
  ...factOf(donor),
});

/** Who pays for a programme for a time, and how documents say so; without `donor` one more. */
export const DonorDialog = ({
  programmeId,
  donor,
  onClose,
}: {
  programmeId: string;
  donor: ProgrammeDonor | null;
  onClose: () => void;
}) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm(formOf(donor));
  const { names, acknowledgement, ...fact } = form.value;
  const submit = async () => {
    form.setChecked(true);
    const isWhole = hasEveryText(names) && hasEveryText(acknowledgement);
    if (!isWhole || !fact.validFrom || !isFact(fact)) return;
    const done = await form.save(
      {
        programmeId,
        donorId: donor?.id ?? null,
        names,
        acknowledgement,
        validFrom: fact.validFrom,
        ...factInput(fact),
      },
      async (input) => (await client.run(SaveProgrammeDonor, { input })).saveProgrammeDonor,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(donor ? 'programmes.donor.change' : 'programmes.donor.add')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextsFields
        legend={t('programmes.donor.name')}
        error={form.isChecked && !hasEveryText(names) && t('programmes.texts.wrong')}
        texts={names}
        onChange={(next) => form.change({ names: next })}
      />
      <TextsFields
        isLong
        legend={t('programmes.acknowledgement')}
        hint={t('programmes.acknowledgement.hint')}
        error={form.isChecked && !hasEveryText(acknowledgement) && t('programmes.texts.wrong')}
        texts={acknowledgement}
        maxLength={300}
        onChange={(next) => form.change({ acknowledgement: next })}
      />
      <FactFields needsFirstDay fact={fact} isChecked={form.isChecked} change={form.change} />
    </FormDialog>
  );
};
