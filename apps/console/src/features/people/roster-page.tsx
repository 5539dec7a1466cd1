import { Button } from '@campus/ui';
import { useSearchValue } from '@campus/web-shell';
import { useState } from 'react';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useEditionChoices } from '../../shared/places/edition-countries.ts';
import { useText } from '../../shared/text.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RosterList } from './roster-list.tsx';

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
