import { RetentionDue, RunRetention, type DataOf } from '@campus/api-client';
import { Facts, Notice } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useText } from '../../shared/text.ts';
import { sumOf } from './retention-words.ts';

type Due = DataOf<typeof RetentionDue>['retentionDue'];

/** What a run would do at this moment. */
const Preview = ({ due: { toTell, toTake } }: { due: Due }) => {
  const t = useText();
  const formats = useFormats();
  const some = toTake.filter(({ count }) => count > 0);
  return (
    <>
      {some.length === 0 ? (
        <p>{t('retention.run.nothing')}</p>
      ) : (
        <>
          <Notice tone="warn" title={t('retention.run.some', { count: sumOf(some) })} />
          <Facts
            facts={some.map(({ code, count }) => ({
              label: t(`retention.what.${code}`),
              value: formats.number(count),
            }))}
          />
        </>
      )}
      {toTell > 0 && <p>{t('retention.run.tells', { count: toTell })}</p>}
    </>
  );
};

/** Runs the nightly job now: shows what it will delete, and asks why it cannot wait for the night. */
export const RunDialog = ({
  onDone,
  onClose,
}: {
  onDone: (did: { taken: number; told: number }) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const query = useQuery(RetentionDue, {});
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    const run = async (input: { reason: string; idempotencyKey: string }) =>
      (await client.run(RunRetention, { input })).runRetention;
    const done = await intention.act({ reason: reason.trim() }, run);
    if (!done) return;
    cache.invalidate();
    onDone({ taken: sumOf(done.taken), told: done.told });
  };
  return (
    <FormDialog
      title={t('retention.run.title')}
      submit={t('retention.run')}
      isDanger
      isUnsaved={reason !== ''}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <QueryView query={query}>{({ retentionDue }) => <Preview due={retentionDue} />}</QueryView>
      <p>{t('retention.run.text')}</p>
      <ReasonField reader="audit" value={reason} isChecked={isChecked} onChange={setReason} />
    </FormDialog>
  );
};
