import { LinkButton } from '@campus/ui';
import { Page, SignOutPage, usePath, usePerson } from '@campus/web-shell';
import { learnerPaths, paths } from '../shared/paths/paths.ts';
import { useText } from '../shared/text.ts';

/** A learner who came here by a link or by chance. */
export const NotStaffPage = () => {
  const t = useText();
  const person = usePerson();
  const path = usePath();
  if (path === paths.signOut) return <SignOutPage signInHref={paths.home} stayHref={learnerPaths.home} />;
  return (
    <Page
      isNarrow
      title={t('console.notStaff.title')}
      lead={t('console.notStaff.text', { name: person.fullName })}
    >
      <div className="row">
        <LinkButton href={learnerPaths.home}>{t('console.notStaff.course')}</LinkButton>
        <LinkButton kind="quiet" href={paths.signOut}>
          {t('console.notStaff.other')}
        </LinkButton>
      </div>
    </Page>
  );
};
