import { ChangeProvider, RegisterProvider } from '@campus/api-client';
import { Facts, Field, Select } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { everyCountry } from '../../shared/places/country-select.tsx';
import { useText } from '../../shared/text.ts';
import { useProviderDraft, type Provider } from './use-provider-draft.ts';

const Changeable = ({ form }: { form: ReturnType<typeof useProviderDraft> }) => {
  const t = useText();
  const countries = useCountryOptions(everyCountry);
  return (
    <>
      <Field {...form.field('domains')} />
      <Select
        label={t('providers.field.country')}
        hint={t('providers.hint.country')}
        value={form.draft.country}
        options={[{ value: '', label: t('providers.country.none') }, ...countries]}
        onChange={({ target }) => form.setCountry(target.value)}
      />
      <Field {...form.field('factorValues')} />
    </>
  );
};

const Secret = ({ form }: { form: ReturnType<typeof useProviderDraft> }) => (
  <Field {...form.field('clientSecret')} type="password" autoComplete="new-password" />
);

const Lead = ({ children }: { children: ReactNode }) => <p className="prose">{children}</p>;

/** Lets an institution sign people in: what its own page about the campus says, copied over. */
export const RegisterDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const form = useProviderDraft(null, intention.trouble);
  const submit = async () => {
    if (!form.check()) return;
    const { issuer, clientId, clientSecret } = form.draft;
    const input = { ...form.changeable, issuer, clientId, clientSecret };
    const run = async (given: typeof input & { idempotencyKey: string }) =>
      (await client.run(RegisterProvider, { input: given })).registerProvider;
    if (!(await intention.act(input, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <FormDialog
      title={t('providers.register.title')}
      submit={t('providers.register')}
      isUnsaved={form.isUnsaved}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Lead>{t('providers.register.lead')}</Lead>
      <Field {...form.field('name')} />
      <Field {...form.field('issuer')} type="url" />
      <Field {...form.field('clientId')} />
      <Secret form={form} />
      <Changeable form={form} />
    </FormDialog>
  );
};

/** All of a provider but its issuer and client: by these it is known. */
export const ChangeDialog = ({ provider, onClose }: { provider: Provider; onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const form = useProviderDraft(provider, intention.trouble);
  const submit = async () => {
    if (!form.check()) return;
    const input = {
      ...form.changeable,
      id: provider.id,
      clientSecret: form.draft.clientSecret.trim() || null,
    };
    const run = async (given: typeof input & { idempotencyKey: string }) =>
      (await client.run(ChangeProvider, { input: given })).changeProvider;
    if (!(await intention.act(input, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <FormDialog
      title={t('providers.change.title', { name: provider.name })}
      isUnsaved={form.isUnsaved}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Facts
        facts={[
          { label: t('providers.field.issuer'), value: <code>{provider.issuer}</code> },
          { label: t('providers.field.clientId'), value: <code>{provider.clientId}</code> },
        ]}
      />
      <Field {...form.field('name')} />
      <Secret form={form} />
      <Changeable form={form} />
    </FormDialog>
  );
};
