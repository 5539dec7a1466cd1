import { SetWebhookOpen, TurnWebhookSecret, type DataOf, type WebhookAddresses } from '@campus/api-client';
import { useFormats, useIntention, useShell } from '@campus/web-shell';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';

export type Webhook = DataOf<typeof WebhookAddresses>['webhookAddresses'][number];

/** Opens an address, or closes it. */
export const useSwitching = () => {
  const { client, cache } = useShell();
  const { act, ...rest } = useIntention();
  const change = async ({ id, isOpen }: Webhook) => {
    const run = async (input: { id: string; isOpen: boolean; idempotencyKey: string }) =>
      (await client.run(SetWebhookOpen, { input })).setWebhookOpen;
    const done = await act({ id, isOpen: !isOpen }, run);
    if (done) cache.invalidate();
    return done !== null;
  };
  return { change, ...rest };
};

/** Says what a program misses while its address is closed, and closes it. */
export const CloseDialog = ({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) => {
  const t = useText();
  const { change, ...intention } = useSwitching();
  const { name } = webhook;
  return (
    <FormDialog
      title={t('webhooks.close.ask', { name })}
      submit={t('platforms.close')}
      isDanger
      isUnsaved={false}
      intention={intention}
      onSubmit={async () => {
        if (await change(webhook)) onClose();
      }}
      onClose={onClose}
    >
      <p className="prose">{t('webhooks.close.what')}</p>
    </FormDialog>
  );
};

/** Says how long the present secret goes on, and makes another. `onDone` is given it: it is shown once. */
export const TurnDialog = ({
  webhook: { id, name, previousUntil },
  onDone,
  onClose,
}: {
  webhook: Webhook;
  onDone: (secret: string | null) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { client, cache } = useShell();
  const intention = useIntention();
  const turn = async () => {
    const run = async (input: { id: string; idempotencyKey: string }) =>
      (await client.run(TurnWebhookSecret, { input })).turnWebhookSecret;
    const made = await intention.act({ id }, run);
    if (!made) return;
    cache.invalidate();
    onDone(made.secret);
  };
  return (
    <FormDialog
      title={t('webhooks.turn.ask', { name })}
      submit={t('webhooks.turn')}
      isDanger={previousUntil !== null}
      isUnsaved={false}
      intention={intention}
      onSubmit={turn}
      onClose={onClose}
    >
      <p className="prose">{t('webhooks.turn.what', { name })}</p>
      {previousUntil && (
        <p className="prose">{t('webhooks.turn.before', { until: formats.dateTime(previousUntil) })}</p>
      )}
    </FormDialog>
  );
};
