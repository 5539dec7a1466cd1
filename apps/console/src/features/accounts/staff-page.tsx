import { StaffMembers, type DataOf } from '@campus/api-client';
import { Button, EmptyState, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { PagedTable } from '../../shared/lists/paged-table.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { StaffDialog } from './staff-dialog.tsx';

export type Member = DataOf<typeof StaffMembers>['staff']['items'][number];

const size = 50;

const Roles = ({ member }: { member: Member }) => {
  const t = useText();
  const formats = useFormats();
  return formats.list(
    member.roles.map(({ role, country }) =>
      country
        ? t('staff.roleIn', { role: t(`staff.role.${role}`), country: formats.country(country) })
        : t(`staff.role.${role}`),
    ),
  );
};

const useColumns = (onChoose: (member: Member) => void): Column<Member>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'name',
      label: t('staff.column.name'),
      isName: true,
      cell: ({ fullName, isDisabled }) => (
        <>
          {fullName} {isDisabled && <Tag tone="danger">{t('staff.disabled')}</Tag>}
        </>
      ),
    },
    { id: 'email', label: t('staff.column.email'), cell: ({ email }) => <MailAddress address={email} /> },
    { id: 'roles', label: t('staff.column.roles'), cell: (member) => <Roles member={member} /> },
    {
      id: 'seen',
      label: t('staff.column.seen'),
      cell: ({ lastUsedAt, sessions }) =>
        lastUsedAt
          ? t('staff.seen', { at: formats.date(lastUsedAt, 'medium'), count: sessions })
          : t('staff.seen.never'),
    },
    {
      id: 'acts',
      label: t('staff.column.acts'),
      isQuiet: true,
      cell: (member) => (
        <Button kind="bare" onClick={() => onChoose(member)}>
          {t('staff.change')} <VisuallyHidden>{member.fullName}</VisuallyHidden>
        </Button>
      ),
    },
  ];
};

/** Those who work here: what they may do, and whether they may come in. For administrators. */
export const StaffPage = () => {
  const t = useText();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<Member | null>(null);
  const [isInviting, setInviting] = useState(false);
  const query = useQuery(StaffMembers, { search: search || null, limit: size, offset: page * size });
  const columns = useColumns(setChosen);
  return (
    <Page isWide title={t('staff.title')} lead={t('staff.lead')}>
      <div className="row">
        <Button onClick={() => setInviting(true)}>{t('staff.invite')}</Button>
      </div>
      <SearchField
        label={t('staff.search')}
        value={search}
        onSearch={(words) => {
          setSearch(words);
          setPage(0);
        }}
      />
      <QueryView query={query}>
        {({ staff: { items, totalCount } }) => (
          <PagedTable
            caption={t('staff.title')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            page={page}
            size={size}
            total={totalCount}
            onPage={setPage}
            empty={<EmptyState title={t('staff.none')} />}
          />
        )}
      </QueryView>
      {chosen && <StaffDialog member={chosen} onClose={() => setChosen(null)} />}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
};
