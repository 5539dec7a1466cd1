import { MakeSystemToken, systemScopeValues, type VariablesOf } from '@campus/api-client';
import { Checkbox, Field, Select } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useProgrammeCountries } from '../../../shared/places/programme-countries.ts';
import { useText } from '../../../shared/text.ts';

type Input = VariablesOf<typeof MakeSystemToken>['input'];
type Scope = (typeof systemScopeValues)[number];

const terms = [30, 90, 180, 365] as const;

const useDraft = () => {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [country, setCountry] = useState('');
  const [days, setDays] = useState<number>(90);
  return { name, setName, scopes, setScopes, country, setCountry, days, setDays };
};

const Scopes = ({
  scopes,
  error,
  onChange,
}: {
  scopes: readonly Scope[];
  error: string | false;
  onChange: (scopes: readonly Scope[]) => void;
}) => {
  const t = useText();
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">{t('systems.scopes')}</legend>
      {systemScopeValues.map((scope) => (
        <Checkbox
          key={scope}
          label={t(`systems.scope.${scope}`)}
          note={t(`systems.scope.${scope}.note`)}
          checked={scopes.includes(scope)}
          onChange={({ target }) =>
            onChange(target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))
          }
        />
      ))}
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
};

/** Whose people it tells of, and for how long it holds. */
const ReachFields = ({
  draft: { country, setCountry, days, setDays },
}: {
  draft: ReturnType<typeof useDraft>;
}) => {
  const t = useText();
  const countries = useProgrammeCountries();
  return (
    <>
      <Select
        label={t('systems.country')}
        value={country}
        options={[{ value: '', label: t('systems.country.all') }, ...countries]}
        onChange={({ target }) => setCountry(target.value)}
      />
      <Select
        label={t('systems.term')}
        value={String(days)}
        options={terms.map((term) => ({ value: String(term), label: t('systems.days', { days: term }) }))}
        onChange={({ target }) => setDays(Number(target.value))}
      />
    </>
  );
};

/** Makes a token for one named program. `onDone` is given what is shown once. */
export const TokenDialog = ({
  onDone,
  onClose,
}: {
  onDone: (token: string | null) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const draft = useDraft();
  const { name, setName, scopes, setScopes, country, days } = draft;
  const [isChecked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (!name.trim() || scopes.length === 0) return;
    const run = async (input: Input) => (await client.run(MakeSystemToken, { input })).makeSystemToken;
    const given = { name: name.trim(), scopes: [...scopes], country: country || null, days };
    const made = await intention.act(given, run);
    if (!made) return;
    cache.invalidate();
    onDone(made.token);
  };
  return (
    <FormDialog
      title={t('systems.make.title')}
      submit={t('systems.make')}
      isUnsaved={name !== '' || scopes.length > 0}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('systems.name')}
        hint={t('systems.name.hint')}
        error={isChecked && !name.trim() && t('platforms.missing')}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <Scopes
        scopes={scopes}
        error={isChecked && scopes.length === 0 && t('systems.scopes.missing')}
        onChange={setScopes}
      />
      <ReachFields draft={draft} />
    </FormDialog>
  );
};
