import { Edition } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { peoplePaths } from '../../shared/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { RosterList } from './roster-list.tsx';

/** Groups and countries of an edition that the person signed in may see. */
export const useEditionChoices = (editionId: string) => {
  const locale = useLocale();
  const groups = useQuery(Edition, { id: editionId, locale }).data?.edition?.groups ?? [];
  const countries = groups.flatMap(({ country }) => country?.code ?? []);
  return { groups, countries };
};

/** Who is in an edition, and how they get on. */
export const RosterPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const choices = useEditionChoices(editionId);
  return (
    <EditionFrame editionId={editionId} part={t('roster.title')}>
      {() => (
        <RosterList
          path={peoplePaths.roster(editionId)}
          editionId={editionId}
          choices={choices}
          title={t('roster.title')}
        />
      )}
    </EditionFrame>
  );
};
