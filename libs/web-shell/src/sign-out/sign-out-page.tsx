import { LinkButton } from '@campus/ui';
import type { ReactNode } from 'react';
import { useShellText } from '../hooks.tsx';
import { Page } from '../screen/page.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** The screen for leaving a shared computer clean. Afterwards the person is at `signInHref`. */
export const SignOutPage = ({
  signInHref,
  stayHref,
  children,
}: {
  signInHref: string;
  /** Where somebody goes on who stays signed in. */
  stayHref: string;
  /** What is on this device only and goes with it. */
  children?: ReactNode;
}) => {
  const t = useShellText();
  return (
    <Page isNarrow title={t('signOut.title')}>
      <p>{t('signOut.text')}</p>
      {children}
      <div className="row">
        <SignOutButton signInHref={signInHref} />
        <LinkButton kind="quiet" href={stayHref}>
          {t('signOut.waiting.stay')}
        </LinkButton>
      </div>
    </Page>
  );
};
