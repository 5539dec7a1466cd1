import { LinkButton } from '@campus/ui';
import { Page } from '@campus/web-shell';
import { paths } from './paths.ts';
import { useText } from './text.ts';

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <Page title={t('app.notFound.title')} lead={t('app.notFound.text')}>
      <LinkButton href={paths.courses}>{t('app.notFound.back')}</LinkButton>
    </Page>
  );
};
