import { useShellText } from '../hooks.tsx';
import { Page } from '../screen/page.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** The screen for leaving a shared computer clean. Afterwards the person is at `signInHref`. */
export const SignOutPage = ({ signInHref }: { signInHref: string }) => {
  const t = useShellText();
  return (
    <Page isNarrow title={t('signOut.title')}>
      <p>{t('signOut.text')}</p>
      <SignOutButton signInHref={signInHref} />
    </Page>
  );
};
