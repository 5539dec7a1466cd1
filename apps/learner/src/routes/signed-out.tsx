import { ForgotForm, ResetForm, SignInForm } from '@campus/web-shell';
import { Route, Switch } from 'wouter';
import { Page } from '../shared/page.tsx';
import { paths } from '../shared/paths.ts';
import { useText } from '../shared/text.ts';

const SignInPage = () => {
  const t = useText();
  return (
    <Page title={t('signIn.title')}>
      <SignInForm forgotHref={paths.forgot} />
    </Page>
  );
};

const ForgotPage = () => {
  const t = useText();
  return (
    <Page title={t('forgot.title')} lead={t('forgot.lead')}>
      <ForgotForm signInHref={paths.signIn} />
    </Page>
  );
};

/** The screen behind the link of a mail, for people signed in or not. */
export const ResetPage = ({ token }: { token: string }) => {
  const t = useText();
  return (
    <Page title={t('reset.title')}>
      <ResetForm token={token} signInHref={paths.signIn} forgotHref={paths.forgot} />
    </Page>
  );
};

/**
 * The screens before signing in. Any other address shows the sign-in form and stays, so that the person is
 * in the same place afterwards.
 */
export const SignedOutRoutes = () => (
  <Switch>
    <Route path={paths.forgot}>
      <ForgotPage />
    </Route>
    <Route path="/reset/:token">{({ token }) => <ResetPage token={token} />}</Route>
    <Route>
      <SignInPage />
    </Route>
  </Switch>
);
