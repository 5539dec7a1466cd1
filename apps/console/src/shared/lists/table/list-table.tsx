import './list.css';
import { type Column, MenuButton, type MenuItem, Table, VisuallyHidden } from '@campus/ui';
import { useLayoutEffect, useRef, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../text.ts';
import { ListPager } from '../list-pager.tsx';
import type { Choice } from './use-choice.ts';
import { useDensity } from './use-density.ts';

interface RowWords<Row> {
  /** Who or what a row is about, as screen readers and the menu say it. */
  nameOf: (row: Row) => string;
}

const Tick = ({
  label,
  isTicked,
  isPartly = false,
  onTick,
}: {
  label: string;
  isTicked: boolean;
  isPartly?: boolean;
  /** `isRange`: with Shift, as far as the row ticked before. */
  onTick: (isTicked: boolean, isRange: boolean) => void;
}) => (
  <label className="list-tick">
    <input
      type="checkbox"
      checked={isTicked}
      ref={(box) => {
        if (box) box.indeterminate = isPartly;
      }}
      onChange={({ target, nativeEvent }) =>
        onTick(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
    <VisuallyHidden>{label}</VisuallyHidden>
  </label>
);

/** Ticks before the name, a menu at the end of the row. */
const useWholeColumns = <Row,>({
  columns,
  rows,
  keyOf,
  choice,
  menuOf,
  nameOf,
}: RowWords<Row> & {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  choice: Choice<Row> | undefined;
  menuOf: ((row: Row) => readonly MenuItem[]) | undefined;
}): Column<Row>[] => {
  const t = useText();
  const lastTicked = useRef<string | null>(null);
  const withRange = (row: Row, isRange: boolean): readonly Row[] => {
    const ends = [rows.findIndex((each) => keyOf(each) === lastTicked.current), rows.indexOf(row)];
    lastTicked.current = keyOf(row);
    return isRange && !ends.includes(-1) ? rows.slice(Math.min(...ends), Math.max(...ends) + 1) : [row];
  };
  const ticked = choice ? rows.filter((row) => choice.has(row)).length : 0;
  const ticks: Column<Row>[] = choice
    ? [
        {
          id: 'tick',
          label: t('console.list.tick'),
          isQuiet: true,
          heading: (
            <Tick
              label={t('console.list.tick.page', { count: rows.length })}
              isTicked={ticked > 0 && ticked === rows.length}
              isPartly={ticked > 0 && ticked < rows.length}
              onTick={(is) => choice.put(rows, is)}
            />
          ),
          cell: (row) => (
            <Tick
              label={t('console.list.tick.one', { name: nameOf(row) })}
              isTicked={choice.has(row)}
              onTick={(is, isRange) => choice.put(withRange(row, isRange), is)}
            />
          ),
        },
      ]
    : [];
  const menus: Column<Row>[] = menuOf
    ? [
        {
          id: 'menu',
          label: t('console.list.menu'),
          isQuiet: true,
          cell: (row) => (
            <MenuButton isRow label={t('console.list.menu.of', { name: nameOf(row) })} items={menuOf(row)} />
          ),
        },
      ]
    : [];
  return [...ticks, ...columns, ...menus];
};

/** What in a cell takes the focus. */
const focusable = 'a[href], button, input';

/** Arrow up and down go to the same place of the row above or below; everything else is as the browser has it. */
const moveByRow = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target, currentTarget } = event;
  const cell = target instanceof Element ? target.closest('th, td') : null;
  const row = cell?.closest('tr');
  if (!cell || !row || (target as HTMLElement).matches('select, textarea, [type="search"], [type="text"]'))
    return;
  const all = [...currentTarget.querySelectorAll('tr')];
  const at = [...row.children].indexOf(cell);
  for (let next = all.indexOf(row) + step; next >= 0 && next < all.length; next += step) {
    const found = all[next]?.children[at]?.querySelector<HTMLElement>(focusable);
    if (!found) continue;
    event.preventDefault();
    found.focus();
    found.scrollIntoView?.({ block: 'nearest' });
    return;
  }
};

/** The list is as high as the window leaves room below what is above it: its own headings stay in sight. */
const useRoom = () => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      box.current?.style.setProperty('--list-top', `${Math.round(top)}px`);
    };
    measure();
    const seen = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    seen?.observe(document.body);
    return () => seen?.disconnect();
  }, []);
  return box;
};

/**
 * The rows of a list of the console: close together, headings and names in sight while it scrolls, with ticks and a
 * menu for each row where they are given. On a narrow screen each row is a card.
 */
export const ListTable = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  nameOf,
  choice,
  menuOf,
  isWaiting = false,
  empty,
  foot,
  ...pages
}: RowWords<Row> &
  ComponentProps<typeof ListPager> & {
    /** What is listed, for screen readers. */
    caption: string;
    columns: readonly Column<Row>[];
    rows: readonly Row[];
    keyOf: (row: Row) => string;
    choice?: Choice<Row>;
    menuOf?: (row: Row) => readonly MenuItem[];
    /** Other rows were requested and have not arrived. */
    isWaiting?: boolean;
    /** Where there is nothing. */
    empty: ReactNode;
    /** Beside the steps to other pages. */
    foot?: ReactNode;
  }) => {
  const { density } = useDensity();
  const whole = useWholeColumns({ columns, rows, keyOf, choice, menuOf, nameOf });
  const box = useRoom();
  if (rows.length === 0) return empty;
  return (
    <div className="list" data-density={density}>
      <div
        ref={box}
        className="list__scroll"
        role="region"
        aria-label={caption}
        aria-busy={isWaiting}
        data-ticks={choice !== undefined}
        data-menu={menuOf !== undefined}
        onKeyDown={moveByRow}
      >
        <Table caption={caption} columns={whole} rows={rows} keyOf={keyOf} />
      </div>
      <div className="list__foot">
        <ListPager {...pages} />
        {foot}
      </div>
    </div>
  );
};
