import { ChangePerson, CountryRoles, sexValues } from '@campus/api-client';
import { Field, Select } from '@campus/ui';
import { useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useCountryOptions } from '../../../shared/places/country-options.ts';
import { useText } from '../../../shared/text.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Dossier } from '../person-data.ts';

interface Details {
  givenNames: string;
  firstSurname: string;
  secondSurname: string;
  sex: Dossier['sex'];
  /** Empty: none. */
  country: string;
}

const detailsOf = (person: Dossier): Details => ({
  givenNames: person.givenNames,
  firstSurname: person.firstSurname,
  secondSurname: person.secondSurname ?? '',
  sex: person.sex,
  country: person.country?.code ?? '',
});

const isNamed = ({ givenNames, firstSurname }: Details): boolean =>
  givenNames.trim() !== '' && firstSurname.trim() !== '';

/** Countries the actor may choose for the person; their present one is always included. */
const CountryChoice = ({
  person,
  value,
  onChange,
}: {
  person: Dossier;
  value: string;
  onChange: (country: string) => void;
}) => {
  const t = useText();
  const known = useQuery(CountryRoles, { limit: 100, offset: 0 }).data?.countryRoles ?? [];
  const isEverywhere = person.mayMoveAnywhere;
  const codes = isEverywhere ? known.map(({ country }) => country.code) : person.mayMoveTo;
  const own = person.country?.code ?? '';
  const choices = useCountryOptions([...codes, ...(own === '' ? [] : [own])]);
  const none = { value: '', label: t('person.details.noCountry') };
  return (
    <Select
      label={t('person.country')}
      hint={t('person.details.country.hint')}
      value={value}
      options={isEverywhere || own === '' ? [none, ...choices] : choices}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};

const DetailFields = ({
  person,
  details,
  isChecked,
  onChange,
}: {
  person: Dossier;
  details: Details;
  isChecked: boolean;
  onChange: (details: Details) => void;
}) => {
  const t = useText();
  const change = (part: Partial<Details>) => onChange({ ...details, ...part });
  const missing = (text: string) => isChecked && text.trim() === '' && t('person.details.missing');
  return (
    <>
      <Field
        label={t('person.details.givenNames')}
        autoComplete="off"
        maxLength={120}
        value={details.givenNames}
        error={missing(details.givenNames)}
        onChange={(event) => change({ givenNames: event.target.value })}
      />
      <Field
        label={t('person.details.firstSurname')}
        autoComplete="off"
        maxLength={120}
        value={details.firstSurname}
        error={missing(details.firstSurname)}
        onChange={(event) => change({ firstSurname: event.target.value })}
      />
      <Field
        label={t('person.details.secondSurname')}
        autoComplete="off"
        maxLength={120}
        value={details.secondSurname}
        onChange={(event) => change({ secondSurname: event.target.value })}
      />
      <Select
        label={t('person.sex')}
        value={details.sex ?? ''}
        options={[
          { value: '', label: t('vocabulary.sex.NONE') },
          ...sexValues.map((value) => ({ value, label: t(`vocabulary.sex.${value}`) })),
        ]}
        onChange={(event) => change({ sex: sexValues.find((each) => each === event.target.value) ?? null })}
      />
      <CountryChoice person={person} value={details.country} onChange={(country) => change({ country })} />
    </>
  );
};

/** Corrects somebody's name and where they serve. Earlier certificates are corrected one by one. */
export const DetailsDialog = ({ person, onClose }: { person: Dossier; onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  const first = detailsOf(person);
  const [details, setDetails] = useState(first);
  const isSame = JSON.stringify(details) === JSON.stringify(first);
  return (
    <ActDialog
      title={t('person.details.title', { name: person.fullName })}
      submit={t('person.details.submit')}
      isReady={isNamed(details) && !isSame}
      send={(act, reason) =>
        act(
          {
            personId: person.id,
            givenNames: details.givenNames.trim(),
            firstSurname: details.firstSurname.trim(),
            secondSurname: details.secondSurname.trim() || null,
            sex: details.sex,
            country: details.country || null,
            reason,
          },
          async (input) => (await client.run(ChangePerson, { input })).changePerson,
        )
      }
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{t('person.details.lead')}</p>
          <DetailFields person={person} details={details} isChecked={isChecked} onChange={setDetails} />
          {isChecked && isSame && <p role="alert">{t('person.details.same')}</p>}
        </>
      )}
    </ActDialog>
  );
};
