import { WebhookAddresses } from '@campus/api-client';
import { Button, EmptyState, Notice, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { paths } from '../../../shared/paths/paths.ts';
import { useText } from '../../../shared/text.ts';
import { SecretShown } from '../systems/secret-shown.tsx';
import { CloseDialog, TurnDialog, useSwitching, type Webhook } from './webhook-acts.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';

const Standing = ({ webhook: { waiting, failed, lastSentAt } }: { webhook: Webhook }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      {lastSentAt
        ? t('webhooks.lastSent', { when: formats.dateTime(lastSentAt) })
        : t('webhooks.nothingSent')}
      {(waiting > 0 || failed > 0) && <> {t('webhooks.standing', { waiting, failed })}</>}
    </>
  );
};

interface Acts {
  isBusy: boolean;
  onSwitch: (webhook: Webhook) => void;
  onTurn: (webhook: Webhook) => void;
}

const Buttons = ({ webhook, isBusy, onSwitch, onTurn }: Acts & { webhook: Webhook }) => {
  const t = useText();
  return (
    <>
      <Button kind="quiet" isBusy={isBusy} onClick={() => onSwitch(webhook)}>
        {t(webhook.isOpen ? 'platforms.close' : 'platforms.open')}{' '}
        <VisuallyHidden>{webhook.name}</VisuallyHidden>
      </Button>
      <Button kind="quiet" isBusy={isBusy} onClick={() => onTurn(webhook)}>
        {t('webhooks.turn')} <VisuallyHidden>{webhook.name}</VisuallyHidden>
      </Button>
    </>
  );
};

const useColumns = (acts: Acts): Column<Webhook>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'name',
      label: t('systems.column.name'),
      isName: true,
      cell: ({ id, name, isOpen }) => (
        <span className="list-line">
          <a href={paths.webhook(id)}>{name}</a> {!isOpen && <Tag tone="danger">{t('platforms.closed')}</Tag>}
        </span>
      ),
    },
    { id: 'url', label: t('webhooks.column.url'), isLong: true, cell: ({ url }) => <code>{url}</code> },
    {
      id: 'kinds',
      label: t('webhooks.column.kinds'),
      isLong: true,
      cell: ({ kinds }) => formats.list(kinds.map((kind) => t(`webhooks.kind.${kind}`))),
    },
    {
      id: 'standing',
      label: t('webhooks.column.standing'),
      isLong: true,
      cell: (webhook) => <Standing webhook={webhook} />,
    },
    {
      id: 'act',
      label: t('platforms.column.act'),
      isQuiet: true,
      cell: (webhook) => <Buttons webhook={webhook} {...acts} />,
    },
  ];
};

const List = ({
  items,
  onSecret,
}: {
  items: readonly Webhook[];
  onSecret: (secret: string | null) => void;
}) => {
  const t = useText();
  const { change, isRunning, trouble } = useSwitching();
  const [asked, setAsked] = useState<{ act: 'close' | 'turn'; webhook: Webhook } | null>(null);
  const columns = useColumns({
    isBusy: isRunning,
    onSwitch: (webhook) => {
      if (webhook.isOpen) setAsked({ act: 'close', webhook });
      else void change(webhook);
    },
    onTurn: (webhook) => setAsked({ act: 'turn', webhook }),
  });
  const close = () => setAsked(null);
  if (items.length === 0) return <EmptyState title={t('webhooks.none')} />;
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Table caption={t('webhooks.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
      {asked?.act === 'close' && <CloseDialog webhook={asked.webhook} onClose={close} />}
      {asked?.act === 'turn' && (
        <TurnDialog
          webhook={asked.webhook}
          onDone={(secret) => {
            close();
            onSecret(secret);
          }}
          onClose={close}
        />
      )}
    </>
  );
};

/** Addresses of other programs that are told what happened. For administrators. */
export const WebhookList = () => {
  const t = useText();
  const query = useQuery(WebhookAddresses, {});
  const [isAsked, setAsked] = useState(false);
  const [made, setMade] = useState<{ secret: string | null } | null>(null);
  return (
    <section aria-labelledby="webhooks" className="stack">
      <div className="row row--ends">
        <h2 id="webhooks">{t('webhooks.title')}</h2>
        <Button
          onClick={() => {
            setMade(null);
            setAsked(true);
          }}
        >
          {t('webhooks.add')}
        </Button>
      </div>
      <p>{t('webhooks.lead')}</p>
      {made?.secret && (
        <SecretShown title={t('webhooks.made')} label={t('webhooks.secret')} secret={made.secret} />
      )}
      {made?.secret === null && <Notice tone="warn" isLive title={t('webhooks.lost')} />}
      <QueryView query={query}>
        {({ webhookAddresses }) => (
          <List items={webhookAddresses} onSecret={(secret) => setMade({ secret })} />
        )}
      </QueryView>
      {isAsked && (
        <WebhookDialog
          onDone={(secret) => {
            setMade({ secret });
            setAsked(false);
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
};
