import { ChangePlatform, RegisterPlatform, type DataOf, type PartnerPlatforms } from '@campus/api-client';
import { Facts, Field } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { isWebAddress } from '../../shared/forms/web-address.ts';
import { useText } from '../../shared/text.ts';

const blank = { name: '', issuer: '', clientId: '', authUrl: '', tokenUrl: '', jwksUrl: '', deployments: '' };
type Draft = typeof blank;
type Name = keyof Draft;
export type Platform = DataOf<typeof PartnerPlatforms>['partnerPlatforms']['items'][number];

const asked: readonly Name[] = ['name', 'issuer', 'clientId', 'authUrl', 'jwksUrl'];
const addresses: readonly Name[] = ['authUrl', 'tokenUrl', 'jwksUrl'];

const draftOf = (platform: Platform): Draft => ({
  name: platform.name,
  issuer: platform.issuer,
  clientId: platform.clientId,
  authUrl: platform.authUrl,
  tokenUrl: platform.tokenUrl ?? '',
  jwksUrl: platform.jwksUrl,
  deployments: platform.deployments.join(' '),
});

function useDraft(first: Draft) {
  const t = useText();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const isMissing = (name: Name) => asked.includes(name) && !draft[name].trim();
  // Whether it is an address that is allowed, only the server knows.
  const isWrong = (name: Name) =>
    addresses.includes(name) && draft[name].trim() !== '' && !isWebAddress(draft[name]);
  const fault = (name: Name) => {
    if (!isChecked) return false;
    if (isMissing(name)) return t('platforms.missing');
    return isWrong(name) && t('platforms.noAddress');
  };
  const field = (name: Name) => ({
    label: t(`platforms.field.${name}`),
    hint: t(`platforms.hint.${name}`),
    error: fault(name),
    value: draft[name],
    maxLength: 500,
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ target }: { target: { value: string } }) =>
      setDraft((before) => ({ ...before, [name]: target.value })),
  });
  const names = Object.keys(blank) as Name[];
  const check = () => {
    setChecked(true);
    return !names.some((name) => isMissing(name) || isWrong(name));
  };
  return { draft, field, check, isUnsaved: names.some((name) => draft[name] !== first[name]) };
}

const writtenIn = ({ tokenUrl, deployments, ...draft }: Draft) => ({
  ...draft,
  tokenUrl: tokenUrl.trim() || null,
  deployments: deployments.split(/[\s,;]+/).filter(Boolean),
});

/** Lets a platform in: what its own page about the tool says, copied over. */
export const RegisterDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const { draft, field, check, isUnsaved } = useDraft(blank);
  const submit = async () => {
    if (!check()) return;
    const input = writtenIn(draft);
    const run = async (given: typeof input & { idempotencyKey: string }) =>
      (await client.run(RegisterPlatform, { input: given })).registerPlatform;
    if (!(await intention.act(input, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <FormDialog
      title={t('platforms.register.title')}
      submit={t('platforms.register')}
      isUnsaved={isUnsaved}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('platforms.register.lead')}</p>
      <Field {...field('name')} />
      <Field {...field('issuer')} />
      <Field {...field('clientId')} />
      <Field {...field('deployments')} />
      <Field {...field('authUrl')} type="url" />
      <Field {...field('jwksUrl')} type="url" />
      <Field {...field('tokenUrl')} type="url" />
    </FormDialog>
  );
};

/** Where a platform is and what of it is let in; by its issuer and client it is known, and they stay. */
export const ChangeDialog = ({ platform, onClose }: { platform: Platform; onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const { draft, field, check, isUnsaved } = useDraft(draftOf(platform));
  const submit = async () => {
    if (!check()) return;
    const { name, authUrl, tokenUrl, jwksUrl, deployments } = writtenIn(draft);
    const input = { id: platform.id, name, authUrl, tokenUrl, jwksUrl, deployments };
    const run = async (given: typeof input & { idempotencyKey: string }) =>
      (await client.run(ChangePlatform, { input: given })).changePlatform;
    if (!(await intention.act(input, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <FormDialog
      title={t('platforms.change.title', { platform: platform.name })}
      isUnsaved={isUnsaved}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('platforms.change.lead')}</p>
      <Facts
        facts={[
          { label: t('platforms.field.issuer'), value: <code>{platform.issuer}</code> },
          { label: t('platforms.field.clientId'), value: <code>{platform.clientId}</code> },
        ]}
      />
      <Field {...field('name')} />
      <Field {...field('deployments')} />
      <Field {...field('authUrl')} type="url" />
      <Field {...field('jwksUrl')} type="url" />
      <Field {...field('tokenUrl')} type="url" />
    </FormDialog>
  );
};
