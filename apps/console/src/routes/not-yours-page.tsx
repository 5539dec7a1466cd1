import { LinkButton } from '@campus/ui';
import { Page, usePerson } from '@campus/web-shell';
import { paths } from '../shared/paths/paths.ts';
import { useText } from '../shared/text.ts';

/** A page of the console for other roles than those of this person: the server would answer nothing there. */
export const NotYoursPage = () => {
  const t = useText();
  const { fullName } = usePerson();
  return (
    <Page title={t('console.notYours.title')} lead={t('console.notYours.text', { name: fullName })}>
      <LinkButton href={paths.home}>{t('console.notFound.back')}</LinkButton>
    </Page>
  );
};
