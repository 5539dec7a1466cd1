import { WithdrawSystemToken } from '@campus/api-client';
import { useIntention, useShell } from '@campus/web-shell';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';

/** Says what withdrawing a key does, and does it. */
export const WithdrawDialog = ({
  token: { id, name },
  onClose,
}: {
  token: { id: string; name: string };
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const withdraw = async () => {
    const run = async (input: { id: string; idempotencyKey: string }) =>
      (await client.run(WithdrawSystemToken, { input })).withdrawSystemToken;
    if (!(await intention.act({ id }, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <FormDialog
      title={t('systems.withdraw.ask', { name })}
      submit={t('systems.withdraw')}
      isDanger
      isUnsaved={false}
      intention={intention}
      onSubmit={withdraw}
      onClose={onClose}
    >
      <p className="prose">{t('systems.withdraw.what', { name })}</p>
    </FormDialog>
  );
};
