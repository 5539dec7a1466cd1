import type { ResultList } from '@campus/api-client';
import { Button, Table, VisuallyHidden, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { DropDialog } from './drop-dialog.tsx';
import { useResultWords, type Result } from './use-result-words.ts';

interface Acts {
  isBusy: boolean;
  onAgain: (result: Result) => void;
  onDrop: (result: Result) => void;
}

const useColumns = (list: ResultList, { isBusy, onAgain, onDrop }: Acts): Column<Result>[] => {
  const t = useText();
  const formats = useFormats();
  const { lineName, troubleText } = useResultWords();
  const figure = (value: number | null) => (value === null ? '—' : formats.number(value));
  const held: Column<Result> = {
    id: 'held',
    label: t('platforms.results.column.held'),
    isNumber: true,
    cell: (result) => figure(result.held),
  };
  const reason: Column<Result> = {
    id: 'reason',
    label: t('platforms.results.column.reason'),
    isLong: true,
    cell: ({ trouble, droppedBecause }) => droppedBecause ?? (trouble ? troubleText(trouble) : '—'),
  };
  const act: Column<Result> = {
    id: 'act',
    label: t('platforms.results.column.act'),
    isQuiet: true,
    cell: (result) => {
      const name = <VisuallyHidden>{result.fullName}</VisuallyHidden>;
      return (
        <>
          <Button kind="quiet" isBusy={isBusy} onClick={() => onAgain(result)}>
            {t('platforms.results.again')} {name}
          </Button>
          {(list === 'REFUSED' || list === 'WAITING') && (
            <Button kind="quiet" onClick={() => onDrop(result)}>
              {t('platforms.results.drop')} {name}
            </Button>
          )}
        </>
      );
    },
  };
  return [
    {
      id: 'person',
      label: t('platforms.results.column.person'),
      isName: true,
      cell: ({ fullName }) => fullName,
    },
    { id: 'place', label: t('platforms.results.column.place'), cell: ({ place }) => place },
    { id: 'line', label: t('platforms.results.column.line'), cell: lineName },
    {
      id: 'given',
      label: t('platforms.results.column.given'),
      isNumber: true,
      cell: ({ given }) => figure(given),
    },
    ...(list === 'DIFFERENT' ? [held] : [reason]),
    act,
  ];
};

/** Results of one list, each to be sent again or kept back. */
export const ResultTable = ({
  list,
  items,
  isBusy,
  onAgain,
}: {
  list: ResultList;
  items: readonly Result[];
  isBusy: boolean;
  onAgain: (result: Result) => void;
}) => {
  const t = useText();
  const [dropped, setDropped] = useState<Result | null>(null);
  const columns = useColumns(list, { isBusy, onAgain, onDrop: setDropped });
  if (items.length === 0) return <p>{t('platforms.results.none')}</p>;
  return (
    <>
      <Table caption={t('platforms.results.listed')} columns={columns} rows={items} keyOf={({ id }) => id} />
      {dropped && <DropDialog result={dropped} onClose={() => setDropped(null)} />}
    </>
  );
};
