import { Pager } from '@campus/ui';
import { useText } from '../text.ts';

/** Steps through a table of the server, `size` rows at a time. */
export const ListPager = ({
  page,
  size,
  total,
  onPage,
}: {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}) => {
  const t = useText();
  const from = page * size + 1;
  return (
    <Pager
      label={t('console.pages')}
      words={t('console.pageWords', { from, to: Math.min(total, from + size - 1), total })}
      previous={t('console.previous')}
      next={t('console.next')}
      page={page}
      pages={Math.ceil(total / size)}
      onPage={onPage}
    />
  );
};
