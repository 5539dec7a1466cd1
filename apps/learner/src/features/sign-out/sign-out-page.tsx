import { Page } from '../../shared/page.tsx';
import { useText } from '../../shared/text.ts';
import { SignOutButton } from './sign-out-button.tsx';

/** The screen for leaving a shared computer clean. */
export const SignOutPage = () => {
  const t = useText();
  return (
    <Page isNarrow title={t('app.nav.signOut')}>
      <p>{t('app.signOut.text')}</p>
      <SignOutButton />
    </Page>
  );
};
