import { SaveInstitution } from '@campus/api-client';
import { Field, Select } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { EntryFormProps } from './directory-page.tsx';
import { ClosedOnField } from './directory-parts.tsx';
import type { Institution } from '../programme-data.ts';

const formOf = (institution: Institution | null, countries: readonly string[] | null) => ({
  country: institution ? (institution.country?.code ?? null) : (countries?.[0] ?? null),
  kind: institution?.kind ?? 'foreign_ministry',
  name: institution?.name ?? '',
  acronym: institution?.acronym ?? '',
  closedOn: institution?.closedOn ?? '',
});

type Values = ReturnType<typeof formOf>;

const Fields = ({
  values: { country, kind, name, acronym, closedOn },
  countries,
  isChecked,
  change,
}: {
  values: Values;
  countries: readonly string[] | null;
  isChecked: boolean;
  change: (part: Partial<Values>) => void;
}) => {
  const t = useText();
  const words = useVocabulary();
  return (
    <>
      <Field
        label={t('institutions.name')}
        error={isChecked && !name.trim() && t('institutions.name.wrong')}
        maxLength={200}
        value={name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Field
        label={t('institutions.acronym')}
        maxLength={30}
        value={acronym}
        onChange={(event) => change({ acronym: event.target.value })}
      />
      <Select
        label={t('institutions.kind')}
        value={kind}
        options={institutionKinds.map((value) => ({ value, label: words.institution(value) }))}
        onChange={(event) => change({ kind: event.target.value })}
      />
      <CountrySelect
        label={t('institutions.country')}
        none={countries === null ? t('institutions.country.none') : undefined}
        among={countries}
        value={country}
        onChange={(next) => change({ country: next })}
      />
      <ClosedOnField value={closedOn} onChange={(next) => change({ closedOn: next })} />
    </>
  );
};

/** An institution, or one more. */
export const InstitutionDialog = ({
  entry: institution,
  countries,
  onClose,
}: EntryFormProps<Institution>) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm(formOf(institution, countries));
  const { country, kind, name, acronym, closedOn } = form.value;
  const submit = async () => {
    form.setChecked(true);
    if (!name.trim()) return;
    const done = await form.save(
      {
        institutionId: institution?.id ?? null,
        country,
        kind,
        name: name.trim(),
        acronym: acronym.trim() || null,
        closedOn: closedOn || null,
      },
      async (input) => (await client.run(SaveInstitution, { input })).saveInstitution,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(institution ? 'institutions.change' : 'institutions.add')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields values={form.value} countries={countries} isChecked={form.isChecked} change={form.change} />
    </FormDialog>
  );
};
