import { LanguageRow, lazyPage, Page, route, Routes, SignInForm } from '@campus/web-shell';
import { paths } from '../shared/paths.ts';
import { useText } from '../shared/text.ts';

const SignInPage = () => {
  const t = useText();
  return (
    <Page isNarrow title={t('signIn.title')} above={<LanguageRow />}>
      <SignInForm forgotHref={paths.forgot} />
    </Page>
  );
};

const ForgotPage = lazyPage(async () => (await import('../features/password/index.ts')).ForgotPage);
const ResetPage = lazyPage(async () => (await import('../features/password/index.ts')).ResetPage);

const NominationPage = lazyPage(
  async () => (await import('../features/nomination/index.ts')).NominationPage,
  'nomination',
);
const ConfirmationPage = lazyPage(
  async () => (await import('../features/nomination/index.ts')).ConfirmationPage,
  'nomination',
);

const AddressPage = lazyPage(
  async () => (await import('../features/address/index.ts')).AddressPage,
  'address',
);

const routes = [
  route('/address/:token', (params) => <AddressPage key={params.token} {...params} />),
  route(paths.forgot, () => <ForgotPage />),
  route('/reset/:token', (params) => <ResetPage {...params} />),
  route('/nominate/:token', (params) => <NominationPage key={params.token} {...params} />),
  route('/confirm/:token', (params) => <ConfirmationPage key={params.token} {...params} />),
];

/**
 * The screens before signing in. Any other address shows the sign-in form and stays, so that the person is
 * in the same place afterwards.
 */
export const SignedOutRoutes = () => <Routes routes={routes} otherwise={<SignInPage />} />;
