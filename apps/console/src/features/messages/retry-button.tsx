import { RetryMessages } from '@campus/api-client';
import { Button } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';

/** Writes again what failed; no ids: all of the edition. */
export const RetryButton = ({
  editionId,
  messageIds,
  label,
}: {
  editionId: string;
  messageIds: string[];
  label: string;
}) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const retry = async () => {
    const done = await act(
      { editionId, messageIds },
      async (input) => (await client.run(RetryMessages, { input })).retryMessages,
    );
    if (done) cache.invalidate();
  };
  return (
    <>
      <p>
        <Button kind="quiet" isBusy={isRunning} onClick={() => void retry()}>
          {label}
        </Button>
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};
