import './sign-in.css';
import { Button, Field, PasswordField } from '@campus/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useSession, useShell, useShellText } from '../hooks.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { lazyPart } from '../routing/lazy-part.tsx';
import { useSubmit } from '../forms/use-submit.ts';

const Seldom = lazyPart(async () => (await import('./seldom.tsx')).Seldom);

const CurrentPassword = ({
  isMissing,
  value,
  onChange,
}: {
  isMissing: boolean;
  value: string;
  onChange: (value: string) => void;
}) => {
  const t = useShellText();
  const [hasCapsLock, setCapsLock] = useState(false);
  return (
    <PasswordField
      label={t('signIn.password')}
      hint={hasCapsLock && t('signIn.capsLock')}
      error={isMissing && t('signIn.missing.password')}
      showLabel={t('signIn.show')}
      hideLabel={t('signIn.hide')}
      onCapsLock={setCapsLock}
      name="password"
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};

/**
 * E-mail and password. The answer to a wrong one never reveals which of the two it was. When a session ended
 * while somebody was working, their e-mail is already filled in.
 */
export const SignInForm = ({ forgotHref }: { forgotHref: string }) => {
  const t = useShellText();
  const { session } = useShell();
  const state = useSession();
  const left = state.status === 'signed-out' ? state : null;
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState(left?.was?.email ?? '');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const sending = useSubmit();
  const { isRunning, trouble } = sending;

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const empty = !email.trim() ? 'email' : !password ? 'password' : null;
    if (!empty) return void sending.submit(() => session.signIn(email, password));
    form.current?.querySelector<HTMLInputElement>(`[name="${empty}"]`)?.focus();
  };

  if (trouble?.code === 'SECOND_FACTOR_NEEDED') return <Seldom sending={sending} />;
  return (
    <>
      {left && (left.was ?? left.farewell) && <Seldom left={left} />}
      <form ref={form} className="form" method="post" noValidate onSubmit={send}>
        {trouble && <TroubleNotice trouble={trouble} />}
        <Field
          label={t('signIn.email')}
          error={isChecked && !email.trim() && t('signIn.missing.email')}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <CurrentPassword isMissing={isChecked && !password} value={password} onChange={setPassword} />
        <Button type="submit" isWide isBusy={isRunning}>
          {t(isRunning ? 'signIn.submitting' : 'signIn.submit')}
        </Button>
        <p>
          <a href={forgotHref}>{t('signIn.forgot')}</a>
        </p>
      </form>
      <Seldom form={form} onEmail={setEmail} onPassword={setPassword} />
    </>
  );
};
