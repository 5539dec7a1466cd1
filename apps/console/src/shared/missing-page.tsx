import { LinkButton } from '@campus/ui';
import { Page } from '@campus/web-shell';
import { paths } from './paths/paths.ts';
import { useText } from './text.ts';

/** An address that leads nowhere, or to what this person may not see. */
export const MissingPage = () => {
  const t = useText();
  return (
    <Page title={t('console.notFound.title')} lead={t('console.notFound.text')}>
      <LinkButton href={paths.home}>{t('console.notFound.back')}</LinkButton>
    </Page>
  );
};
