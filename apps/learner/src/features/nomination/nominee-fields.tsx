import { nomineeSexValues } from '@campus/api-client';
import { Checkbox, Field, Select, TextArea } from '@campus/ui';
import { localeNames, useFormats, useLocale } from '@campus/web-shell';
import { useText, type MessageId } from '../../shared/text.ts';
import type { Form, Nominee } from './nominee.ts';

interface FieldsProps {
  form: Form;
  nominee: Nominee;
  set: (change: Partial<Nominee>) => void;
  errorOf: (field: keyof Nominee) => string | null;
}

type TextField =
  | 'givenNames'
  | 'firstSurname'
  | 'secondSurname'
  | 'address'
  | 'position'
  | 'post'
  | 'nominatorName'
  | 'nominatorTitle';

const audiences = [
  'consul_abroad',
  'foreign_consul_accredited',
  'ministry_hq',
  'migration_officer',
  'emergency_manager',
  'civil_society',
  'trainer',
] as const;
const sexes = nomineeSexValues;
const devices = ['own', 'shared', 'phone'] as const;
const connections = ['good', 'weak', 'rare'] as const;

/** Where nominees may come from when the link does not say. */
const countries = ['BZ', 'CA', 'CR', 'DO', 'GT', 'HN', 'HT', 'MX', 'NI', 'PA', 'SV', 'US'];

const Line = ({
  name,
  type,
  hint,
  nominee,
  set,
  errorOf,
}: FieldsProps & { name: TextField; type?: string; hint?: MessageId }) => {
  const t = useText();
  return (
    <Field
      label={t(`nomination.field.${name}`)}
      hint={hint && t(hint)}
      error={errorOf(name)}
      type={type}
      autoComplete="off"
      maxLength={200}
      value={nominee[name] ?? ''}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
};

const useChoices = () => {
  const t = useText();
  return <Value extends string>(
    values: readonly Value[],
    prefix: 'audience' | 'sex' | 'device' | 'connection',
  ) => [
    { value: '', label: t('nomination.choose') },
    ...values.map((value) => ({ value, label: t(`nomination.${prefix}.${value}` as MessageId) })),
  ];
};

/** Who the person is and where they serve. */
export const PersonFields = (props: FieldsProps) => {
  const { form, nominee, set, errorOf } = props;
  const t = useText();
  const formats = useFormats();
  const { compare } = new Intl.Collator(useLocale());
  const choices = useChoices();
  const asked = form.audiences.length ? audiences.filter((one) => form.audiences.includes(one)) : audiences;
  return (
    <>
      <Line {...props} name="givenNames" hint="nomination.names.hint" />
      <Line {...props} name="firstSurname" />
      <Line {...props} name="secondSurname" />
      <Line {...props} name="address" type="email" hint="nomination.address.hint" />
      <Select
        label={t('nomination.field.sex')}
        hint={t('nomination.sex.hint')}
        value={nominee.sex ?? ''}
        options={choices(sexes, 'sex')}
        onChange={(event) => set({ sex: sexes.find((one) => one === event.target.value) ?? null })}
      />
      {form.country === null && (
        <Select
          label={t('nomination.field.country')}
          error={errorOf('country')}
          value={nominee.country ?? ''}
          options={[
            { value: '', label: t('nomination.choose') },
            ...countries
              .map((code) => ({ value: code, label: formats.country(code) }))
              .sort((a, b) => compare(a.label, b.label)),
          ]}
          onChange={(event) => set({ country: event.target.value || null })}
        />
      )}
      <Line {...props} name="position" />
      <Line {...props} name="post" hint="nomination.post.hint" />
      <Select
        label={t('nomination.field.audience')}
        error={errorOf('audience')}
        value={nominee.audience}
        options={choices(asked, 'audience')}
        onChange={(event) => set({ audience: event.target.value })}
      />
    </>
  );
};

/** How the person would study. */
export const StudyFields = ({ form, nominee, set }: FieldsProps) => {
  const t = useText();
  const choices = useChoices();
  return (
    <>
      <Select
        label={t('nomination.field.locale')}
        value={nominee.locale}
        options={form.locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={(event) =>
          set({ locale: form.locales.find((one) => one === event.target.value) ?? nominee.locale })
        }
      />
      <Select
        label={t('nomination.field.device')}
        value={nominee.device}
        options={choices(devices, 'device')}
        onChange={(event) => set({ device: event.target.value })}
      />
      <Select
        label={t('nomination.field.connection')}
        value={nominee.connection}
        options={choices(connections, 'connection')}
        onChange={(event) => set({ connection: event.target.value })}
      />
      <TextArea
        label={t('nomination.field.accessNeeds')}
        hint={t('nomination.accessNeeds.hint')}
        maxLength={1000}
        value={nominee.accessNeeds}
        onChange={(event) => set({ accessNeeds: event.target.value })}
      />
    </>
  );
};

/** Who proposes, in which order, and that the hours are granted. */
export const NominatorFields = (props: FieldsProps) => {
  const { nominee, set, errorOf } = props;
  const t = useText();
  return (
    <>
      <Field
        label={t('nomination.field.priority')}
        hint={t('nomination.priority.hint')}
        type="number"
        min={1}
        max={1000}
        value={nominee.priority ?? ''}
        onChange={({ target: { value } }) =>
          set({
            priority: value === '' ? null : Math.min(1000, Math.max(1, Math.trunc(Number(value)) || 1)),
          })
        }
      />
      <Line {...props} name="nominatorName" />
      <Line {...props} name="nominatorTitle" />
      <Checkbox
        label={t('nomination.field.hasConsent')}
        note={errorOf('hasConsent') && <span className="field__error">{errorOf('hasConsent')}</span>}
        aria-invalid={errorOf('hasConsent') ? true : undefined}
        checked={nominee.hasConsent}
        onChange={(event) => set({ hasConsent: event.target.checked })}
      />
    </>
  );
};
