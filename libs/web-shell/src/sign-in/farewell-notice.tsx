import { Notice } from '@campus/ui';
import { useShellText } from '../hooks.tsx';
import type { Farewell } from '../session/session.ts';

/** After signing out: what was deleted from this computer, what stays on it, and whose it is. */
export const FarewellNotice = ({ farewell }: { farewell: Farewell }) => {
  const t = useShellText();
  const { person, left, isDropped, isServerTold } = farewell;
  const name = person.givenNames;
  const fate = left === 0 ? 'removed' : isDropped ? 'dropped' : 'kept';
  return (
    <Notice isLive tone={fate === 'kept' ? 'warn' : 'done'} title={t('signOut.done.title', { name })}>
      <p>{t(`signOut.done.${fate}`, { name, count: left })}</p>
      <p>{t(fate === 'kept' ? 'signOut.done.others' : 'signOut.done.rest')}</p>
      {!isServerTold && <p>{t('signOut.done.unsaid')}</p>}
    </Notice>
  );
};
