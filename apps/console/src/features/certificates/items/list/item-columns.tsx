import { Button, Tag, type Column, type Sorting } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { BasisTag } from '../../../../shared/basis-tag.tsx';
import { Cut } from '../../../../shared/lists/table/cut.tsx';
import { sortingBy } from '../../../../shared/lists/use-sort.ts';
import { useText } from '../../../../shared/text.ts';
import { useSurnameHeading } from '../../../../shared/words/surname-heading.ts';
import type { Batch, Item } from '../../batches/batch-data.ts';
import { useBlockerWords } from '../blocker-words.ts';
import type { ChangeFilter, ItemFilter, ItemSort } from '../item-filter.ts';
import { hasPlaces, ItemPlace } from '../item-place.tsx';

const tones = {
  READY: 'info',
  BLOCKED: 'warn',
  ALREADY: 'quiet',
  WAITING: 'info',
  ISSUED: 'done',
  FAILED: 'warn',
} as const;

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

/** What is said of each person, and how the list is sorted by it. */
export const useItemColumns = (
  batch: Batch,
  filter: ItemFilter,
  change: ChangeFilter,
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
