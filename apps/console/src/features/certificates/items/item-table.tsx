import '../batches/batch.css';
import { CertificateBatchItems } from '@campus/api-client';
import { Checkbox, EmptyState, Select, Tag, type Column, type Sorting } from '@campus/ui';
import { go, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { LateWords } from '../../../shared/late-counts.tsx';
import { PagedTable } from '../../../shared/lists/paged-table.tsx';
import { SearchField } from '../../../shared/lists/search-field.tsx';
import { useText } from '../../../shared/text.ts';
import { sortingBy } from '../../../shared/lists/use-sort.ts';
import { blockerCodes, states, type Batch, type Item, type ItemPage } from '../batches/batch-data.ts';
import { BasisTag } from '../../../shared/basis-tag.tsx';
import { ItemBlockers } from './item-blockers.tsx';
import { Explanations, ItemActs, ItemDecisions } from './item-details.tsx';
import { MovedSince } from './moved-since.tsx';
import { NameChoice } from './name-choice.tsx';
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

type Change = (part: Partial<ItemFilter>) => void;

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

/** How somebody stands in the batch, and with what outcome. */
const ItemState = ({ item: { state, outcome, basis, problem } }: { item: Item }) => {
  const t = useText();
  return (
    <>
      <Tag tone={tones[state]}>{t(`certificates.state.${state}`)}</Tag>
      {outcome && (
        <p>
          {t(`certificates.outcome.${outcome}`)} <BasisTag basis={basis} />
        </p>
      )}
      {problem !== null && <p>{t('certificates.problem', { code: problem })}</p>}
    </>
  );
};

const useColumns = (batch: Batch, filter: ItemFilter, change: Change): Column<Item>[] => {
  const t = useText();
  const formats = useFormats();
  const by = sortingBy<ItemSort>(filter, change);
  const placeColumn = usePlaceColumn(batch, by);
  return [
    {
      id: 'name',
      label: t('certificates.column.name'),
      isName: true,
      cell: (item) => (
        <>
          {item.fullName}
          <NameChoice batch={batch} item={item} />
        </>
      ),
      sorting: by('NAME'),
    },
    ...placeColumn,
    {
      id: 'country',
      label: t('certificates.column.country'),
      cell: (item) => (
        <>
          {item.countryCode === null ? '–' : formats.country(item.countryCode)}{' '}
          {item.differs && <Tag tone="warn">{t('certificates.differs')}</Tag>}
          <MovedSince batch={batch} item={item} />
        </>
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
      isLong: true,
      label: t('certificates.column.blockers'),
      cell: (item) => (
        <div className="blockers stack stack--tight">
          <LateWords late={item.late} editionId={batch.editionId} />
          <ItemBlockers item={item} />
          <ItemDecisions editionId={batch.editionId} item={item} />
          <Explanations item={item} />
        </div>
      ),
      sorting: by('BLOCKERS'),
    },
    {
      id: 'certificate',
      label: t('certificates.column.certificate'),
      cell: (item) => <ItemActs item={item} />,
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
    <div className="row row--ends">
      <SearchField
        key={filter.search}
        label={t('certificates.search')}
        value={filter.search}
        onSearch={(search) => change({ search })}
      />
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

/** The people of a batch: searched, filtered, sorted, a page at a time. */
export const ItemTable = ({ batch }: { batch: Batch }) => {
  const t = useText();
  const locale = useLocale();
  const filter = useItemFilter();
  const change: Change = (part) =>
    go(itemAddress(batch.editionId, batch.id, { ...filter, page: 0, ...part }));
  const columns = useColumns(batch, filter, change);
  const query = useQuery(CertificateBatchItems, {
    batchId: batch.id,
    locale,
    limit: size,
    offset: filter.page * size,
    search: filter.search || null,
    state: filter.state,
    blocker: filter.blocker,
    differs: filter.differs ? true : null,
    isByDecision: filter.isByDecision ? true : null,
    sort: filter.sort,
    isDescending: filter.isDescending,
  });
  return (
    <QueryView query={query}>
      {({ certificateBatchItems: { items, totalCount, blockers, sessionsNotOver } }) => (
        <>
          <SessionsNotOver sessions={sessionsNotOver} />
          <Filters filter={filter} counts={blockers} change={change} />
          <PagedTable
            caption={t('certificates.people')}
            columns={columns}
            rows={items}
            keyOf={({ enrolmentId }) => enrolmentId}
            empty={<EmptyState title={t('certificates.nobody')} />}
            page={filter.page}
            size={size}
            total={totalCount}
            onPage={(page) => change({ page })}
          />
        </>
      )}
    </QueryView>
  );
};
