import { DecideNominations, SelectionPreview } from '@campus/api-client';
import { Button, Dialog } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  useIntention,
  useLocale,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { LetterField } from '../../../shared/forms/letter-field.tsx';
import { useText } from '../../../shared/text.ts';
import type { Decision, NominationRow } from '../calls/call-data.ts';
import { useSeen } from '../../../shared/meanwhile.tsx';
import { Affected, newlyWaiting, partsOf, Shortages, type Preview } from './decide-preview.tsx';
import { SeatTrouble } from './seat-trouble.tsx';

/** What was done: on whom the decision was taken, and who went to the waiting list for want of seats. */
export interface Decided {
  ids: string[];
  waitlisted: string[];
}

const idsOf = (items: Preview['items']) => items.map(({ nomination }) => nomination.id);

/** Decides on the people for whom the preview allows it, as it shows them: all of it is done, or nothing. */
const useDecide = (
  rows: readonly NominationRow[],
  preview: Preview | undefined,
  decision: Decision,
  onDone: (decided: Decided) => void,
) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { seen, noting } = useSeen();
  const [reason, setReason] = useState('');
  const [letterReason, setLetterReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const parts = preview && partsOf(preview);
  const ids = idsOf(parts?.decided ?? []);
  const waitlisted = idsOf(newlyWaiting(parts?.unseated ?? []));
  const rowsOf = (chosen: readonly string[]) =>
    seen(chosen.flatMap((id) => rows.find((row) => row.id === id) ?? []));
  const needsReason = preview?.needsReason ?? false;
  const decide = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (ids.length === 0 || (needsReason && !isReason(reason))) return;
    const done = await act(
      {
        nominations: rowsOf(ids),
        waitlisted: rowsOf(waitlisted),
        decision,
        reason: reason.trim() || null,
        letterReason: letterReason.trim() || null,
      },
      async (input) => noting((await client.run(DecideNominations, { input })).decideNominations),
    );
    // Whatever came of it, seats may have moved meanwhile.
    cache.invalidate();
    if (done) onDone({ ids, waitlisted });
  };
  return {
    ids,
    waitlisted,
    needsReason,
    decide,
    isRunning,
    trouble,
    reason,
    setReason,
    letterReason,
    setLetterReason,
    isChecked,
  };
};

interface DecideProps {
  /** As the person deciding saw them. */
  rows: readonly NominationRow[];
  decision: Decision;
  onDone: (decided: Decided) => void;
  /** Asks about another decision on the same people. */
  onInstead: (decision: Decision) => void;
  onClose: () => void;
}

/** What a decision on some nominations would do, before it is taken. `rows` are in the order in which seats are given. */
export const DecideDialog = ({ rows, decision, onDone, onInstead, onClose }: DecideProps) => {
  const t = useText();
  const locale = useLocale();
  const nominationIds = rows.map(({ id }) => id);
  const query = useQuery(SelectionPreview, { nominationIds, decision, locale });
  const preview = query.data?.selectionPreview;
  const form = useDecide(rows, preview, decision, onDone);
  const isSplit = form.waitlisted.length > 0;
  return (
    <Dialog
      isOpen
      title={t(`calls.decide.${decision}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button
            type="submit"
            form="decide"
            kind={decision === 'REJECT' ? 'danger' : 'primary'}
            disabled={form.ids.length === 0}
            isBusy={form.isRunning}
          >
            {isSplit && form.ids.length > 0
              ? t('calls.split.submit', { accepted: form.ids.length, waiting: form.waitlisted.length })
              : t(`calls.decide.${decision}.submit`, { count: form.ids.length })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="decide" className="stack" onSubmit={(event) => void form.decide(event)}>
        <p>{t(`calls.decide.${decision}.what`)}</p>
        <QueryView query={query}>
          {({ selectionPreview }) => (
            <>
              <Shortages
                shortages={selectionPreview.shortages}
                onWait={isSplit && form.ids.length === 0 ? () => onInstead('WAITLIST') : null}
              />
              <Affected preview={selectionPreview} />
            </>
          )}
        </QueryView>
        {form.needsReason && (
          <ReasonField value={form.reason} isChecked={form.isChecked} onChange={form.setReason} />
        )}
        {decision === 'REJECT' && <LetterField value={form.letterReason} onChange={form.setLetterReason} />}
        {form.trouble && <SeatTrouble trouble={form.trouble} rows={rows} />}
      </Form>
    </Dialog>
  );
};
