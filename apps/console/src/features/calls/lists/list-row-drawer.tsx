import {
  DecideNomineeRow,
  type ImportDecision,
  importDecisionValues,
  MendNomineeRow,
} from '@campus/api-client';
import { Facts, Tag } from '@campus/ui';
import { TroubleNotice, useFormats, useShell } from '@campus/web-shell';
import { FieldChanges } from '../../../shared/field-changes.tsx';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { DecisionButtons } from '../../../shared/lists/mending/decision-buttons.tsx';
import { faultyField } from '../../../shared/lists/mending/faulty-field.ts';
import { MendDrawer } from '../../../shared/lists/mending/mend-drawer.tsx';
import { rowLooks } from '../../../shared/lists/mending/row-looks.ts';
import { useRowActs, type RowOperations } from '../../../shared/lists/mending/use-row-acts.ts';
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
    <DecisionButtons
      label={t('calls.list.decide')}
      decisions={isAboutWho ? importDecisionValues : ['SKIP']}
      given={row.decision}
      words={(decision) => t(`calls.decision.${decision}`)}
      about={t('calls.decision.of', { name: row.name })}
      isRunning={isRunning}
      onDecide={decide}
    />
  );
};

const useOperations = (listId: string, line: number): RowOperations<ListField> => {
  const { client } = useShell();
  return {
    decide: async (given) =>
      (await client.run(DecideNomineeRow, { input: { listId, line, ...given } })).decideNomineeRow,
    mend: async (given) =>
      (await client.run(MendNomineeRow, { input: { listId, line, ...given } })).mendNomineeRow,
  };
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
  const { deciding, mending, decide, mend } = useRowActs(useOperations(listId, row.line), onClose);
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
