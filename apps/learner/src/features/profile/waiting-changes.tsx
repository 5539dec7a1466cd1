import { CancelAccountChange, OwnAccountChanges } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** The reason recorded where people take back or refuse their own request. */
const BY_THEMSELVES = 'profile: by the person';

/** Another name or address of one's own that waits, and the way to stop it. */
export const WaitingChanges = () => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const changes = useQuery(OwnAccountChanges, {}).data?.ownAccountChanges ?? [];
  const stop = async (changeId: string) => {
    const run = async (input: { changeId: string; reason: string; idempotencyKey: string }) =>
      (await client.run(CancelAccountChange, { input })).cancelAccountChange;
    if (await act({ changeId, reason: BY_THEMSELVES }, run)) cache.invalidate();
  };
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} />}
      {changes.map(({ id, kind, to }) => (
        <Notice
          key={id}
          tone={kind === 'NAME' ? 'info' : 'warn'}
          title={
            kind === 'NAME'
              ? t('profile.name.asked', { name: to })
              : t(kind === 'MERGE' ? 'profile.merge.asked' : 'profile.address.asked', { address: to })
          }
        >
          <Button kind="quiet" isBusy={isRunning} onClick={() => void stop(id)}>
            {t(kind === 'NAME' ? 'profile.name.withdraw' : 'profile.address.refuse')}
          </Button>
        </Notice>
      ))}
    </>
  );
};
