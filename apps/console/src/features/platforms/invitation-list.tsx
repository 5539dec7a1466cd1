import { WithdrawInvitation, type DataOf, type PartnerPlatforms } from '@campus/api-client';
import { Button, Notice, Table, VisuallyHidden, type Column } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

type Invitation = DataOf<typeof PartnerPlatforms>['partnerPlatforms']['invitations'][number];

const useColumns = (isBusy: boolean, onWithdraw: (invitation: Invitation) => void): Column<Invitation>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'name', label: t('platforms.invite.column.name'), isName: true, cell: ({ name }) => name },
    { id: 'site', label: t('platforms.invite.column.site'), cell: ({ site }) => <code>{site}</code> },
    {
      id: 'link',
      label: t('platforms.invite.column.link'),
      isLong: true,
      cell: ({ link }) => <code>{link}</code>,
    },
    {
      id: 'until',
      label: t('platforms.invite.column.until'),
      cell: ({ until }) => formats.dateTime(until),
    },
    {
      id: 'act',
      label: t('platforms.invite.column.act'),
      isQuiet: true,
      cell: (invitation) => (
        <Button kind="quiet" isBusy={isBusy} onClick={() => onWithdraw(invitation)}>
          {t('platforms.invite.withdraw')} <VisuallyHidden>{invitation.name}</VisuallyHidden>
        </Button>
      ),
    },
  ];
};

/** Links that wait for their platform. Whoever has one may use it. `isMade`: one was just made. */
export const InvitationList = ({
  invitations,
  isMade,
}: {
  invitations: readonly Invitation[];
  isMade: boolean;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const withdraw = async ({ id }: Invitation) => {
    const run = async (input: { id: string; idempotencyKey: string }) =>
      (await client.run(WithdrawInvitation, { input })).withdrawInvitation;
    if (await intention.act({ id }, run)) cache.invalidate();
  };
  const columns = useColumns(intention.isRunning, (invitation) => void withdraw(invitation));
  if (invitations.length === 0) return null;
  return (
    <>
      <h3>{t('platforms.invite.list')}</h3>
      {isMade && <Notice tone="done" isLive title={t('platforms.invite.made')} />}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      <Table
        caption={t('platforms.invite.list')}
        columns={columns}
        rows={invitations}
        keyOf={({ id }) => id}
      />
    </>
  );
};
