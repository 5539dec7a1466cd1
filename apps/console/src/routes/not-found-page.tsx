import { LinkButton } from '@campus/ui';
import { Page } from '@campus/web-shell';
import { paths } from '../shared/paths.ts';
import { useText } from '../shared/text.ts';

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <Page title={t('console.notFound.title')} lead={t('console.notFound.text')}>
      <LinkButton href={paths.packages}>{t('console.notFound.back')}</LinkButton>
    </Page>
  );
};
