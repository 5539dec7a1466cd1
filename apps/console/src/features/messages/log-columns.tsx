import '../../shared/mails/mail-view.css';
import { Disclosure, Tag, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { sortingBy } from '../../shared/lists/use-sort.ts';
import { messageTones, useWhyWords } from '../../shared/words/why-words.ts';
import { logAddress, type LogFilter } from './log-filter.ts';
import type { LogItem } from './message-data.ts';
import { RetryButton } from './retry-button.tsx';

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

/** Messages, each of which can be read as it was sent. */
export const useLogColumns = (
  editionId: string,
  filter: LogFilter,
  change: (part: Partial<LogFilter>) => void,
): Column<LogItem>[] => {
  const t = useText();
  const formats = useFormats();
  const by = sortingBy<LogFilter['sort']>(filter, change);
  return [
    {
      id: 'name',
      label: t('message.column.name'),
      isName: true,
      cell: ({ fullName, personId }) => <a href={logAddress(editionId, { person: personId })}>{fullName}</a>,
      sorting: by('NAME'),
    },
    {
      id: 'kind',
      label: t('message.column.kind'),
      cell: ({ kind, writtenBy }) =>
        writtenBy === null ? t(`message.kind.${kind}`) : t('message.kind.by', { name: writtenBy }),
    },
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
};
