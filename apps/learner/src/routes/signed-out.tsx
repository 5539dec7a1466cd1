import { LanguageRow, lazyPage, Page, route, Routes, SignInForm } from '@campus/web-shell';
import { paths } from '../shared/paths.ts';
import { useText } from '../shared/text.ts';
import { byLink } from './by-link.tsx';

const SignInPage = () => {
  const t = useText();
  return (
    <Page isNarrow title={t('signIn.title')} above={<LanguageRow />}>
      <SignInForm forgotHref={paths.forgot} />
    </Page>
  );
};

const ForgotPage = lazyPage(async () => (await import('../features/password/index.ts')).ForgotPage);

const routes = [...byLink, route(paths.forgot, () => <ForgotPage />)];

/**
 * The screens before signing in. Any other address shows the sign-in form and stays, so that the person is
 * in the same place afterwards.
 */
export const SignedOutRoutes = () => <Routes routes={routes} otherwise={<SignInPage />} />;
