import { LinkButton } from '@campus/ui';
import { useShellText } from '../hooks.tsx';
import { Page } from '../screen/page.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** The screen for leaving a shared computer clean. Afterwards the person is at `signInHref`. */
export const SignOutPage = ({
  signInHref,
  stayHref,
}: {
  signInHref: string;
  /** Where somebody goes on who stays signed in. */
  stayHref: string;
}) => {
  const t = useShellText();
  return (
    <Page isNarrow title={t('signOut.title')}>
      <p>{t('signOut.text')}</p>
      <div className="row">
        <SignOutButton signInHref={signInHref} />
        <LinkButton kind="quiet" href={stayHref}>
          {t('signOut.waiting.stay')}
        </LinkButton>
      </div>
    </Page>
  );
};
