import { OverrideOutcome } from '@campus/api-client';
import { Button, Disclosure } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import type { Blocker, Item } from '../batches/batch-data.ts';

type WaiverKind = 'ACTIVITY' | 'LESSONS' | 'ATTENDANCE' | 'PLAN';

/** What a waiver of a blocker covers: that one thing. Null: it cannot be waived. */
const waiverOf = ({ code, activityId }: Blocker): WaiverKind | null => {
  if (code === 'LESSONS_LEFT') return 'LESSONS';
  if (code === 'NOT_ATTENDED') return 'ATTENDANCE';
  if (code === 'PLAN_NOT_APPROVED') return 'PLAN';
  return activityId === null ? null : 'ACTIVITY';
};

const Lessons = ({ lessons }: Pick<Blocker, 'lessons'>) => {
  const t = useText();
  return (
    <Disclosure summary={t('certificates.waive.lessons', { count: lessons.length })}>
      <ul>
        {lessons.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Disclosure>
  );
};

/** Waives a blocker, after stating what that is and what remains. */
export const Waive = ({ item, blocker }: { item: Item; blocker: Blocker }) => {
  const t = useText();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  const kind = waiverOf(blocker);
  if (kind === null) return null;
  const { activityId, lessons } = blocker;
  if (kind === 'LESSONS' && lessons.length === 0) return <span>{t('certificates.waive.again')}</span>;
  const words = { count: lessons.length, title: blocker.title ?? '' };
  const waive = async (input: { reason: string; idempotencyKey: string }) =>
    (
      await client.run(OverrideOutcome, {
        input: {
          ...input,
          enrolmentId: item.enrolmentId,
          kind,
          activityId,
          activityIds: kind === 'LESSONS' ? lessons.map(({ id }) => id) : null,
        },
      })
    ).overrideOutcome;
  return (
    <>
      <Button kind="bare" onClick={() => setOpen(true)}>
        {t(`certificates.waive.${kind}`, words)}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('certificates.waive.title', { name: item.fullName })}
          what={t(`certificates.waive.${kind}.what`, words)}
          submit={t(`certificates.waive.${kind}`, words)}
          run={(input): Promise<{ __typename: string }> => waive(input)}
          onClose={() => setOpen(false)}
        >
          <p>{t('certificates.waive.seen')}</p>
          {kind === 'LESSONS' && <Lessons lessons={lessons} />}
        </ReasonDialog>
      )}
    </>
  );
};
