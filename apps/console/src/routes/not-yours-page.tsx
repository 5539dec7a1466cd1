import { LinkButton } from '@campus/ui';
import { Page, usePerson } from '@campus/web-shell';
import { accountsPaths } from '../shared/paths/accounts-paths.ts';
import { paths } from '../shared/paths/paths.ts';
import { isStaff } from '../shared/staff.ts';
import { useText } from '../shared/text.ts';

/** A page of the console for other roles than those of this person: the server would answer nothing there. */
export const NotYoursPage = () => {
  const t = useText();
  const person = usePerson();
  return (
    <Page title={t('console.notYours.title')} lead={t('console.notYours.text', { name: person.fullName })}>
      {isStaff(person) && (
        <p>
          <a href={accountsPaths.staff}>{t('console.notYours.who')}</a>
        </p>
      )}
      <LinkButton href={paths.home}>{t('console.notFound.back')}</LinkButton>
    </Page>
  );
};
