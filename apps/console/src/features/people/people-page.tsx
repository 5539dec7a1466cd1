import { Page } from '@campus/web-shell';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { TeamLink } from '../../shared/team/team-parts.tsx';
import { useText } from '../../shared/text.ts';
import { RosterList } from './roster-list.tsx';

const choices = { countries: [], groups: [] };

/** The people of every edition. */
export const PeoplePage = () => {
  const t = useText();
  return (
    <Page
      isWide
      title={t('people.title')}
      lead={
        <>
          {t('people.lead')} <TeamLink />
        </>
      }
    >
      <RosterList path={peoplePaths.list} editionId={null} choices={choices} title={t('people.title')} />
    </Page>
  );
};
