import { Select, Table, type Column } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import { importFields, type ImportDetail, type ImportField } from './import-data.ts';

type FileColumn = ImportDetail['columns'][number];

/** `A`, `B`, … `AA`, as a spreadsheet names them. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** One row per column of the file: its heading, what it holds, what it is. A field chosen twice moves to the last. */
export const ColumnChoices = ({
  columns,
  fields,
  onChange,
}: {
  columns: readonly FileColumn[];
  fields: ImportField[];
  onChange: (fields: ImportField[]) => void;
}) => {
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
  return (
    <Table
      caption={t('imports.columns')}
      columns={shown}
      rows={columns}
      keyOf={({ index }) => String(index)}
    />
  );
};
