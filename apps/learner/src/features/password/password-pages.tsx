import { ForgotForm, ResetForm } from '@campus/web-shell';
import { ByLinkPage } from '../../shared/by-link-page.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

/** Asks for a link to make a new password. */
export const ForgotPage = () => {
  const t = useText();
  return (
    <ByLinkPage isNarrow title={t('forgot.title')} lead={t('forgot.lead')}>
      <ForgotForm signInHref={paths.signIn} />
    </ByLinkPage>
  );
};

/** The screen behind the link of a mail, for people signed in or not. */
export const ResetPage = ({ token }: { token: string }) => {
  const t = useText();
  return (
    <ByLinkPage isNarrow title={t('reset.title')}>
      <ResetForm token={token} signInHref={paths.signIn} forgotHref={paths.forgot} />
    </ByLinkPage>
  );
};
