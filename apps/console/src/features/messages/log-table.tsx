import { Disclosure, Table, Tag, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { logAddress, type LogWish, type sorts } from './log-wish.ts';
import type { LogItem } from './message-data.ts';
import { RetryButton } from './retry-button.tsx';
import { messageTones, useWhyWords } from '../../shared/why-words.ts';

const StateCell = ({ editionId, item }: { editionId: string; item: LogItem }) => {
  const t = useText();
  const whyWords = useWhyWords();
  return (
    <>
      <Tag tone={messageTones[item.state]}>{t(`message.state.${item.state}`)}</Tag>
      {item.why !== null && <p className="small">{whyWords(item.why)}</p>}
      {item.state === 'FAILED' && (
        <RetryButton editionId={editionId} messageIds={[item.id]} label={t('message.retry')} />
      )}
    </>
  );
};

const Written = ({ item: { subject, body, locale, address } }: { item: LogItem }) => {
  const t = useText();
  if (subject === null || body === null) return <>–</>;
  return (
    <Disclosure summary={<span lang={locale ?? undefined}>{subject}</span>}>
      <div className="stack stack--tight">
        {address !== null && <p className="small soft">{t('message.sentTo', { address })}</p>}
        <p className="mail-words" lang={locale ?? undefined}>
          {body}
        </p>
      </div>
    </Disclosure>
  );
};

/** Messages, a page at a time; each can be read as it was sent. */
export const LogTable = ({
  editionId,
  wish,
  items,
  change,
}: {
  editionId: string;
  wish: LogWish;
  items: readonly LogItem[];
  change: (part: Partial<LogWish>) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const by = (sort: (typeof sorts)[number]) => ({
    direction:
      wish.sort === sort ? (wish.isDescending ? ('descending' as const) : ('ascending' as const)) : null,
    onSort: () => change({ sort, isDescending: wish.sort === sort && !wish.isDescending }),
  });
  const columns: Column<LogItem>[] = [
    {
      id: 'name',
      label: t('message.column.name'),
      isName: true,
      cell: ({ fullName, personId }) => <a href={logAddress(editionId, { person: personId })}>{fullName}</a>,
      sorting: by('NAME'),
    },
    { id: 'kind', label: t('message.column.kind'), cell: ({ kind }) => t(`message.kind.${kind}`) },
    {
      id: 'state',
      label: t('message.column.state'),
      cell: (item) => <StateCell editionId={editionId} item={item} />,
      sorting: by('STATE'),
    },
    {
      id: 'when',
      label: t('message.column.when'),
      cell: ({ plannedAt, settledAt }) => formats.dateTime(settledAt ?? plannedAt),
      sorting: by('PLANNED'),
    },
    { id: 'text', label: t('message.column.text'), cell: (item) => <Written item={item} /> },
  ];
  return <Table caption={t('message.log')} columns={columns} rows={items} keyOf={({ id }) => id} />;
};
