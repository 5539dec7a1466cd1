import { InvitePlatform } from '@campus/api-client';
import { Field } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { isWebAddress } from '../../shared/forms/web-address.ts';
import { useText } from '../../shared/text.ts';

/** Makes a link by which a platform registers itself. */
export const InviteDialog = ({ onDone, onClose }: { onDone: () => void; onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [name, setName] = useState('');
  const [site, setSite] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isWrong = site.trim() !== '' && !isWebAddress(site);
  const submit = async () => {
    setChecked(true);
    if (!name.trim() || !site.trim() || isWrong) return;
    const run = async (input: { name: string; site: string; idempotencyKey: string }) =>
      (await client.run(InvitePlatform, { input })).invitePlatform;
    if (!(await intention.act({ name: name.trim(), site: site.trim() }, run))) return;
    cache.invalidate();
    onDone();
  };
  const missing = (text: string) => isChecked && !text.trim() && t('platforms.missing');
  return (
    <FormDialog
      title={t('platforms.invite.title')}
      submit={t('platforms.invite.make')}
      isUnsaved={name !== '' || site !== ''}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('platforms.invite.lead')}</p>
      <Field
        label={t('platforms.invite.name')}
        hint={t('platforms.invite.name.hint')}
        error={missing(name)}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <Field
        label={t('platforms.invite.site')}
        hint={t('platforms.invite.site.hint')}
        error={missing(site) || (isChecked && isWrong && t('platforms.noAddress'))}
        type="url"
        value={site}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setSite(target.value)}
      />
    </FormDialog>
  );
};
