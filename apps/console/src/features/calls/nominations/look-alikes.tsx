import { DecideLookAlike, type RefusalCode } from '@campus/api-client';
import { Button, Notice, RadioGroup } from '@campus/ui';
import { TroubleNotice, useIntention, useShell, useTroubleWords } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { Nomination } from '../calls/call-data.ts';

const OTHER = 'other';

/** Why enrolling was refused although the person was known. */
const Stuck = ({ code }: { code: RefusalCode }) => {
  const t = useText();
  const { title, whatToDo } = useTroubleWords({ code });
  return (
    <Notice tone="warn" title={t('calls.stuck')}>
      <p>
        {title} {whatToDo}
      </p>
    </Notice>
  );
};

/** Somebody with the same names has an account: a coordinator decides who it is, and then the person is enrolled. */
export const LookAlikes = ({ nomination }: { nomination: Nomination }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [who, setWho] = useState<string | null>(null);
  if (nomination.summary.state !== 'CONFIRMED') return null;
  if (/^[A-Z_]+$/.test(nomination.reason ?? '')) return <Stuck code={nomination.reason as RefusalCode} />;
  const decide = async () => {
    if (who === null) return;
    const done = await act(
      { nominationId: nomination.id, personId: who === OTHER ? null : who },
      async (input) => (await client.run(DecideLookAlike, { input })).decideLookAlike,
    );
    if (done) cache.invalidate();
  };
  return (
    <Notice tone="warn" title={t('calls.alike.title')}>
      <RadioGroup
        name="alike"
        label={t('calls.alike.who', { name: nomination.summary.name, address: nomination.address })}
        value={who}
        options={[
          ...nomination.lookAlikes.map(({ personId, name, address }) => ({
            value: personId,
            label: t('calls.alike.same', { name }),
            note: address ?? t('calls.links.noAddress'),
          })),
          { value: OTHER, label: t('calls.alike.other'), note: t('calls.alike.other.note') },
        ]}
        onChange={setWho}
      />
      <div>
        <Button disabled={who === null} isBusy={isRunning} onClick={() => void decide()}>
          {t('calls.alike.submit')}
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Notice>
  );
};
