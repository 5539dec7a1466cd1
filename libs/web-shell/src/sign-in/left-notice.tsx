import { Notice } from '@campus/ui';
import { useShellText } from '../hooks.tsx';
import type { SessionState } from '../session/session.ts';
import { FarewellNotice } from './farewell-notice.tsx';

/** Above the form: a session ended while somebody was working, or somebody has signed out. */
export const LeftNotice = ({
  left: { was, farewell },
}: {
  left: Extract<SessionState, { status: 'signed-out' }>;
}) => {
  const t = useShellText();
  return (
    <>
      {was && <Notice title={t('signIn.again')} />}
      {farewell && <FarewellNotice farewell={farewell} />}
    </>
  );
};
