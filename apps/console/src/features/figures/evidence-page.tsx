import { type DataOf, dimensionValues, evidenceSortValues, FigureEvidence } from '@campus/api-client';
import { type Column, EmptyState, SearchField, type Sorting, Table } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { figuresPaths, type FiguresPlace } from '../../shared/paths/figures-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { sortingBy, type Order } from '../../shared/lists/use-sort.ts';
import { indicators, placeIn, scopeOf, type Indicator } from './figures-data.ts';
import { useFigureWords } from './figures-words.ts';

type Evidence = NonNullable<DataOf<typeof FigureEvidence>['figureEvidence']>;
type Row = Evidence['items'][number];

const size = 50;

type Sort = (typeof evidenceSortValues)[number];
type SortingOf = (sort: Sort) => Sorting;

/** The filter of the rows is kept in the address. */
const useEvidenceFilter = () => {
  const [from, to] = [useSearchValue('from'), useSearchValue('to')];
  const [by, key, part] = [useSearchValue('by'), useSearchValue('key'), useSearchValue('part')];
  const search = useSearchValue('search') ?? '';
  const sort = useSearchValue('sort');
  const order = {
    sort: evidenceSortValues.find((each) => each === sort) ?? ('NAME' as const),
    isDescending: useSearchValue('down') === '1',
  };
  const page = Math.max(0, Math.floor(Number(useSearchValue('page') ?? 0)) || 0);
  return { from, to, by, key, part, search, order, page };
};

type Needed = Column<Row> & { isNeeded: boolean };

const useNames = (rows: readonly Row[], sortingOf: SortingOf): Needed[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'name',
      label: t('figures.evidence.name'),
      sorting: sortingOf('NAME'),
      isName: true,
      isNeeded: true,
      cell: ({ personId, name }) => (personId ? <a href={peoplePaths.person(personId)}>{name}</a> : name),
    },
    {
      id: 'country',
      label: t('figures.evidence.country'),
      sorting: sortingOf('COUNTRY'),
      isNeeded: rows.some(({ country }) => country),
      cell: ({ country }) => (country ? formats.country(country) : t('figures.notStated')),
    },
    {
      id: 'edition',
      label: t('figures.evidence.edition'),
      sorting: sortingOf('EDITION'),
      isNeeded: true,
      cell: ({ edition }) => edition,
    },
    {
      id: 'day',
      label: t('figures.evidence.day'),
      sorting: sortingOf('DAY'),
      isNeeded: rows.some(({ day }) => day),
      cell: ({ day }) => (day ? formats.day(day) : ''),
    },
  ];
};

const useMeasures = (rows: readonly Row[], sortingOf: SortingOf): Needed[] => {
  const t = useText();
  const formats = useFormats();
  const percent = (value: number | null) =>
    value === null ? '' : t('figures.unit.percent', { value: formats.number(value) });
  return [
    {
      id: 'before',
      label: t('figures.evidence.before'),
      sorting: sortingOf('BEFORE'),
      isNumber: true,
      isNeeded: rows.some(({ before }) => before !== null),
      cell: ({ before }) => percent(before),
    },
    {
      id: 'after',
      label: t('figures.evidence.after'),
      sorting: sortingOf('AFTER'),
      isNumber: true,
      isNeeded: rows.some(({ after }) => after !== null),
      cell: ({ after }) => percent(after),
    },
    {
      id: 'hours',
      label: t('figures.evidence.hours'),
      sorting: sortingOf('MINUTES'),
      isNumber: true,
      isNeeded: rows.some(({ minutes }) => minutes !== null),
      cell: ({ minutes }) => (minutes === null ? '' : formats.number(minutes / 60)),
    },
    {
      id: 'counted',
      label: t('figures.evidence.counted'),
      sorting: sortingOf('COUNTED'),
      isNeeded: rows.some(({ isCounted }) => isCounted !== null),
      cell: ({ isCounted }) => (isCounted === null ? '' : t(isCounted ? 'figures.yes' : 'figures.no')),
    },
  ];
};

