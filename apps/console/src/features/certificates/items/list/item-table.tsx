import { CertificateBatchItems } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { go, QueryView, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { ListTable } from '../../../../shared/lists/table/list-table.tsx';
import { MOST_AT_ONCE } from '../../../../shared/lists/table/many.ts';
import { useChoice } from '../../../../shared/lists/table/use-choice.ts';
import { useChooseAll, type ReadPage } from '../../../../shared/lists/table/use-choose-all.ts';
import { useSteady } from '../../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../../shared/text.ts';
import type { Batch, Item } from '../../batches/batch-data.ts';
import { ItemDrawer } from '../item-drawer.tsx';
import { itemAddress, useItemFilter, type ChangeFilter, type ItemFilter } from '../item-filter.ts';
import { SessionsNotOver } from '../sessions-not-over.tsx';
import { ItemBulkBar, ItemBulkTold, useItemBulk } from './item-bulk.tsx';
import { useItemColumns } from './item-columns.tsx';
import { Held, ItemToolbar } from './item-toolbar.tsx';

const size = 25;

const useItems = (batch: Batch, filter: ItemFilter) => {
  const locale = useLocale();
  const { client } = useShell();
  const { page: at, search, differs, isByDecision, ...rest } = filter;
  const ask = {
    ...rest,
    batchId: batch.id,
    locale,
    search: search || null,
    differs: differs ? true : null,
    isByDecision: isByDecision ? true : null,
  };
  const { query, isWaiting } = useSteady(
    batch.id,
    useQuery(CertificateBatchItems, { ...ask, limit: size, offset: at * size }),
  );
  const readPage: ReadPage<Item> = async (part) =>
    (await client.run(CertificateBatchItems, { ...ask, ...part })).certificateBatchItems.items;
  return { query, isWaiting, readPage, page: query.data?.certificateBatchItems };
};

const keyOf = ({ enrolmentId }: Item) => enrolmentId;
const nameOf = ({ fullName }: Item) => fullName;

/** The people of a batch: searched, filtered, sorted, a page at a time; each opens beside the list. */
export const ItemTable = ({ batch }: { batch: Batch }) => {
  const t = useText();
  const filter = useItemFilter();
  const change: ChangeFilter = (part, how) =>
    go(itemAddress(batch.editionId, batch.id, { ...filter, page: 0, ...part }), how);
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useItemColumns(batch, filter, change, ({ enrolmentId }) => setOpenId(enrolmentId));
  const { query, isWaiting, page, readPage } = useItems(batch, filter);
  const { items = [], totalCount = null } = page ?? {};
  const choice = useChoice(keyOf, `batch ${batch.id}`);
  const bulk = useItemBulk(choice.clear);
  const all = useChooseAll({ choice, items, total: totalCount, most: MOST_AT_ONCE, read: readPage });
  return (
    <div className="list-page">
      {page && (
        <div className="held-chips">
          <Held batch={batch} counts={page.blockers} asked={filter.blocker} />
          <SessionsNotOver page={page} />
        </div>
      )}
      <ItemToolbar batch={batch} filter={filter} page={page} change={change} />
      <ItemBulkTold bulk={bulk} />
      <QueryView query={query}>
        {() => (
          <ListTable
            caption={t('certificates.people')}
            columns={columns}
            rows={items}
            keyOf={keyOf}
            nameOf={nameOf}
            {...(batch.mayChange && { choice })}
            isWaiting={isWaiting}
            empty={<EmptyState title={t('certificates.nobody')} />}
            page={filter.page}
            size={size}
            total={totalCount ?? 0}
            onPage={(next) => change({ page: next })}
          />
        )}
      </QueryView>
      <ItemBulkBar batch={batch} rows={choice.rows} all={all} bulk={bulk} onClear={choice.clear} />
      <ItemDrawer
        batch={batch}
        items={items}
        openId={openId}
        onLook={setOpenId}
        onClose={() => setOpenId(null)}
      />
    </div>
  );
};
