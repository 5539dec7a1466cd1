import { SendWebhookAgain, WebhookAddresses, WebhookDeliveries, type DataOf } from '@campus/api-client';
import { Button, EmptyState, Notice, Tag, VisuallyHidden, type Column } from '@campus/ui';
import {
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { paths } from '../../../shared/paths/paths.ts';
import { useText } from '../../../shared/text.ts';

type Delivery = DataOf<typeof WebhookDeliveries>['webhookDeliveries']['items'][number];

const size = 50;

const tones = { WAITING: 'warn', SENT: 'done', FAILED: 'danger' } as const;

const useColumns = (isBusy: boolean, onAgain: (delivery: Delivery) => void): Column<Delivery>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'kind',
      label: t('webhooks.log.kind'),
      isName: true,
      cell: ({ kind }) => t(`webhooks.kind.${kind}`),
    },
    {
      id: 'when',
      label: t('webhooks.log.when'),
      card: 'fact',
      cell: ({ happenedAt }) => formats.dateTime(happenedAt),
    },
    {
      id: 'state',
      label: t('webhooks.log.state'),
      card: 'fact',
      cell: ({ state, status, tries, nextTryAt }) => (
        <>
          <Tag tone={tones[state]}>{t(`webhooks.state.${state}`)}</Tag>{' '}
          {tries > 0 && t('webhooks.log.tries', { tries, status: status === null ? 'none' : String(status) })}{' '}
          {nextTryAt && t('webhooks.log.next', { when: formats.dateTime(nextTryAt) })}
        </>
      ),
    },
    { id: 'event', label: 'webhook-id', isLong: true, cell: ({ eventId }) => <code>{eventId}</code> },
    {
      id: 'act',
      label: t('platforms.column.act'),
      isQuiet: true,
      cell: (delivery) =>
        delivery.state !== 'WAITING' && (
          <Button kind="quiet" isBusy={isBusy} onClick={() => onAgain(delivery)}>
            {t('webhooks.log.again')} <VisuallyHidden>{delivery.eventId}</VisuallyHidden>
          </Button>
        ),
    },
  ];
};

/** What one address was told in thirty days, each message with what became of it. */
export const DeliveriesPage = ({ webhookId }: { webhookId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [page, setPage] = useState(0);
  const { data } = useQuery(WebhookAddresses, {});
  const webhook = data?.webhookAddresses.find(({ id }) => id === webhookId);
  const again = async ({ id }: Delivery) => {
    const run = async (input: { id: string; idempotencyKey: string }) =>
      (await client.run(SendWebhookAgain, { input })).sendWebhookAgain;
    if (await intention.act({ id }, run)) cache.invalidate();
  };
  const columns = useColumns(intention.isRunning, (delivery) => void again(delivery));
  const { query, isWaiting } = useSteady(
    webhookId,
    useQuery(WebhookDeliveries, { webhookId, limit: size, offset: page * size }),
  );
  return (
    <Page
      isWide
      title={webhook ? t('webhooks.log.of', { name: webhook.name }) : t('webhooks.log.title')}
      lead={t('webhooks.log.lead')}
      above={<a href={paths.platforms}>{t('platforms.title')}</a>}
    >
      {webhook?.isOpen === false && <Notice tone="warn" title={t('webhooks.log.closed')} />}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      <QueryView query={query}>
        {({ webhookDeliveries: { items, totalCount } }) => (
          <ListTable
            caption={t('webhooks.log.title')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            nameOf={({ eventId }) => eventId}
            isWaiting={isWaiting}
            empty={<EmptyState title={t('webhooks.log.none')} />}
            page={page}
            size={size}
            total={totalCount}
            onPage={setPage}
          />
        )}
      </QueryView>
    </Page>
  );
};
