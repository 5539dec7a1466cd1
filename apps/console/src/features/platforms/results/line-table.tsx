import { Table, Tag, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { useResultWords, type ResultLine } from './use-result-words.ts';

const useColumns = (): Column<ResultLine>[] => {
  const t = useText();
  const formats = useFormats();
  const { lineName, troubleText } = useResultWords();
  return [
    {
      id: 'place',
      label: t('platforms.results.column.place'),
      isName: true,
      cell: ({ place }) => place,
    },
    { id: 'line', label: t('platforms.results.column.line'), cell: lineName },
    {
      id: 'state',
      label: t('platforms.results.column.state'),
      isLong: true,
      cell: ({ isMade, trouble }) => (
        <>
          {isMade ? (
            <Tag tone="done">{t('platforms.results.lines.made')}</Tag>
          ) : (
            <Tag tone="warn">{t('platforms.results.lines.wanted')}</Tag>
          )}{' '}
          {trouble && troubleText(trouble)}
        </>
      ),
    },
    {
      id: 'strangers',
      label: t('platforms.results.column.strangers'),
      isNumber: true,
      cell: ({ strangers }) => formats.number(strangers),
    },
  ];
};

/** Columns of the platform's gradebook that the campus writes into, or would. */
export const LineTable = ({ lines }: { lines: readonly ResultLine[] }) => {
  const t = useText();
  const columns = useColumns();
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t('platforms.results.lines')}</h2>
      {lines.length === 0 ? (
        <p>{t('platforms.results.lines.none')}</p>
      ) : (
        <Table caption={t('platforms.results.lines')} columns={columns} rows={lines} keyOf={({ id }) => id} />
      )}
    </section>
  );
};
