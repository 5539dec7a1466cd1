import './sign-in.css';
import { IsResetLinkGood, ResetPassword } from '@campus/api-client';
import { Button, LinkButton, Notice, PasswordField } from '@campus/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { QueryView } from '../query-cache/query-view.tsx';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { Arrival } from '../screen/arrival.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { useSubmit } from '../forms/use-submit.ts';

interface ResetLink {
  token: string;
  signInHref: string;
  forgotHref: string;
}

/** The new password behind a mailed link. The link is checked before anybody thinks of a password. */
export const ResetForm = (link: ResetLink) => {
  const t = useShellText();
  const query = useQuery(IsResetLinkGood, { token: link.token });
  return (
    <QueryView query={query} loading={<p role="status">{t('reset.checking')}</p>}>
      {({ isResetLinkGood }) =>
        isResetLinkGood ? (
          <PasswordForm {...link} />
        ) : (
          <>
            <Notice tone="warn" title={t('reset.invalid.title')}>
              <p>{t('reset.invalid.text')}</p>
            </Notice>
            <LinkButton href={link.forgotHref}>{t('forgot.title')}</LinkButton>
          </>
        )
      }
    </QueryView>
  );
};

const PasswordForm = ({ token, signInHref, forgotHref }: ResetLink) => {
  const t = useShellText();
  const { client } = useShell();
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isDone, setDone] = useState(false);
  const { isRunning, trouble, submit } = useSubmit();

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!password) return form.current?.querySelector('input')?.focus();
    const result = await submit(
      async () => (await client.run(ResetPassword, { input: { token, password } })).resetPassword,
    );
    if (result) setDone(true);
  };

  if (isDone) {
    return (
      <>
        <Arrival isHere>
          <Notice tone="done" title={t('reset.done.title')}>
            <p>{t('reset.done.text')}</p>
          </Notice>
        </Arrival>
        <LinkButton href={signInHref}>{t('signIn.submit')}</LinkButton>
      </>
    );
  }
  return (
    <form ref={form} className="form" method="post" noValidate onSubmit={(event) => void send(event)}>
      {trouble && <TroubleNotice trouble={trouble} />}
      {trouble?.code === 'RESET_LINK_INVALID' && (
        <p>
          <a href={forgotHref}>{t('forgot.title')}</a>
        </p>
      )}
      <PasswordField
        label={t('reset.password')}
        hint={t('reset.hint')}
        error={isChecked && !password && t('signIn.missing.password')}
        showLabel={t('signIn.show')}
        hideLabel={t('signIn.hide')}
        name="new-password"
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" isWide isBusy={isRunning}>
        {t('reset.submit')}
      </Button>
    </form>
  );
};
