import { CertificateBatchItems } from '@campus/api-client';
import { Button, Checkbox, type Chip, type Column, EmptyState, Select, type Sorting, Tag } from '@campus/ui';
import { go, QueryView, useFormats, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { Cut } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../../shared/lists/table/list-toolbar.tsx';
import { MOST_AT_ONCE } from '../../../shared/lists/table/many.ts';
import { useChoice } from '../../../shared/lists/table/use-choice.ts';
import { useChooseAll, type ReadPage } from '../../../shared/lists/table/use-choose-all.ts';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { SavedViews } from '../../../shared/lists/views/saved-views.tsx';
import { useText } from '../../../shared/text.ts';
import { useSurnameHeading } from '../../../shared/words/surname-heading.ts';
import { sortingBy } from '../../../shared/lists/use-sort.ts';
import { blockerCodes, states, type Batch, type Item, type ItemPage } from '../batches/batch-data.ts';
import { BasisTag } from '../../../shared/basis-tag.tsx';
import { useBlockerWords } from './blocker-words.ts';
import { ItemBulkBar, ItemBulkTold, useItemBulk } from './item-bulk.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { SessionsNotOver } from './sessions-not-over.tsx';
import { hasPlaces, ItemPlace } from './item-place.tsx';
import { itemAddress, useItemFilter, type ItemSort, type ItemFilter } from './item-filter.ts';

const size = 25;
const tones = {
  READY: 'info',
  BLOCKED: 'warn',
  ALREADY: 'quiet',
  WAITING: 'info',
  ISSUED: 'done',
  FAILED: 'warn',
} as const;

type Change = (part: Partial<ItemFilter>, how?: { replace: boolean }) => void;

/** Of a list of one’s own only. */
const usePlaceColumn = (batch: Batch, by: (sort: ItemSort) => Sorting): Column<Item>[] => {
  const t = useText();
  if (!hasPlaces(batch)) return [];
  return [
    {
      id: 'place',
      label: t('certificates.column.place'),
      cell: (item) => <ItemPlace batch={batch} item={item} />,
      sorting: by('PLACE'),
    },
  ];
};

/** The state of an item, and its outcome. */
const ItemState = ({ item: { state, outcome, basis, problem } }: { item: Item }) => {
  const t = useText();
  return (
    <span className="list-line">
      <Tag tone={tones[state]}>{t(`certificates.state.${state}`)}</Tag>
      {outcome && <span>{t(`certificates.outcome.${outcome}`)}</span>}
      {outcome && <BasisTag basis={basis} />}
      {problem !== null && <Cut>{t('certificates.problem', { code: problem })}</Cut>}
    </span>
  );
};

/** One blocker, the one that was asked for or the first, and the way to the others. */
const FirstBlocker = ({
  item,
  asked,
  onLook,
}: {
  item: Item;
  asked: ItemFilter['blocker'];
  onLook: (item: Item) => void;
}) => {
  const t = useText();
  const words = useBlockerWords();
  const first = item.blockers.find(({ code }) => code === asked) ?? item.blockers[0];
  if (!first) return null;
  const more = item.blockers.filter((each) => each !== first);
  return (
    <span className="list-line">
      <Cut>{words(first)}</Cut>
      {more.length > 0 && (
        <Button
          kind="bare"
          aria-haspopup="dialog"
          title={more.map(words).join('\n')}
          onClick={() => onLook(item)}
        >
          {t('certificates.blockers.more', { count: more.length })}
          <span className="visually-hidden"> {t('certificates.blockers.of', { name: item.fullName })}</span>
        </Button>
      )}
    </span>
  );
};

const useColumns = (
  batch: Batch,
  filter: ItemFilter,
  change: Change,
  onLook: (item: Item) => void,
): Column<Item>[] => {
  const t = useText();
  const formats = useFormats();
  const bySurname = useSurnameHeading();
  const by = sortingBy<ItemSort>(filter, change);
  const placeColumn = usePlaceColumn(batch, by);
  return [
    {
      id: 'name',
      ...bySurname(t('certificates.column.name'), by('NAME')),
      isName: true,
      cell: (item) => (
        <Button kind="bare" aria-haspopup="dialog" onClick={() => onLook(item)}>
          <Cut>{item.fullName}</Cut>
        </Button>
      ),
    },
    ...placeColumn,
    {
      id: 'country',
      label: t('certificates.column.country'),
      cell: (item) => (
        <span className="list-line">
          {item.countryCode === null ? '–' : formats.country(item.countryCode)}
          {item.differs && <Tag tone="warn">{t('certificates.differs')}</Tag>}
        </span>
      ),
      sorting: by('COUNTRY'),
    },
    {
      id: 'state',
      label: t('certificates.column.status'),
      cell: (item) => <ItemState item={item} />,
      sorting: by('STATE'),
    },
    {
      id: 'blockers',
      label: t('certificates.column.blockers'),
      cell: (item) => <FirstBlocker item={item} asked={filter.blocker} onLook={onLook} />,
      sorting: by('BLOCKERS'),
    },
    {
      id: 'certificate',
      label: t('certificates.column.certificate'),
      cell: ({ certificate }) =>
        certificate && (
          <span className="list-line">
            <a href={certificate.verifyUrl}>{certificate.serial}</a>
            <span className="soft">{t(`certificates.inForce.${certificate.status}`)}</span>
          </span>
        ),
    },
  ];
};

const Filters = ({
  filter,
  counts,
  change,
}: {
  filter: ItemFilter;
  counts: ItemPage['blockers'];
  change: Change;
}) => {
  const t = useText();
  const countOf = (code: string) => counts.find((each) => each.code === code)?.count ?? 0;
  return (
    <div className="list-fields">
      <Select
        label={t('certificates.filter.state')}
        value={filter.state ?? ''}
        options={[
          { value: '', label: t('certificates.filter.all') },
          ...states.map((value) => ({ value, label: t(`certificates.state.${value}`) })),
        ]}
        onChange={(event) => change({ state: states.find((each) => each === event.target.value) ?? null })}
      />
      <Select
        label={t('certificates.filter.blocker')}
        value={filter.blocker ?? ''}
        options={[
          { value: '', label: t('certificates.filter.all') },
          ...blockerCodes.map((value) => ({
            value,
            label: t('certificates.filter.counted', {
              what: t(`certificates.filter.${value}`),
              count: countOf(value),
            }),
          })),
        ]}
        onChange={(event) =>
          change({ blocker: blockerCodes.find((each) => each === event.target.value) ?? null })
        }
      />
      <Checkbox
        label={t('certificates.filter.differs')}
        checked={filter.differs}
        onChange={(event) => change({ differs: event.target.checked })}
      />
      <Checkbox
        label={t('certificates.filter.byDecision')}
        checked={filter.isByDecision}
        onChange={(event) => change({ isByDecision: event.target.checked })}
      />
    </div>
  );
};

/** What holds people, the commonest first: each names those it holds, pressed again everybody. */
const Held = ({
  batch,
  counts,
  asked,
}: {
  batch: Batch;
  counts: ItemPage['blockers'];
  asked: ItemFilter['blocker'];
}) => {
  const t = useText();
  const formats = useFormats();
  if (counts.length === 0) return null;
  return (
    <ul className="held-chips plain-list" aria-label={t('certificates.column.blockers')}>
      {counts
        .toSorted((a, b) => b.count - a.count)
        .map(({ code, count }) => (
          <li key={code}>
            <a
              className="held-chip"
              aria-current={code === asked ? 'true' : undefined}
              href={itemAddress(batch.editionId, batch.id, { blocker: code === asked ? null : code })}
            >
              {t(`certificates.filter.${code}`)} <strong className="numbers">{formats.number(count)}</strong>
            </a>
          </li>
        ))}
    </ul>
  );
};

/** What is set, each to be taken away alone. */
const useChips = (filter: ItemFilter, change: Change): Chip[] => {
  const t = useText();
  const { state, blocker, differs, isByDecision } = filter;
  const said = (what: string, value: string) => t('console.list.chip', { what, value });
  const chips: (Chip | null)[] = [
    state && {
      id: 'state',
      label: said(t('certificates.filter.state'), t(`certificates.state.${state}`)),
      onRemove: () => change({ state: null }),
    },
    blocker && {
      id: 'blocker',
      label: said(t('certificates.filter.blocker'), t(`certificates.filter.${blocker}`)),
      onRemove: () => change({ blocker: null }),
    },
    differs
      ? { id: 'differs', label: t('certificates.filter.differs'), onRemove: () => change({ differs: false }) }
      : null,
    isByDecision
      ? {
          id: 'byDecision',
          label: t('certificates.filter.byDecision'),
          onRemove: () => change({ isByDecision: false }),
        }
      : null,
  ];
  return chips.filter((chip) => chip !== null);
};

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

/** The saved views, and the line above the rows. */
const Toolbar = ({
  batch,
  filter,
  page,
  change,
}: {
  batch: Batch;
  filter: ItemFilter;
  /** Not yet there: undefined. */
  page: ItemPage | undefined;
  change: Change;
}) => {
  const t = useText();
  const path = certificatePaths.batch(batch.editionId, batch.id);
  return (
    <>
      <SavedViews
        list="BATCH"
        editionId={batch.editionId}
        path={path}
        address={itemAddress(batch.editionId, batch.id, filter)}
      />
      <ListToolbar
        search={{
          label: t('certificates.search'),
          value: filter.search,
          onSearch: (search, how) => change({ search }, how),
        }}
        filters={<Filters filter={filter} counts={page?.blockers ?? []} change={change} />}
        chips={useChips(filter, change)}
        onClear={() => go(path)}
        count={page ? t('certificates.people.count', { count: page.totalCount }) : null}
      />
    </>
  );
};

/** The people of a batch: searched, filtered, sorted, a page at a time; each opens beside the list. */
export const ItemTable = ({ batch }: { batch: Batch }) => {
  const t = useText();
  const filter = useItemFilter();
  const change: Change = (part, how) =>
    go(itemAddress(batch.editionId, batch.id, { ...filter, page: 0, ...part }), how);
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useColumns(batch, filter, change, ({ enrolmentId }) => setOpenId(enrolmentId));
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
      <Toolbar batch={batch} filter={filter} page={page} change={change} />
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
