import {
  DecideImportRows,
  type ImportDecision,
  importDecisionValues,
  importFieldValues,
  MendImportRow,
} from '@campus/api-client';
import { Facts, Tag } from '@campus/ui';
import { TroubleNotice, useFormats, useShell } from '@campus/web-shell';
import { FieldChanges } from '../../shared/field-changes.tsx';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { DecisionButtons } from '../../shared/lists/mending/decision-buttons.tsx';
import { faultyField } from '../../shared/lists/mending/faulty-field.ts';
import { MendDrawer } from '../../shared/lists/mending/mend-drawer.tsx';
import { rowLooks } from '../../shared/lists/mending/row-looks.ts';
import { useRowActs, type RowOperations } from '../../shared/lists/mending/use-row-acts.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import type { ImportField, ImportRow } from './import-data.ts';
import { useImportWords } from './import-words.ts';

/** Somebody other than the address's owner needs another address. */
const isOfAnother = (row: ImportRow): boolean =>
  row.reason?.code === 'ADDRESS_OTHER_NAME' || row.reason?.code === 'NEEDS_OWN_ADDRESS';

/** What becomes of a row, and why. */
const Becomes = ({ row }: { row: ImportRow }) => {
  const t = useText();
  const formats = useFormats();
  const words = useImportWords();
  const notes = [...(row.reason ? [row.reason] : []), ...row.remarks];
  return (
    <>
      <Facts
        facts={[
          {
            label: t('imports.row.result'),
            value: <Tag {...rowLooks[row.result]}>{t(`imports.result.${row.result}`)}</Tag>,
          },
          { label: t('imports.field.EMAIL'), value: row.address && <MailAddress address={row.address} /> },
          { label: t('imports.field.COUNTRY'), value: row.country && formats.country(row.country) },
        ]}
      />
      {notes.length > 0 && (
        <ul className="mend-notes">
          {notes.map((note) => (
            <li key={note.code}>{words.note(note)}</li>
          ))}
        </ul>
      )}
      {row.personId && (
        <p>
          <a href={peoplePaths.person(row.personId)}>{t('imports.row.person', { name: row.name })}</a>
        </p>
      )}
      {row.changes.length > 0 && (
        <section>
          <h3>{t('imports.row.changes')}</h3>
          <FieldChanges changes={words.changes(row.changes)} />
        </section>
      )}
    </>
  );
};

const Question = ({
  row,
  decide,
  isRunning,
}: {
  row: ImportRow;
  decide: (decision: ImportDecision) => void;
  isRunning: boolean;
}) => {
  const t = useText();
  const isAsked = row.result === 'DECIDE' || row.decision !== null;
  return (
    <DecisionButtons
      label={t('imports.row.action')}
      decisions={isAsked ? importDecisionValues : ['SKIP']}
      given={row.decision}
      words={(decision) =>
        t(`imports.decision.${decision === 'NEW' && isOfAnother(row) ? 'OTHER' : decision}`)
      }
      about={t('imports.decision.of', { name: row.name })}
      isRunning={isRunning}
      onDecide={decide}
    />
  );
};

const useOperations = (importId: string, line: number): RowOperations<ImportField> => {
  const { client } = useShell();
  return {
    decide: async (given) =>
      (await client.run(DecideImportRows, { input: { importId, lines: [line], ...given } })).decideImportRows,
    mend: async (given) =>
      (await client.run(MendImportRow, { input: { importId, line, ...given } })).mendImportRow,
  };
};

/** A row beside the list: what becomes of it, who it is, and what it says. */
export const RowDrawer = ({
  importId,
  row,
  mayDecide,
  steps,
  onClose,
}: {
  importId: string;
  row: ImportRow;
  mayDecide: boolean;
  steps: { onPrevious: (() => void) | null; onNext: (() => void) | null };
  onClose: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const words = useImportWords();
  const { deciding, mending, decide, mend } = useRowActs(useOperations(importId, row.line), onClose);
  const field = row.reason && faultyField(row.reason, importFieldValues);
  return (
    <MendDrawer
      line={formats.number(row.line)}
      name={row.name || row.address}
      steps={steps}
      onClose={onClose}
      texts={mayDecide ? row.texts : []}
      fault={row.reason && field ? { field, words: words.note(row.reason) } : null}
      fieldName={(name) => t(`imports.field.${name}`)}
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
