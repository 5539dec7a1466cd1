import { countryPartValues, Programmes, SaveCountryRole } from '@campus/api-client';
import { Select } from '@campus/ui';
import { useLocale, useQuery, useShell } from '@campus/web-shell';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { FactFields, factInput, factOf, isFact } from '../facts/fact-fields.tsx';
import type { CountryRole } from '../programme-data.ts';

export const parts = countryPartValues;

const ProgrammeSelect = ({
  value,
  isWrong,
  onChange,
}: {
  value: string | null;
  isWrong: boolean;
  onChange: (id: string | null) => void;
}) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(Programmes, {});
  return (
    <Select
      label={t('programmes.ofProgramme')}
      error={isWrong && t('programmes.ofProgramme.wrong')}
      value={value ?? ''}
      options={[
        ...(value === null ? [{ value: '', label: '' }] : []),
        ...(query.data?.programmes ?? []).map(({ id, key, currentName }) => ({
          value: id,
          label: currentName?.[locale] ?? key,
        })),
      ]}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
};

/** The part of a country for a time; without `role` one more. */
export const RoleDialog = ({ role, onClose }: { role: CountryRole | null; onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm({
    country: role?.country.code ?? null,
    part: role?.role ?? 'PROGRAMME_COUNTRY',
    programmeId: role?.programmeId ?? null,
    ...factOf(role),
  });
  const { country, part, programmeId, ...fact } = form.value;
  const isOfProgramme = part === 'PROGRAMME_COUNTRY';
  const submit = async () => {
    form.setChecked(true);
    if (!country || !isFact(fact) || (isOfProgramme && !programmeId)) return;
    const done = await form.save(
      {
        roleId: role?.id ?? null,
        country,
        role: part,
        programmeId: isOfProgramme ? programmeId : null,
        validFrom: fact.validFrom || null,
        ...factInput(fact),
      },
      async (input) => (await client.run(SaveCountryRole, { input })).saveCountryRole,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(role ? 'programmes.country.change' : 'programmes.country.add')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <CountrySelect
        label={t('programmes.country')}
        error={form.isChecked && !country && t('programmes.country.wrong')}
        value={country}
        onChange={(next) => form.change({ country: next })}
      />
      <Select
        label={t('programmes.role')}
        value={part}
        options={parts.map((value) => ({ value, label: t(`programmes.role.${value}`) }))}
        onChange={(event) =>
          form.change({ part: parts.find((each) => each === event.target.value) ?? 'OBSERVER' })
        }
      />
      {isOfProgramme && (
        <ProgrammeSelect
          value={programmeId}
          isWrong={form.isChecked && !programmeId}
          onChange={(id) => form.change({ programmeId: id })}
        />
      )}
      <FactFields needsFirstDay={false} fact={fact} isChecked={form.isChecked} change={form.change} />
    </FormDialog>
  );
};