/** Columns that say something of these rows. */
const useColumns = (rows: readonly Row[], sortingOf: SortingOf): Column<Row>[] => {
  const [names, measures] = [useNames(rows, sortingOf), useMeasures(rows, sortingOf)];
  return [...names, ...measures].filter(({ isNeeded }) => isNeeded);
};

const Rows = ({
  evidence,
  page,
  caption,
  sortingOf,
  onPage,
}: {
  evidence: Evidence;
  sortingOf: SortingOf;
  page: number;
  caption: string;
  onPage: (page: number) => void;
}) => {
  const t = useText();
  const columns = useColumns(evidence.items, sortingOf);
  if (evidence.items.length === 0) return <EmptyState title={t('figures.evidence.none')} />;
  return (
    <>
      <p role="status">{t('figures.evidence.count', { count: evidence.totalCount })}</p>
      <Table caption={caption} columns={columns} rows={evidence.items} keyOf={({ id }) => id} />
      <ListPager page={page} size={size} total={evidence.totalCount} onPage={onPage} />
    </>
  );
};

interface About {
  place: FiguresPlace;
  subjectId: string;
  indicator: Indicator;
}

const useEvidence = (
  { place, subjectId, indicator }: About,
  filter: ReturnType<typeof useEvidenceFilter>,
) => {
  const locale = useLocale();
  const { from, to, by, key, search, order, page } = filter;
  return useQuery(FigureEvidence, {
    scope: scopeOf(place),
    subjectId,
    from,
    to,
    indicator,
    dimension: dimensionValues.find((each) => each === by) ?? null,
    key: key === '-' ? '' : key,
    search: search || null,
    ...order,
    limit: size,
    offset: page * size,
    locale,
  });
};

interface Next {
  search?: string;
  page?: string | null;
  order?: Order<Sort>;
}

const EvidenceView = (about: About) => {
  const t = useText();
  const words = useFigureWords();
  const { place, subjectId, indicator } = about;
  const filter = useEvidenceFilter();
  const { from, to, by, key, part, search, order, page } = filter;
  const title = t('figures.evidence.title', { figure: words.name(indicator) });
  const { query } = useSteady(
    `${subjectId} ${indicator} ${filter.from} ${filter.to}`,
    useEvidence(about, filter),
  );
  const visit = ({ order: { sort, isDescending } = order, ...next }: Next, how?: { replace: boolean }) =>
    go(
      figuresPaths.evidence(place, subjectId, indicator, {
        ...{ from, to, by, key, part, search },
        sort: sort === 'NAME' ? null : sort,
        down: isDescending ? '1' : null,
        ...next,
      }),
      how,
    );
  return (
    <Page
      isWide
      title={title}
      above={<a href={figuresPaths.subject(place, subjectId, { from, to })}>{t('figures.evidence.back')}</a>}
      lead={
        <>
          <p>{words.definition(indicator)}</p>
          <p>{words.period({ from, to })}</p>
          {part && <p>{t('figures.evidence.part', { part })}</p>}
        </>
      }
    >
      <SearchField
        label={t('figures.evidence.search')}
        value={search}
        onSearch={(text, how) => visit({ search: text }, how)}
      />
      <QueryView query={query}>
        {({ figureEvidence: evidence }) =>
          evidence ? (
            <Rows
              evidence={evidence}
              page={page}
              caption={title}
              sortingOf={sortingBy(order, (next) => visit({ order: next }))}
              onPage={(next) => visit({ page: String(next) })}
            />
          ) : (
            <EmptyState title={t('figures.absent')} />
          )
        }
      </QueryView>
    </Page>
  );
};

/** The people and sessions behind a figure, for those who coordinate them. */
export const EvidencePage = ({
  place: text,
  subjectId,
  indicator: named,
}: {
  place: string;
  subjectId: string;
  indicator: string;
}) => {
  const place = placeIn(text);
  const indicator = indicators.find((each) => each.toLowerCase() === named);
  if (!place || !indicator) return <MissingPage />;
  return <EvidenceView place={place} subjectId={subjectId} indicator={indicator} />;
};
