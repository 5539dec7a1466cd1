import { RemindOfCertificate } from '@campus/api-client';
import { Button } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';

/** Writes to somebody what is missing for the certificate. `name`: in a list, whom. */
export const Remind = ({ enrolmentId, name }: { enrolmentId: string; name?: string }) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isDone, setDone] = useState(false);
  const remind = async () => {
    const done = await act(
      { enrolmentId },
      async (input) => (await client.run(RemindOfCertificate, { input })).remindOfCertificate,
    );
    setDone(done !== null);
  };
  return (
    <>
      <Button
        kind="quiet"
        isBusy={isRunning}
        aria-disabled={isDone || undefined}
        onClick={() => isDone || void remind()}
      >
        {t(isDone ? 'certificates.reminded' : 'certificates.remind')}
        {name !== undefined && (
          <span className="visually-hidden"> {t('certificates.remind.of', { name })}</span>
        )}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};
