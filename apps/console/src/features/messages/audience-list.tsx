import { Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { ListPager } from '../../shared/list-pager.tsx';
import { useText } from '../../shared/text.ts';
import type { Audience, Reader } from './message-data.ts';
import { useWhyWords } from '../../shared/why-words.ts';

export const AUDIENCE_SIZE = 20;

/** How many a message would reach, in words. */
export const useAudienceWords = () => {
  const t = useText();
  return ({ totalCount, silencedCount }: Audience) =>
    t('message.audience.count', { count: totalCount - silencedCount, silenced: silencedCount });
};

/** Whom a message would reach, and whom not, with the reason. */
export const AudienceList = ({
  audience,
  page,
  onPage,
}: {
  audience: Audience;
  page: number;
  onPage: (page: number) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const whyWords = useWhyWords();
  const columns: Column<Reader>[] = [
    { id: 'name', label: t('message.column.name'), isName: true, cell: ({ fullName }) => fullName },
    {
      id: 'country',
      label: t('message.column.country'),
      cell: ({ countryCode }) => (countryCode ? formats.country(countryCode) : '–'),
    },
    {
      id: 'why',
      label: t('message.column.reaches'),
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
      <ListPager page={page} size={AUDIENCE_SIZE} total={audience.totalCount} onPage={onPage} />
    </>
  );
};
