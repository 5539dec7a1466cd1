import { RegisterPlatform } from '@campus/api-client';
import { Field } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { isWebAddress } from '../../shared/forms/web-address.ts';
import { useText } from '../../shared/text.ts';

const blank = { name: '', issuer: '', clientId: '', authUrl: '', tokenUrl: '', jwksUrl: '', deployments: '' };
type Draft = typeof blank;
type Name = keyof Draft;

const asked: readonly Name[] = ['name', 'issuer', 'clientId', 'authUrl', 'jwksUrl'];
const addresses: readonly Name[] = ['authUrl', 'tokenUrl', 'jwksUrl'];

function useDraft() {
  const t = useText();
  const [draft, setDraft] = useState(blank);
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
  return { draft, field, check, isUnsaved: names.some((name) => draft[name] !== '') };
}

/** Lets a platform in: what its own page about the tool says, copied over. */
export const RegisterDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const { draft, field, check, isUnsaved } = useDraft();
  const submit = async () => {
    if (!check()) return;
    const input = {
      ...draft,
      tokenUrl: draft.tokenUrl.trim() || null,
      deployments: draft.deployments.split(/[\s,;]+/).filter(Boolean),
    };
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
