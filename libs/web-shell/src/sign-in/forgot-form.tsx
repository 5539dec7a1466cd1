import './sign-in.css';
import { RequestPasswordReset } from '@campus/api-client';
import { Button, Field, Notice } from '@campus/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useShell, useShellText } from '../hooks.tsx';
import { useLocale } from '../i18n/text.tsx';
import { Arrival } from '../screen/arrival.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { useSubmit } from '../forms/use-submit.ts';

/** What can be an address at all; the server knows whether it is one. */
const isAddress = (text: string) => /^\S+@\S+\.\S+$/.test(text);

/** Requests a link to choose a new password. The answer is the same whether or not the account exists. */
export const ForgotForm = ({ signInHref }: { signInHref: string }) => {
  const t = useShellText();
  const locale = useLocale();
  const { client } = useShell();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const { isRunning, trouble, submit } = useSubmit();

  const address = email.trim();
  const fault = !address ? 'signIn.missing.email' : isAddress(address) ? null : 'forgot.wrong.email';

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (fault) return form.current?.querySelector('input')?.focus();
    const result = await submit(
      async () =>
        (await client.run(RequestPasswordReset, { input: { email: address, locale } })).requestPasswordReset,
    );
    if (result) setSentTo(address);
  };

  const back = (
    <p>
      <a href={signInHref}>{t('forgot.back')}</a>
    </p>
  );
  if (sentTo) {
    return (
      <>
        <Arrival isHere>
          <Notice tone="done" title={t('forgot.sent.title')}>
            <p>{t('forgot.sent.text', { email: sentTo })}</p>
          </Notice>
        </Arrival>
        {back}
      </>
    );
  }
  return (
    <form ref={form} className="form" method="post" noValidate onSubmit={(event) => void send(event)}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Field
        label={t('signIn.email')}
        error={isChecked && fault && t(fault)}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button type="submit" isWide isBusy={isRunning}>
        {t('forgot.submit')}
      </Button>
      {back}
    </form>
  );
};
