import { ChangePassword } from '@campus/api-client';
import { Button, Notice, PasswordField } from '@campus/ui';
import { TroubleNotice, usePerson, useShell, useSubmit } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../../shared/text.ts';

const noPasswords = { currentPassword: '', newPassword: '' };

/** A new password, given the old one. */
export const PasswordForm = () => {
  const t = useText();
  const { client } = useShell();
  const { email } = usePerson();
  const [input, setInput] = useState(noPasswords);
  const [isChecked, setChecked] = useState(false);
  const [isDone, setDone] = useState(false);
  const { isRunning, trouble, submit } = useSubmit();

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setDone(false);
    setChecked(true);
    if (!input.currentPassword || !input.newPassword) return;
    const changed = await submit(async () => (await client.run(ChangePassword, { input })).changePassword);
    if (!changed) return;
    setInput(noPasswords);
    setChecked(false);
    setDone(true);
  };

  const field = (name: keyof typeof input) => ({
    name,
    value: input[name],
    error: isChecked && !input[name] && t('signIn.missing.password'),
    showLabel: t('signIn.show'),
    hideLabel: t('signIn.hide'),
    onChange: (event: { target: { value: string } }) => setInput({ ...input, [name]: event.target.value }),
  });

  return (
    <form method="post" noValidate onSubmit={(event) => void send(event)}>
      {trouble && <TroubleNotice trouble={trouble} />}
      {isDone && <Notice tone="done" title={t('profile.password.done')} isLive />}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        {...field('currentPassword')}
        label={t('profile.password.current')}
        autoComplete="current-password"
      />
      <PasswordField
        {...field('newPassword')}
        label={t('profile.password.new')}
        hint={t('reset.hint')}
        autoComplete="new-password"
      />
      <Button type="submit" isBusy={isRunning}>
        {t('profile.password.submit')}
      </Button>
    </form>
  );
};
