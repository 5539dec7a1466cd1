import { Disclosure, Notice, Select, Table, type Column } from '@campus/ui';
import { useState } from 'react';
import { countColumns } from '../../../shared/lists/column-counts.ts';
import { useText } from '../../../shared/text.ts';
import { importFields, type ImportDetail, type ImportField } from '../import-data.ts';
import { unknownColumns } from './plan-draft.ts';

type FileColumn = ImportDetail['columns'][number];

/** `A`, `B`, … `AA`, as a spreadsheet names them. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

interface ChoicesProps {
  columns: readonly FileColumn[];
  fields: ImportField[];
  onChange: (fields: ImportField[]) => void;
}

/** One row per column of the file: its heading, what it holds, what it is. A field chosen twice moves to the last. */
const ColumnTable = ({ caption, columns, fields, onChange }: ChoicesProps & { caption: string }) => {
  const t = useText();
  const nameOf = ({ index, header }: FileColumn) =>
    header || t('imports.column.unnamed', { letter: letterOf(index) });
  const options = importFields.map((value) => ({ value, label: t(`imports.field.${value}`) }));
  const choose = (index: number, field: ImportField) =>
    onChange(fields.map((now, at) => (at === index ? field : now === field ? 'NONE' : now)));
  const shown: Column<FileColumn>[] = [
    { id: 'header', label: t('imports.columns.header'), isName: true, cell: (column) => nameOf(column) },
    {
      id: 'samples',
      isLong: true,
      label: t('imports.columns.samples'),
      cell: ({ samples }) => <span className="imports-samples">{samples.join(' · ') || '—'}</span>,
    },
    {
      id: 'field',
      isLong: true,
      label: t('imports.columns.field'),
      cell: (column) => (
        <span className="imports-field">
          <Select
            label={
              <span className="visually-hidden">{t('imports.columns.choose', { name: nameOf(column) })}</span>
            }
            value={fields[column.index] ?? 'NONE'}
            options={options}
            onChange={({ target }) => choose(column.index, target.value as ImportField)}
          />
        </span>
      ),
    },
  ];
  return <Table caption={caption} columns={shown} rows={columns} keyOf={({ index }) => String(index)} />;
};

/** Columns that need a word come first; those that their headings name are folded. */
export const ColumnChoices = ({
  columns,
  fields,
  lacking,
  isChecked,
  onChange,
}: ChoicesProps & {
  /** Without these fields nobody can be imported. */
  lacking: readonly ImportField[];
  /** Somebody wanted to go on. */
  isChecked: boolean;
}) => {
  const t = useText();
  const open = unknownColumns(columns);
  const known = columns.filter((column) => !open.includes(column));
  const [isUnfolded] = useState(lacking.length > 0 && open.length === 0);
  return (
    <section className="stack stack--tight" aria-labelledby="imports-columns">
      <h2 id="imports-columns" tabIndex={-1}>
        {t('imports.columns')}
      </h2>
      {lacking.length > 0 && (
        <Notice tone={isChecked ? 'danger' : 'warn'} title={t('imports.lacking')} isLive>
          <ul>
            {lacking.map((field) => (
              <li key={field}>{t(`imports.field.${field}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p role="status">{t('imports.columns.counted', { ...countColumns(columns, fields) })}</p>
      {open.length > 0 && (
        <>
          <p>{t('imports.columns.open', { count: open.length })}</p>
          <ColumnTable
            caption={t('imports.columns.open', { count: open.length })}
            columns={open}
            fields={fields}
            onChange={onChange}
          />
        </>
      )}
      {known.length > 0 && (
        <Disclosure summary={t('imports.columns.known', { count: known.length })} isOpen={isUnfolded}>
          <ColumnTable caption={t('imports.columns')} columns={known} fields={fields} onChange={onChange} />
        </Disclosure>
      )}
      <p className="soft">{t('imports.mapping.absent')}</p>
    </section>
  );
};
