import { Button, Dialog } from '@campus/ui';
import { randomId, useFormats, useJournal, useLocale } from '@campus/web-shell';
import { useState } from 'react';
import { useText, type MessageId } from '../../../shared/text.ts';
import type { TextDrafts } from '../../../shared/use-text-drafts.ts';
import { countFilled, fieldsOf, type Plan } from '../plan-data.ts';
import { Undecided } from '../fields/undecided.tsx';
import type { Reviews } from './reviews.ts';

/**
 * Hands the plan in, after saying who will read it and what must not be in it. It is an entry of the journal, after all
 * that was written before.
 */
export const HandIn = ({
  plan,
  texts,
  reviews,
  label,
}: {
  plan: Plan;
  texts: TextDrafts;
  reviews: Reviews;
  label: MessageId;
}) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const journal = useJournal();
  const [isAsking, setAsking] = useState(false);
  const filled = countFilled(fieldsOf(plan), texts.valueOf);
  if (filled === 0) return <p className="soft">{t('plan.review.empty')}</p>;
  const send = async () => {
    texts.settle();
    await journal.record('planHandedIn', { id: randomId(), enrolmentId: plan.enrolmentId, locale });
    setAsking(false);
  };
  return (
    <div>
      <Button kind="quiet" icon="send" onClick={() => setAsking(true)}>
        {t(label)}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={t('plan.review.ask')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button icon="send" onClick={() => void send()}>
              {t('plan.review.send')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('plan.review.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('plan.review.ask.what', { count: filled })}</p>
        <p>
          {reviews.readers.length > 0
            ? t('plan.review.ask.who', {
                names: formats.list(reviews.readers),
                count: reviews.readers.length,
              })
            : t('plan.review.ask.coordination')}
        </p>
        <Undecided plan={plan} texts={texts} words="plan.other.handIn" />
        <p className="plan-warning" lang={plan.locale}>
          {plan.warning}
        </p>
      </Dialog>
    </div>
  );
};
