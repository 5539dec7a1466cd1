import { WithdrawInvitation, type DataOf, type PartnerPlatforms } from '@campus/api-client';
import { Button, Notice, Table, VisuallyHidden, type Column } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

/** A link breaks anywhere: no screen is as wide. */
const whole = { overflowWrap: 'anywhere' } as const;

type Invitation = DataOf<typeof PartnerPlatforms>['partnerPlatforms']['invitations'][number];

/** Only over https, and only while the page has the focus, does a browser let a page write there: the link is shown as well. */
const useCopying = () => {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async ({ name, link }: Invitation) => {
    setCopied(null);
    try {
      await navigator.clipboard.writeText(link);
      setCopied(name);
    } catch {
      // It is copied by hand.
    }
  };
  return { copy, copied };
};

const useColumns = (
  isBusy: boolean,
  onCopy: (invitation: Invitation) => void,
  onWithdraw: (invitation: Invitation) => void,
): Column<Invitation>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'name', label: t('platforms.invite.column.name'), isName: true, cell: ({ name }) => name },
    { id: 'site', label: t('platforms.invite.column.site'), cell: ({ site }) => <code>{site}</code> },
    {
      id: 'link',
      label: t('platforms.invite.column.link'),
      isLong: true,
      cell: ({ link }) => <code style={whole}>{link}</code>,
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
        <span className="row">
          <Button kind="quiet" onClick={() => onCopy(invitation)}>
            {t('platforms.invite.copy')} <VisuallyHidden>{invitation.name}</VisuallyHidden>
          </Button>
          <Button kind="quiet" isBusy={isBusy} onClick={() => onWithdraw(invitation)}>
            {t('platforms.invite.withdraw')} <VisuallyHidden>{invitation.name}</VisuallyHidden>
          </Button>
        </span>
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
  const { copy, copied } = useCopying();
  const columns = useColumns(
    intention.isRunning,
    (invitation) => void copy(invitation),
    (invitation) => void withdraw(invitation),
  );
  if (invitations.length === 0) return null;
  return (
    <div className="stack">
      <h3>{t('platforms.invite.list')}</h3>
      {isMade && <Notice tone="done" isLive title={t('platforms.invite.made')} />}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      <Table
        caption={t('platforms.invite.list')}
        columns={columns}
        rows={invitations}
        keyOf={({ id }) => id}
      />
      <p role="status">{copied !== null && t('platforms.invite.copied', { name: copied })}</p>
    </div>
  );
};
