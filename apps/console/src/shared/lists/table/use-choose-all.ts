import { useSubmit, type Trouble } from '@campus/web-shell';
import type { Choice } from './use-choice.ts';

/** No page of a list is longer, as the server has it. */
const LONGEST_PAGE = 100;

/** One page of what is found, in the order of the list. */
export type ReadPage<Row> = (part: { limit: number; offset: number }) => Promise<readonly Row[]>;

/** What the bar under a list offers while only a part of what is found is selected; null: nothing. */
export interface AllFound {
  /** How many are found. */
  total: number;
  /** As many of them as an act takes at once. */
  count: number;
  isRunning: boolean;
  trouble: Trouble | null;
  choose: () => void;
}

interface Found<Row> {
  choice: Choice<Row>;
  /** The rows on the page. */
  items: readonly Row[];
  total: number | null;
  /** The most rows that one act takes. */
  most: number;
  read: ReadPage<Row>;
}

/**
 * Selects everything that is found, on whichever page it is, once the whole page is selected: reads the other pages,
 * up to what an act takes at once.
 */
export const useChooseAll = <Row>({ choice, items, total, most, read }: Found<Row>): AllFound | null => {
  const { submit, isRunning, trouble } = useSubmit();
  const count = Math.min(total ?? 0, most);
  const choose = async () => {
    const rows: Row[] = [];
    await submit(async () => {
      while (rows.length < count) {
        const limit = Math.min(LONGEST_PAGE, count - rows.length);
        const page = await read({ limit, offset: rows.length });
        rows.push(...page);
        // Fewer are found than a moment ago.
        if (page.length < limit) break;
      }
      choice.put(rows, true);
      return { __typename: 'Chosen' };
    });
  };
  const isPageChosen = items.length > 0 && items.every(choice.has);
  if (!isPageChosen || choice.rows.length >= count) return null;
  return { total: total ?? 0, count, isRunning, trouble, choose: () => void choose() };
};
