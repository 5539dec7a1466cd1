import type { AudienceSort } from '@campus/api-client';
import { Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { useText } from '../../shared/text.ts';
import { useList } from '../../shared/lists/use-list.ts';
import type { Audience, Reader } from './message-data.ts';
import { useWhyWords } from '../../shared/words/why-words.ts';

const AUDIENCE_SIZE = 20;

/** What of an audience is shown: those it reaches first, page by page. */
export const useAudienceOrder = () => {
  const list = useList<AudienceSort>('WHY');
  return { ...list, asked: { ...list.order, limit: AUDIENCE_SIZE, offset: list.page * AUDIENCE_SIZE } };
};
type AudienceOrder = ReturnType<typeof useAudienceOrder>;

/** How many a message would reach, in words. */
export const useAudienceWords = () => {
  const t = useText();
  return ({ totalCount, silencedCount }: Audience) =>
    t('message.audience.count', { count: totalCount - silencedCount, silenced: silencedCount });
};

/** Who a message would reach, and who not, with the reason. */
export const AudienceList = ({ audience, list }: { audience: Audience; list: AudienceOrder }) => {
  const t = useText();
  const formats = useFormats();
  const whyWords = useWhyWords();
  const columns: Column<Reader>[] = [
    {
      id: 'name',
      label: t('message.column.name'),
      sorting: list.sortingOf('NAME'),
      isName: true,
      cell: ({ fullName }) => fullName,
    },
    {
      id: 'country',
      label: t('message.column.country'),
      sorting: list.sortingOf('COUNTRY'),
      cell: ({ countryCode }) => (countryCode ? formats.country(countryCode) : '–'),
    },
    {
      id: 'why',
      label: t('message.column.reaches'),
      sorting: list.sortingOf('WHY'),
      cell: ({ why }) => (why === null ? t('message.reaches') : whyWords(why)),
    },
  ];
  if (audience.totalCount === 0) return null;
  return (
    <>
      <Table
        caption={t('message.audience')}
        columns={columns}
        rows={audience.items}
        keyOf={({ enrolmentId }) => enrolmentId}
      />
      <ListPager page={list.page} size={AUDIENCE_SIZE} total={audience.totalCount} onPage={list.setPage} />
    </>
  );
};
