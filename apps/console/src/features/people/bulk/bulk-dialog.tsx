import { ChangeEnrolments, EnrolmentsPreview } from '@campus/api-client';
import { Button, Dialog, Field, Notice } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  TroubleNotice,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useId, useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useMayClose } from '../../../shared/forms/use-may-close.ts';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import type { BulkAct, Done } from './bulk-data.ts';
import { Refusals } from './refusals.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What would happen, asked of the server with the rules of the act itself. */
const Preview = ({
  act,
  until,
  rows,
}: {
  act: BulkAct;
  until: string | null;
  rows: readonly RosterRow[];
}) => {
  const t = useText();
  const enrolmentIds = rows.map(({ enrolmentId }) => enrolmentId);
  const query = useQuery(EnrolmentsPreview, { act, until, enrolmentIds });
  return (
    <QueryView query={query}>
      {({ enrolmentsPreview: seen }) =>
        seen ? (
          <Notice
            tone={seen.doneCount === rows.length ? 'info' : 'warn'}
            isLive
            title={t('bulk.preview', { count: seen.doneCount, left: rows.length - seen.doneCount })}
          >
            <Refusals enrolments={seen.enrolments} rows={rows} />
          </Notice>
        ) : (
          <Notice tone="warn" title={t('bulk.preview.none')} />
        )
      }
    </QueryView>
  );
};

const useBulk = (act: BulkAct, rows: readonly RosterRow[], onDone: (done: Done) => void) => {
  const { client } = useShell();
  const { act: run, isRunning, trouble } = useIntention();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { mayClose, release } = useMayClose(until !== '' || reason.trim() !== '');
  const isDated = act !== 'EXTEND' || DAY.test(until);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isDated || !isReason(reason)) return;
    const said = {
      act,
      enrolmentIds: rows.map(({ enrolmentId }) => enrolmentId),
      until: until || null,
      reason: reason.trim(),
    };
    const changed = await run(
      said,
      async (input) => (await client.run(ChangeEnrolments, { input })).changeEnrolments,
    );
    if (!changed) return;
    release();
    onDone({ act, reason: said.reason, changed });
  };
  return { until, setUntil, reason, setReason, isChecked, isDated, mayClose, send, isRunning, trouble };
};

/** One act for everybody who is ticked: what it would do, why, and then it is done. */
export const BulkDialog = ({
  act,
  rows,
  onDone,
  onClose,
}: {
  act: BulkAct;
  rows: readonly RosterRow[];
  onDone: (done: Done) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const form = useId();
  const it = useBulk(act, rows, onDone);
  return (
    <Dialog
      isOpen
      title={t(`bulk.${act}.title`, { count: rows.length })}
      mayClose={it.mayClose}
      onClose={onClose}
      actions={
        <>
          <Button
            type="submit"
            form={form}
            kind={act === 'WITHDRAW' ? 'danger' : undefined}
            isBusy={it.isRunning}
          >
            {t(`bulk.${act}.submit`)}
          </Button>
          <Button kind="quiet" onClick={() => it.mayClose() && onClose()}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id={form} className="stack" onSubmit={(event) => void it.send(event)}>
        <p>{t(`bulk.${act}.what`)}</p>
        {act === 'EXTEND' && (
          <Field
            label={t('bulk.until')}
            type="date"
            value={it.until}
            error={it.isChecked && !it.isDated && t('bulk.until.missing')}
            onChange={(event) => it.setUntil(event.target.value)}
          />
        )}
        {it.isDated && <Preview act={act} until={it.until || null} rows={rows} />}
        <ReasonField value={it.reason} isChecked={it.isChecked} onChange={it.setReason} />
        {it.trouble && <TroubleNotice trouble={it.trouble} />}
      </Form>
    </Dialog>
  );
};
