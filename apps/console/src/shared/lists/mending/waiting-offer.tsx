import { Button, Notice } from '@campus/ui';
import { TroubleNotice, type useIntention } from '@campus/web-shell';
import { callPaths } from '../../paths/calls-paths.ts';
import { useText } from '../../text.ts';

interface Offer {
  rows: number;
  /** Null: the edition has no call, and no waiting list. */
  callId: string | null;
  isTaken: boolean;
}

interface Props {
  /** Left out otherwise, or nominated like the others. */
  of: 'people' | 'nominees';
  editionId: string;
  waiting: Offer;
  intention: Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;
  /** Rows are being decided again. */
  isBusy?: boolean;
  choose: (isWaiting: boolean) => void;
}

/** Rows for which the edition has no seat: one act puts all of them on its waiting list, and another takes them off. */
export const WaitingOffer = ({ of, editionId, waiting, intention, isBusy = false, choose }: Props) => {
  const t = useText();
  const { rows, callId, isTaken } = waiting;
  if (rows === 0) return null;
  const isRunning = intention.isRunning || isBusy;
  return (
    <Notice
      tone={isTaken ? 'info' : 'warn'}
      title={t(isTaken ? 'lists.waiting.taken' : 'lists.waiting.title', { count: rows })}
    >
      <p>{t(isTaken ? 'lists.waiting.taken.text' : `lists.waiting.text.${of}`)}</p>
      {callId === null ? (
        <p>
          {t('lists.waiting.noCall')} <a href={callPaths.list(editionId)}>{t('lists.waiting.calls')}</a>
        </p>
      ) : (
        <div>
          <Button kind="quiet" isBusy={isRunning} onClick={() => choose(!isTaken)}>
            {isTaken ? t(`lists.waiting.back.${of}`) : t('lists.waiting.put', { count: rows })}
          </Button>
        </div>
      )}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
    </Notice>
  );
};
