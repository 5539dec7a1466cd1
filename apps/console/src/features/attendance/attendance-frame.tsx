import { Page, usePerson } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';

/**
 * Attendance of an edition among its other pages. People who facilitate a group and coordinate nobody see no
 * editions: for them it is below the sessions of their groups.
 */
export const AttendanceFrame = ({ editionId, children }: { editionId: string; children: ReactNode }) => {
  const t = useText();
  const person = usePerson();
  if (isCoordinator(person))
    return (
      <EditionFrame editionId={editionId} part={t('attendance.title')}>
        {() => children}
      </EditionFrame>
    );
  return (
    <Page
      isWide
      title={t('attendance.ofEdition')}
      above={<a href={attendancePaths.sessions}>{t('attendance.sessions.title')}</a>}
    >
      {children}
    </Page>
  );
};
