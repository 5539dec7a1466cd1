import { Button } from '@campus/ui';
import { useShellText } from '../hooks.tsx';
import { leaveFor } from './leave-for.ts';

/** After signing out: the institution may go on knowing this browser, and lets the next person in. */
export const LeaveInstitution = ({ name }: { name: string }) => {
  const t = useShellText();
  return (
    <>
      <p>{t('institution.leave.text')}</p>
      <Button kind="quiet" onClick={() => leaveFor('/oidc/leave')}>
        {t('institution.leave', { name })}
      </Button>
    </>
  );
};
