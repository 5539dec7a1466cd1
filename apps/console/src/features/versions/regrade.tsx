import { RegradeEdition, type DataOf } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { AffectedAttempts } from './consequences.tsx';
import type { Preview } from './version-data.ts';

type Regraded = Extract<DataOf<typeof RegradeEdition>['regradeEdition'], { __typename: 'EditionRegraded' }>;

const Done = ({ done }: { done: Regraded }) => {
  const t = useText();
  return (
    <Notice tone="done" isLive title={t('versions.regraded', { count: done.regraded })}>
      <p>{t('versions.regraded.raised', { raised: done.raised, passed: done.passed })}</p>
    </Notice>
  );
};

/** Grades again what was graded by a key that the edition’s version has corrected. */
export const Regrade = ({ preview, versionId }: { preview: Preview; versionId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [done, setDone] = useState<Regraded | null>(null);
  const { editionId, affectedCount, regradableCount } = preview;
  const regrade = async () => {
    const answer = await act(
      { editionId, versionId },
      async (input) => (await client.run(RegradeEdition, { input })).regradeEdition,
    );
    // Refused, the edition may have another version by now.
    cache.invalidate();
    if (answer) setDone(answer);
  };
  return (
    <>
      {done && <Done done={done} />}
      {affectedCount > 0 && (
        <section className="stack">
          <h2>{t('versions.regrade.title')}</h2>
          <p className="prose">{t('versions.regrade.lead', { count: affectedCount })}</p>
          <AffectedAttempts preview={preview} />
          {affectedCount > regradableCount && (
            <p className="soft">{t('versions.regrade.open', { count: affectedCount - regradableCount })}</p>
          )}
          {trouble && <TroubleNotice trouble={trouble} />}
          {regradableCount > 0 && (
            <p>
              <Button isBusy={isRunning} onClick={() => void regrade()}>
                {t('versions.regrade.submit', { count: regradableCount })}
              </Button>
            </p>
          )}
        </section>
      )}
    </>
  );
};
