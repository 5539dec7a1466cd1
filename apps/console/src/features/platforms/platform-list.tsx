import { PartnerPlatforms, SetPlatformOpen, type DataOf } from '@campus/api-client';
import { Button, EmptyState, Facts, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { paths } from '../../shared/paths/paths.ts';
import { useText } from '../../shared/text.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { ChangeDialog, RegisterDialog, type Platform } from './register-dialog.tsx';

type Platforms = DataOf<typeof PartnerPlatforms>['partnerPlatforms'];

/** The last refusal in words, with the name of what was refused as platforms know it. */
const Refusal = ({ platform: { lastRefusal, lastRefusedAt, lastRefusedClaim } }: { platform: Platform }) => {
  const t = useText();
  const formats = useFormats();
  if (!lastRefusal || !lastRefusedAt) return t('platforms.never');
  return (
    <>
      {t(`platforms.refusal.${lastRefusal}`)}{' '}
      <span className="soft">
        {formats.dateTime(lastRefusedAt)}
        {lastRefusedClaim && (
          <>
            {' · '}
            <code>{lastRefusedClaim}</code>
          </>
        )}
      </span>
    </>
  );
};

const useColumns = (
  isBusy: boolean,
  onSwitch: (platform: Platform) => void,
  onChange: (platform: Platform) => void,
): Column<Platform>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'name',
      label: t('platforms.column.name'),
      isName: true,
      cell: ({ id, name, isOpen }) => (
        <span className="list-line">
          <a href={paths.platformResults(id)}>{name}</a>{' '}
          {!isOpen && <Tag tone="danger">{t('platforms.closed')}</Tag>}
        </span>
      ),
    },
    { id: 'issuer', label: t('platforms.column.issuer'), cell: ({ issuer }) => <code>{issuer}</code> },
    { id: 'client', label: t('platforms.column.client'), cell: ({ clientId }) => <code>{clientId}</code> },
    {
      id: 'launch',
      label: t('platforms.column.launch'),
      cell: ({ lastLaunchAt }) => (lastLaunchAt ? formats.dateTime(lastLaunchAt) : t('platforms.never')),
    },
    {
      id: 'refusal',
      label: t('platforms.column.refusal'),
      isLong: true,
      cell: (platform) => <Refusal platform={platform} />,
    },
    {
      id: 'act',
      label: t('platforms.column.act'),
      isQuiet: true,
      cell: (platform) => (
        <span className="row">
          <Button kind="quiet" isBusy={isBusy} onClick={() => onSwitch(platform)}>
            {t(platform.isOpen ? 'platforms.close' : 'platforms.open')}{' '}
            <VisuallyHidden>{platform.name}</VisuallyHidden>
          </Button>
          <Button kind="quiet" onClick={() => onChange(platform)}>
            {t('platforms.change')} <VisuallyHidden>{platform.name}</VisuallyHidden>
          </Button>
        </span>
      ),
    },
  ];
};

/** What a platform is told of the campus, to copy. */
const Addresses = ({
  addresses: { loginUrl, launchUrl, keysUrl },
}: {
  addresses: Platforms['addresses'];
}) => {
  const t = useText();
  return (
    <div className="stack">
      <h3>{t('platforms.addresses')}</h3>
      <Facts
        facts={[
          { label: t('platforms.launchUrl'), value: <code>{launchUrl}</code> },
          { label: t('platforms.loginUrl'), value: <code>{loginUrl}</code> },
          { label: t('platforms.keysUrl'), value: <code>{keysUrl}</code> },
        ]}
      />
    </div>
  );
};

const List = ({ platforms }: { platforms: Platforms }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const change = async ({ id, isOpen }: Platform) => {
    const run = async (input: { id: string; isOpen: boolean; idempotencyKey: string }) =>
      (await client.run(SetPlatformOpen, { input })).setPlatformOpen;
    if (await intention.act({ id, isOpen: !isOpen }, run)) cache.invalidate();
  };
  const [changing, setChanging] = useState<Platform | null>(null);
  const columns = useColumns(intention.isRunning, (platform) => void change(platform), setChanging);
  if (platforms.items.length === 0) return <EmptyState title={t('platforms.none')} />;
  return (
    <>
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      <Table caption={t('platforms.list')} columns={columns} rows={platforms.items} keyOf={({ id }) => id} />
      {changing && <ChangeDialog platform={changing} onClose={() => setChanging(null)} />}
    </>
  );
};

/** Which platforms are let in. For administrators. */
export const PlatformList = () => {
  const t = useText();
  const query = useQuery(PartnerPlatforms, {});
  const [asked, setAsked] = useState<'register' | 'invite' | null>(null);
  const [isMade, setMade] = useState(false);
  const ask = (what: 'register' | 'invite') => {
    setMade(false);
    setAsked(what);
  };
  return (
    <section aria-labelledby="platforms">
      <div className="row row--ends">
        <h2 id="platforms">{t('platforms.list')}</h2>
        <div className="row">
          <Button onClick={() => ask('invite')}>{t('platforms.invite')}</Button>
          <Button kind="quiet" onClick={() => ask('register')}>
            {t('platforms.register')}
          </Button>
        </div>
      </div>
      <QueryView query={query}>
        {({ partnerPlatforms }) => (
          <div className="stack stack--loose">
            <List platforms={partnerPlatforms} />
            <InvitationList invitations={partnerPlatforms.invitations} isMade={isMade} />
            <Addresses addresses={partnerPlatforms.addresses} />
          </div>
        )}
      </QueryView>
      {asked === 'register' && <RegisterDialog onClose={() => setAsked(null)} />}
      {asked === 'invite' && (
        <InviteDialog
          onDone={() => {
            setMade(true);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
};
