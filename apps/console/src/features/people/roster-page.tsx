import { Edition } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RosterList } from './roster-list.tsx';

/** Groups and countries of an edition that the person signed in may see. */
export const useEditionChoices = (editionId: string) => {
  const locale = useLocale();
  const groups = useQuery(Edition, { id: editionId, locale }).data?.edition?.groups ?? [];
  const countries = groups.flatMap(({ country }) => country?.code ?? []);
  return { groups, countries };
};

/** Who is in an edition, and their progress. */
export const RosterPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const choices = useEditionChoices(editionId);
  const [isEnrolling, setEnrolling] = useState(useSearchValue('enrol') === '1');
  return (
    <EditionFrame editionId={editionId} part={t('roster.title')}>
      {({ closedAt }) => (
        <>
          {isEnrolling && (
            <EnrolDialog editionId={editionId} groups={choices.groups} onClose={() => setEnrolling(false)} />
          )}
          <RosterList
            path={peoplePaths.roster(editionId)}
            editionId={editionId}
            choices={choices}
            title={t('roster.title')}
          >
            {closedAt === null && <Button onClick={() => setEnrolling(true)}>{t('enrol.button')}</Button>}
          </RosterList>
        </>
      )}
    </EditionFrame>
  );
};
