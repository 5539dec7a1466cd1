import { ProviderToLeave } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { useQuery, useShellText } from '../hooks.tsx';
import { lazyPart } from '../routing/lazy-part.tsx';
import type { Farewell } from '../session/session.ts';

const TextsLeft = lazyPart(
  async () => (await import('../sign-out/unsaved-texts.tsx')).TextsLeft,
  'personal-data',
);

const LeaveInstitution = lazyPart(
  async () => (await import('../institution/parts.ts')).LeaveInstitution,
  'factor',
);

/** After signing out: what was deleted from this computer, what stays on it, and whose it is. */
export const FarewellNotice = ({ farewell }: { farewell: Farewell }) => {
  const t = useShellText();
  const institution = useQuery(ProviderToLeave, {}).data?.providerToLeave;
  const { person, left, texts, isDropped, isServerTold } = farewell;
  const name = person.givenNames;
  const fate = left + texts === 0 ? 'removed' : isDropped ? 'dropped' : 'kept';
  return (
    <Notice isLive tone={fate === 'kept' ? 'warn' : 'done'} title={t('signOut.done.title', { name })}>
      {(left > 0 || fate === 'removed') && <p>{t(`signOut.done.${fate}`, { name, count: left })}</p>}
      {texts > 0 && <TextsLeft count={texts} name={name} isDropped={isDropped} />}
      <p>{t(fate === 'kept' ? 'signOut.done.others' : 'signOut.done.rest')}</p>
      {!isServerTold && <p>{t('signOut.done.unsaid')}</p>}
      {isServerTold && institution && <LeaveInstitution name={institution.name} />}
    </Notice>
  );
};
