import { fold } from '@campus/content-format/fold';
import { useLocale } from '@campus/web-shell';
import { useList } from './use-list.ts';

/** Rows on a page of a list that came whole. */
const SIZE = 25;

/**
 * A list whose rows are all here: searched, ordered and cut into pages on the spot, in the words of the reader. `textOf`
 * is what is searched, `keysOf` what the headings order by; rows that are equal stay in the order they came.
 */
export const useRows = <Row, Key extends string>(
  rows: readonly Row[],
  {
    first,
    startsDescending = false,
    textOf,
    keysOf,
  }: {
    first: Key;
    startsDescending?: boolean;
    textOf: (row: Row) => string;
    keysOf: Record<Key, (row: Row) => string | number>;
  },
) => {
  const locale = useLocale();
  const list = useList<Key>(first, startsDescending);
  const { sort, isDescending } = list.order;
  const words = fold(list.search);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const way = isDescending ? -1 : 1;
  const found = rows
    .filter((row) => fold(textOf(row)).includes(words))
    .sort((a, b) => {
      const [one, other] = [keysOf[sort](a), keysOf[sort](b)];
      return (
        way *
        (typeof one === 'number' && typeof other === 'number' ? one - other : compare(`${one}`, `${other}`))
      );
    });
  // There may be fewer rows than when the page was turned.
  const page = Math.min(list.page, Math.max(0, Math.ceil(found.length / SIZE) - 1));
  return {
    ...list,
    page,
    size: SIZE,
    total: found.length,
    shown: found.slice(page * SIZE, (page + 1) * SIZE),
  };
};
