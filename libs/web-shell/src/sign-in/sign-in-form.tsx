import './sign-in.css';
import { Campus } from '@campus/api-client';
import { Button, Field, Notice, PasswordField } from '@campus/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useQuery, useSession, useShell, useShellText } from '../hooks.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { lazyPart } from '../routing/lazy-part.tsx';
import { useSubmit } from '../forms/use-submit.ts';

// Real campuses have none.
const DemoPeople = lazyPart(async () => (await import('./seldom.ts')).DemoPeople);

// Only right after signing out.
const FarewellNotice = lazyPart(async () => (await import('./seldom.ts')).FarewellNotice);

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
  const demoPeople = useQuery(Campus, {}).data?.campus.demoPeople ?? [];
  const { was, farewell } = state.status === 'signed-out' ? state : { was: null, farewell: null };
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState(was?.email ?? '');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { isRunning, trouble, submit } = useSubmit();

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const empty = !email.trim() ? 'email' : !password ? 'password' : null;
    if (!empty) return void submit(() => session.signIn(email, password));
    form.current?.querySelector<HTMLInputElement>(`[name="${empty}"]`)?.focus();
  };

  const fill = (person: { email: string; password: string }) => {
    setEmail(person.email);
    setPassword(person.password);
    form.current?.querySelector<HTMLButtonElement>('[type="submit"]')?.focus();
  };

  return (
    <>
      {was && <Notice title={t('signIn.again')} />}
      {farewell && <FarewellNotice farewell={farewell} />}
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
          {isRunning ? t('signIn.submitting') : t('signIn.submit')}
        </Button>
        <p>
          <a href={forgotHref}>{t('signIn.forgot')}</a>
        </p>
      </form>
      {demoPeople.length > 0 && <DemoPeople people={demoPeople} onChoose={fill} />}
    </>
  );
};
