import { ChangeEnrolments, EnrolmentsPreview } from '@campus/api-client';
import { Button, Dialog, Field, Notice } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useMayClose } from '../../../shared/forms/use-may-close.ts';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import { dayNotLater, type BulkAct, type Changed, type Done } from './bulk-data.ts';
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

const Nobody = ({ changed, rows }: { changed: Changed; rows: readonly RosterRow[] }) => {
  const t = useText();
  return (
    <Notice tone="danger" isLive title={t('bulk.nobody')}>
      <Refusals enrolments={changed.enrolments} rows={rows} />
    </Notice>
  );
};

const useBulk = (act: BulkAct, rows: readonly RosterRow[], onDone: (done: Done) => void) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const { act: run, isRunning, trouble } = useIntention();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  /** Nobody was changed: the day, and the reason. */
  const [refused, setRefused] = useState<{ until: string; changed: Changed } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);
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
    // Where nothing was done, the dialog stays: what was written in it is still needed.
    if (changed.doneCount === 0) {
      setRefused({ until, changed });
      return;
    }
    release();
    onDone({ act, reason: said.reason, changed });
  };
  const nobody = refused && refused.until === until ? refused.changed : null;
  const notLater = nobody && dayNotLater(nobody.enrolments);
  const dayError = notLater
    ? t('bulk.until.notLater', { day: formats.day(notLater) })
    : isChecked && !isDated && t('bulk.until.missing');
  return {
    ...{ until, setUntil, reason, setReason, isChecked, isDated, nobody, notLater, dayError, field },
    ...{ mayClose, send, isRunning, trouble },
  };
};

/** One act on everybody selected: its effect, the reason, and then the act. */
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
            ref={it.field}
            error={it.dayError}
            onChange={(event) => it.setUntil(event.target.value)}
          />
        )}
        {it.isDated && !it.nobody && <Preview act={act} until={it.until || null} rows={rows} />}
        {it.nobody && !it.notLater && <Nobody changed={it.nobody} rows={rows} />}
        <ReasonField value={it.reason} isChecked={it.isChecked} onChange={it.setReason} />
        {it.trouble && <TroubleNotice trouble={it.trouble} />}
      </Form>
    </Dialog>
  );
};
