import { StaffMembers, type DataOf } from '@campus/api-client';
import { Button, type Column, EmptyState, SearchField, Select, Tag, VisuallyHidden } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { Cut, CutAddress } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { StaffDialog } from './staff-dialog.tsx';

export type Member = DataOf<typeof StaffMembers>['staff']['items'][number];

const size = 50;

const useRoleWords = () => {
  const t = useText();
  const formats = useFormats();
  return ({ roles }: Member): string =>
    formats.list(
      roles.map(({ role, country }) =>
        country
          ? t('staff.roleIn', { role: t(`staff.role.${role}`), country: formats.country(country) })
          : t(`staff.role.${role}`),
      ),
    );
};

/** A day; pointed at, also where the account is open now. */
const Seen = ({ member: { lastUsedAt, sessions } }: { member: Member }) => {
  const t = useText();
  const formats = useFormats();
  if (lastUsedAt)
    return (
      <span title={t('staff.seen', { at: formats.date(lastUsedAt, 'medium'), count: sessions })}>
        {formats.date(lastUsedAt, 'short')}
      </span>
    );
  return (
    <span title={t('staff.seen.never')}>
      <span aria-hidden="true">—</span>
      <VisuallyHidden>{t('staff.seen.never')}</VisuallyHidden>
    </span>
  );
};

const useColumns = (onChoose: (member: Member) => void): Column<Member>[] => {
  const t = useText();
  const rolesOf = useRoleWords();
  return [
    {
      id: 'name',
      label: t('staff.column.name'),
      isName: true,
      cell: (member) => (
        <span className="list-line">
          <Button kind="bare" onClick={() => onChoose(member)}>
            <Cut>{member.fullName}</Cut> <VisuallyHidden>{t('staff.change')}</VisuallyHidden>
          </Button>
          {member.isDisabled && <Tag tone="danger">{t('staff.disabled')}</Tag>}
        </span>
      ),
    },
    { id: 'email', label: t('staff.column.email'), cell: ({ email }) => <CutAddress address={email} /> },
    { id: 'roles', label: t('staff.column.roles'), cell: (member) => <Cut>{rolesOf(member)}</Cut> },
    {
      id: 'factor',
      label: t('staff.column.factor'),
      cell: ({ hasSecondFactor }) => t(hasSecondFactor ? 'staff.factor.has' : 'staff.factor.hasNot'),
    },
    { id: 'seen', label: t('staff.column.seen'), cell: (member) => <Seen member={member} /> },
  ];
};

const having = ['all', 'yes', 'no'] as const;
type Has = (typeof having)[number];

/** Who has a second factor and who has none, with how many there are. */
const FactorFilter = ({
  value,
  counts: { withSecondFactor, withoutSecondFactor },
  onChange,
}: {
  value: Has;
  counts: Pick<DataOf<typeof StaffMembers>['staff'], 'withSecondFactor' | 'withoutSecondFactor'>;
  onChange: (has: Has) => void;
}) => {
  const t = useText();
  const counts = {
    all: withSecondFactor + withoutSecondFactor,
    yes: withSecondFactor,
    no: withoutSecondFactor,
  };
  return (
    <Select
      label={t('staff.factor.filter')}
      value={value}
      options={having.map((has) => ({ value: has, label: t(`staff.factor.${has}`, { count: counts[has] }) }))}
      onChange={({ target }) => onChange(having.find((has) => has === target.value) ?? 'all')}
    />
  );
};

/** What of the staff is looked at: words, who has a second factor, and the page. */
const useStaff = () => {
  const [search, setSearch] = useState('');
  const [factor, setFactor] = useState<Has>('all');
  const [page, setPage] = useState(0);
  const { query } = useSteady(
    'staff',
    useQuery(StaffMembers, {
      search: search || null,
      hasSecondFactor: factor === 'all' ? null : factor === 'yes',
      limit: size,
      offset: page * size,
    }),
  );
  const fromStart =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPage(0);
    };
  return {
    query,
    search,
    factor,
    page,
    setSearch: fromStart(setSearch),
    setFactor: fromStart(setFactor),
    setPage,
  };
};

/** Those who work here: what they may do, and whether they may come in. For administrators. */
export const StaffPage = () => {
  const t = useText();
  const { query, search, factor, page, setSearch, setFactor, setPage } = useStaff();
  const [chosen, setChosen] = useState<Member | null>(null);
  const [isInviting, setInviting] = useState(false);
  const columns = useColumns(setChosen);
  return (
    <Page isWide title={t('staff.title')} lead={t('staff.lead')}>
      <div className="row row--ends">
        <SearchField label={t('staff.search')} value={search} onSearch={setSearch} />
        <Button onClick={() => setInviting(true)}>{t('staff.invite')}</Button>
      </div>
      <QueryView query={query}>
        {({ staff: { items, totalCount, ...counts } }) => (
          <>
            <FactorFilter value={factor} counts={counts} onChange={setFactor} />
            <ListTable
              caption={t('staff.title')}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              nameOf={({ fullName }) => fullName}
              page={page}
              size={size}
              total={totalCount}
              onPage={setPage}
              empty={<EmptyState title={t('staff.none')} />}
            />
          </>
        )}
      </QueryView>
      {chosen && <StaffDialog member={chosen} onClose={() => setChosen(null)} />}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
};
