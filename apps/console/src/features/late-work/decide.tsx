import { DecideLateWork } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonDialog } from '../../shared/forms/reason-dialog.tsx';
import { useText } from '../../shared/text.ts';
import { useLateWhat } from './late-columns.tsx';
import type { LateItem } from './late-work-page.tsx';

/** Whether it counts: each way with a reason. */
export const Decide = ({ item }: { item: LateItem }) => {
  const t = useText();
  const { client } = useShell();
  const whatOf = useLateWhat();
  const [open, setOpen] = useState<'accept' | 'refuse' | null>(null);
  const named = { name: item.person.fullName, what: whatOf(item) };
  const { enrolmentId, activityId, attemptId } = item;
  return (
    <div className="row">
      <Button kind="quiet" aria-label={t('late.accept.of', named)} onClick={() => setOpen('accept')}>
        {t('late.accept')}
      </Button>
      <Button kind="quiet" aria-label={t('late.refuse.of', named)} onClick={() => setOpen('refuse')}>
        {t('late.refuse')}
      </Button>
      {open && (
        <ReasonDialog
          title={t(`late.${open}.of`, named)}
          what={t(`late.${open}.what`)}
          submit={t(`late.${open}`)}
          run={async (input): Promise<{ __typename: string }> =>
            (
              await client.run(DecideLateWork, {
                input: { ...input, enrolmentId, activityId, attemptId, isAccepted: open === 'accept' },
              })
            ).decideLateWork
          }
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
};
