import { Table } from '@campus/ui';
import type { ComponentProps, ReactNode } from 'react';
import { ListPager } from './list-pager.tsx';

/** A page of a list that the server cuts, with the steps to the others; `empty` where there is nothing. */
export const PagedTable = <Row,>({
  empty,
  page,
  size,
  total,
  onPage,
  ...table
}: Parameters<typeof Table<Row>>[0] & ComponentProps<typeof ListPager> & { empty: ReactNode }) =>
  table.rows.length === 0 ? (
    empty
  ) : (
    <>
      <Table {...table} />
      <ListPager page={page} size={size} total={total} onPage={onPage} />
    </>
  );
