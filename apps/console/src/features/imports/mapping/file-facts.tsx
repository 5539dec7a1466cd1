import { ReadImportSheet } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { ImportDetail } from '../import-data.ts';

const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** What was found of the file itself, in one line. */
export const FileFacts = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const { facts } = detail.list;
  if (!facts) return null;
  const said = [
    t('imports.facts.rows', { count: facts.rows }),
    t('imports.facts.columns', { count: detail.columns.length }),
    facts.sheet && t('imports.facts.sheet', { name: facts.sheet }),
    facts.encoding && (encodings[facts.encoding] ?? facts.encoding),
    facts.delimiter &&
      t('imports.facts.delimiter.value', { sign: facts.delimiter === '\t' ? 'tab' : facts.delimiter }),
  ].filter(Boolean);
  return (
    <>
      <p className="soft">{said.join(' · ')}</p>
      {facts.hasMacros && <Notice title={t('imports.macros')} />}
      {facts.formulas > 0 && <Notice title={t('imports.formulas', { count: facts.formulas })} />}
    </>
  );
};

/** A workbook with several sheets: which of them is the list. */
export const OtherSheets = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { id, facts } = detail.list;
  if (!facts?.otherSheets.length) return null;
  const read = async (sheet: string) => {
    const run = async (input: { importId: string; sheet: string; idempotencyKey: string }) =>
      (await client.run(ReadImportSheet, { input })).readImportSheet;
    if (await act({ importId: id, sheet }, run)) cache.invalidate();
  };
  return (
    <Notice title={t('imports.sheets', { sheet: facts.sheet ?? '' })}>
      <ul className="plain-list imports-sheets">
        {facts.otherSheets.map((sheet) => (
          <li key={sheet}>
            <Button kind="quiet" isBusy={isRunning} onClick={() => void read(sheet)}>
              {t('imports.sheets.read', { sheet })}
            </Button>
          </li>
        ))}
      </ul>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Notice>
  );
};
