import { ForgotForm, LanguageRow, Page, ResetForm, useSession } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

/** Asks for a link to make a new password. */
export const ForgotPage = () => {
  const t = useText();
  return (
    <Page isNarrow above={<LanguageRow />} title={t('forgot.title')} lead={t('forgot.lead')}>
      <ForgotForm signInHref={paths.signIn} />
    </Page>
  );
};

/** The screen behind the link of a mail, for people signed in or not. */
export const ResetPage = ({ token }: { token: string }) => {
  const t = useText();
  // A signed-in person has the languages in the header.
  const isSignedIn = useSession().status === 'signed-in';
  return (
    <Page isNarrow above={!isSignedIn && <LanguageRow />} title={t('reset.title')}>
      <ResetForm token={token} signInHref={paths.signIn} forgotHref={paths.forgot} />
    </Page>
  );
};
