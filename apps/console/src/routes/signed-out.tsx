import { LanguageRow, Page, SignInForm } from '@campus/web-shell';
import { learnerPaths } from '../shared/paths/paths.ts';
import { useText } from '../shared/text.ts';

/** Any address shows the sign-in form and stays, so that the person is in the same place afterwards. */
export const SignedOutRoutes = () => {
  const t = useText();
  return (
    <Page isNarrow title={t('signIn.title')} lead={t('console.signIn.lead')} above={<LanguageRow />}>
      <SignInForm forgotHref={learnerPaths.forgot} />
    </Page>
  );
};
