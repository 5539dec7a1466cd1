import { Checkbox, Select, type Chip } from '@campus/ui';
import { go, useFormats } from '@campus/web-shell';
import { ListToolbar } from '../../../../shared/lists/table/list-toolbar.tsx';
import { SavedViews } from '../../../../shared/lists/views/saved-views.tsx';
import { certificatePaths } from '../../../../shared/paths/certificates-paths.ts';
import { useText } from '../../../../shared/text.ts';
import { blockerCodes, states, type Batch, type ItemPage } from '../../batches/batch-data.ts';
import { itemAddress, type ChangeFilter, type ItemFilter } from '../item-filter.ts';

const Filters = ({
  filter,
  counts,
  change,
}: {
  filter: ItemFilter;
  counts: ItemPage['blockers'];
  change: ChangeFilter;
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
export const Held = ({
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
const useChips = (filter: ItemFilter, change: ChangeFilter): Chip[] => {
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

/** The saved views, and the line above the rows. */
export const ItemToolbar = ({
  batch,
  filter,
  page,
  change,
}: {
  batch: Batch;
  filter: ItemFilter;
  /** Not yet there: undefined. */
  page: ItemPage | undefined;
  change: ChangeFilter;
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
