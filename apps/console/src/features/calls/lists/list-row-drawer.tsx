import {
  DecideNomineeRow,
  type ImportDecision,
  importDecisionValues,
  MendNomineeRow,
} from '@campus/api-client';
import { Button, Facts, Tag, VisuallyHidden } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { FieldChanges } from '../../../shared/field-changes.tsx';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { faultyField } from '../../../shared/lists/mending/faulty-field.ts';
import { MendDrawer } from '../../../shared/lists/mending/mend-drawer.tsx';
import { rowLooks } from '../../../shared/lists/mending/row-looks.ts';
import { useText } from '../../../shared/text.ts';
import { useListChanges, useNoteWords } from './list-change-words.ts';
import { listFields, type ListField, type ListRow } from './list-data.ts';

/** What becomes of a row, and why. */
const Becomes = ({ row }: { row: ListRow }) => {
  const t = useText();
  const formats = useFormats();
  const note = useNoteWords();
  const changesIn = useListChanges();
  return (
    <>
      <Facts
        facts={[
          {
            label: t('calls.list.result'),
            value: <Tag {...rowLooks[row.result]}>{t(`calls.result.${row.result}`)}</Tag>,
          },
          { label: t('calls.field.EMAIL'), value: row.address && <MailAddress address={row.address} /> },
          { label: t('calls.column.institution'), value: row.institution },
          { label: t('calls.column.country'), value: row.country && formats.country(row.country) },
        ]}
      />
      {row.notes.length > 0 && (
        <ul className="mend-notes">
          {row.notes.map((each) => (
            <li key={each.code}>{note(each)}</li>
          ))}
        </ul>
      )}
      {row.changes.length > 0 && (
        <section>
          <h3>{t('calls.list.changes')}</h3>
          <FieldChanges changes={changesIn(row.changes)} />
        </section>
      )}
    </>
  );
};

/** Who the row is, where somebody has to say it; a row with a question can be left out. The answer can be changed. */
const Question = ({
  row,
  decide,
  isRunning,
}: {
  row: ListRow;
  decide: (decision: ImportDecision) => void;
  isRunning: boolean;
}) => {
  const t = useText();
  const isAboutWho = row.decision !== null || row.notes.some(({ code }) => code === 'ADDRESS_OTHER_NAME');
  if (!isAboutWho && row.result !== 'DECIDE') return null;
  return (
    <div className="mend-acts" role="group" aria-label={t('calls.list.decide')}>
      {(isAboutWho ? importDecisionValues : (['SKIP'] as const)).map((decision) => (
        <Button
          key={decision}
          kind="quiet"
          aria-pressed={row.decision === decision}
          isBusy={isRunning}
          onClick={() => decide(decision)}
        >
          {t(`calls.decision.${decision}`)}{' '}
          <VisuallyHidden>{t('calls.decision.of', { name: row.name })}</VisuallyHidden>
        </Button>
      ))}
    </div>
  );
};

/** What can be done with a row; the drawer closes when it is done. */
const useActs = (listId: string, row: ListRow, onClose: () => void) => {
  const { client, cache } = useShell();
  const deciding = useIntention();
  const mending = useIntention();
  const after = (done: unknown) => {
    if (!done) return;
    cache.invalidate();
    onClose();
  };
  const decide = async (decision: ImportDecision) =>
    after(
      await deciding.act(
        { listId, line: row.line, decision },
        async (input) => (await client.run(DecideNomineeRow, { input })).decideNomineeRow,
      ),
    );
  const mend = async (texts: { field: ListField; text: string }[]) =>
    after(
      await mending.act(
        { listId, line: row.line, texts },
        async (input) => (await client.run(MendNomineeRow, { input })).mendNomineeRow,
      ),
    );
  return { deciding, mending, decide, mend };
};

/** A row beside the list: what becomes of it, who it is, and what it says. */
export const ListRowDrawer = ({
  listId,
  row,
  mayDecide,
  steps,
  onClose,
}: {
  listId: string;
  row: ListRow;
  mayDecide: boolean;
  steps: { onPrevious: (() => void) | null; onNext: (() => void) | null };
  onClose: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const note = useNoteWords();
  const { deciding, mending, decide, mend } = useActs(listId, row, onClose);
  const [reason] = row.result === 'SKIP' || row.result === 'DECIDE' ? row.notes : [];
  const field = reason && faultyField(reason, listFields);
  return (
    <MendDrawer
      line={formats.number(row.line)}
      name={row.name || row.address}
      steps={steps}
      onClose={onClose}
      texts={mayDecide ? row.texts : []}
      fault={reason && field ? { field, words: note(reason) } : null}
      fieldName={(name) => t(`calls.field.${name}`)}
      intention={mending}
      onMend={(texts) => void mend(texts)}
    >
      <Becomes row={row} />
      {mayDecide && (
        <Question row={row} isRunning={deciding.isRunning} decide={(decision) => void decide(decision)} />
      )}
      {deciding.trouble && <TroubleNotice trouble={deciding.trouble} />}
    </MendDrawer>
  );
};
