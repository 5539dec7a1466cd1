import { Tag, VisuallyHidden, type Column, type Sorting } from '@campus/ui';
import { go, useFormats } from '@campus/web-shell';
import { BasisTag } from '../../shared/basis-tag.tsx';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { useEnrolmentWords } from '../../shared/words/enrolment-words.ts';
import { addressWith } from '../../shared/lists/address-with.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { useSurnameHeading } from '../../shared/words/surname-heading.ts';
import type { RosterRow } from './roster-data.ts';
import { columnsOf, sortOf, type ColumnId, type SortKey, type RosterFilter } from './roster-filter.ts';
import { StuckCell } from './stuck-cell.tsx';

/** On a phone a person is who and how far, where they stand and since when. Chosen columns are all shown, on a long card. */
const cards: Partial<Record<ColumnId, NonNullable<Column<RosterRow>['card']>>> = {
  progress: 'aside',
  status: 'fact',
  lastWork: 'fact',
  edition: 'line',
  stuck: 'line',
};

type Columns = Record<ColumnId, Omit<Column<RosterRow>, 'id'>>;

const placed = (
  id: ColumnId,
  column: Omit<Column<RosterRow>, 'id'>,
  { columns }: RosterFilter,
): Column<RosterRow> => ({ id, ...column, ...(!columns && cards[id] && { card: cards[id] }) });

/** Sorting by a heading: once one way, again the other; progress and work begin with the most. */
const useSorting =
  (path: string, filter: RosterFilter) =>
  (key: SortKey): Sorting => {
    const isCurrent = sortOf(filter) === key;
    const isDown = filter.down === '1';
    const next = isCurrent ? !isDown : key !== 'name';
    return {
      direction: isCurrent ? (isDown ? 'descending' : 'ascending') : null,
      onSort: () =>
        go(addressWith(path, { ...filter, page: undefined, sort: key, down: next ? '1' : undefined })),
    };
  };

const LastWork = ({ row: { lastWorkAt, daysSilent } }: { row: RosterRow }) => {
  const t = useText();
  const formats = useFormats();
  if (lastWorkAt === null) return <span className="soft">{t('roster.lastWork.never')}</span>;
  return (
    <>
      {formats.date(lastWorkAt, 'short')}{' '}
      <VisuallyHidden>{t('roster.silent', { days: daysSilent ?? 0 })}</VisuallyHidden>
    </>
  );
};

const Deadline = ({ row: { endsOn, isExtended } }: { row: RosterRow }) => {
  const t = useText();
  const formats = useFormats();
  if (endsOn === null) return null;
  return (
    <span className="list-line">
      {formats.day(endsOn, 'short')}
      {isExtended && (
        <span className="list-mark" title={t('roster.extended')}>
          <Tag icon="clock">{t('roster.extended')}</Tag>
        </span>
      )}
    </span>
  );
};

const Status = ({ row }: { row: RosterRow }) => useEnrolmentWords()(row);

const Edition = ({ row: { editionId, editionTitle } }: { row: RosterRow }) => (
  <a href={peoplePaths.roster(editionId)}>
    <Cut>{editionTitle}</Cut>
  </a>
);

const MailTo = ({ email }: { email: string }) => (
  <a href={`mailto:${email}`}>
    <MailAddress address={email} />
  </a>
);

/** Opens the drawer; marks people with a granted outcome, or whose mail bounces. */
const Name = ({ row, onLook }: { row: RosterRow; onLook: (row: RosterRow) => void }) => {
  const t = useText();
  const { personId, fullName, addressBounces, basis } = row;
  return (
    <span className="list-line">
      <a
        href={peoplePaths.person(personId)}
        onClick={(event) => {
          // Another window, and what a reader of links asks for, are the browser's.
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onLook(row);
        }}
      >
        <Cut>{fullName}</Cut>
      </a>
      {basis !== null && basis !== 'EARNED' && (
        <span className="list-mark" title={t(`vocabulary.basis.${basis}`)}>
          <BasisTag basis={basis} />
        </span>
      )}
      {addressBounces && (
        <span className="list-mark" title={t('roster.bounces')}>
          <Tag tone="warn" icon="alert">
            {t('roster.bounces')}
          </Tag>
        </span>
      )}
    </span>
  );
};

const NextStep = ({ row: { nextStep } }: { row: RosterRow }) => {
  const t = useText();
  return nextStep ? <Cut>{nextStep.title}</Cut> : <span className="soft">{t('roster.next.none')}</span>;
};

export const useRosterColumns = (
  path: string,
  filter: RosterFilter,
  { isEverywhere, isAnyExtended }: { isEverywhere: boolean; isAnyExtended: boolean },
  onLook: (row: RosterRow) => void,
): Column<RosterRow>[] => {
  const t = useText();
  const formats = useFormats();
  const sorting = useSorting(path, filter);
  const groupNameOf = useGroupName();
  const bySurname = useSurnameHeading();
  const name: Column<RosterRow> = {
    id: 'name',
    ...bySurname(t('roster.name'), sorting('name')),
    isName: true,
    cell: (row) => <Name row={row} onLook={onLook} />,
  };
  const columns: Columns = {
    edition: {
      label: t('roster.edition'),
      cell: (row) => <Edition row={row} />,
    },
    country: {
      label: t('roster.country'),
      cell: ({ country }) => country && formats.country(country.code),
    },
    institution: { label: t('roster.institution'), cell: ({ institution }) => <Cut>{institution}</Cut> },
    post: { label: t('roster.post'), cell: ({ post }) => <Cut>{post}</Cut> },
    group: { label: t('roster.group'), cell: ({ groupName }) => <Cut>{groupNameOf(groupName)}</Cut> },
    status: { label: t('roster.status'), cell: (row) => <Status row={row} /> },
    progress: {
      label: t('roster.progress'),
      isNumber: true,
      sorting: sorting('progress'),
      cell: ({ percent }) => formats.percent(percent),
    },
    lastWork: {
      label: t('roster.lastWork'),
      sorting: sorting('activity'),
      cell: (row) => <LastWork row={row} />,
    },
    next: {
      label: t('roster.next'),
      cell: (row) => <NextStep row={row} />,
    },
    stuck: { label: t('vocabulary.stuck'), cell: (row) => <StuckCell row={row} /> },
    email: {
      label: t('roster.email'),
      cell: ({ email }) => email && <MailTo email={email} />,
    },
    sex: { label: t('roster.sex'), cell: ({ sex }) => t(`roster.sex.${sex ?? 'NOT_STATED'}`) },
    endsOn: { label: t('roster.endsOn'), cell: (row) => <Deadline row={row} /> },
  };
  return [
    name,
    ...columnsOf(filter, isEverywhere, isAnyExtended).map((id) => placed(id, columns[id], filter)),
  ];
};
