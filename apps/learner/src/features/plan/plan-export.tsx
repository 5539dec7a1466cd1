import { Button, Checkbox, LinkButton } from '@campus/ui';
import { useLocale, useSaveState, useShell } from '@campus/web-shell';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import { useText } from '../../shared/text.ts';
import { useIsOnline } from '../../shared/use-is-online.ts';

/** What is only on this device goes first; then the same press is made again. */
const useSendFirst = (onSettle: () => void) => {
  const { journal } = useShell();
  const { name } = useSaveState();
  const isSending = useRef(false);
  return (event: MouseEvent<HTMLAnchorElement>) => {
    if (name === 'saved' || isSending.current) return;
    event.preventDefault();
    const link = event.currentTarget;
    onSettle();
    void journal.flush().then(() => {
      isSending.current = true;
      link.click();
      isSending.current = false;
    });
  };
};

/** Paper sizes where A4 is not what is in the printer. */
const letterCountries = new Set(['US', 'CA', 'MX', 'GT', 'SV', 'HN', 'NI', 'CR', 'PA', 'BZ', 'DO', 'CO']);

/**
 * The plan as a file, or on paper. A file is made by the server from what it has: what this device still keeps is
 * sent first.
 */
export const PlanExport = ({
  enrolmentId,
  country,
  kept,
  isWhole,
  onWhole,
  onSettle,
}: {
  enrolmentId: string;
  /** Where the post is. */
  country: string | null;
  /** Until when the campus has it. */
  kept: ReactNode;
  /** With what is still empty. */
  isWhole: boolean;
  onWhole: (isWhole: boolean) => void;
  /** Writes down what is still only typed. */
  onSettle: () => void;
}) => {
  const t = useText();
  const locale = useLocale();
  const isOnline = useIsOnline();
  const { waiting } = useSaveState();
  const size = country && letterCountries.has(country) ? 'letter' : 'a4';
  const href = (kind: string) =>
    `/plan/${enrolmentId}.${kind}?lang=${locale}&size=${size}${isWhole ? '' : '&fields=filled'}`;
  const send = useSendFirst(onSettle);
  return (
    <section className="plan-export no-print" aria-labelledby="plan-export">
      <h2 id="plan-export">{t('plan.export.title')}</h2>
      {kept}
      {!isOnline && <p role="status">{t('plan.export.offline')}</p>}
      {isOnline && waiting > 0 && <p role="status">{t('plan.export.waiting')}</p>}
      <Checkbox
        label={t('plan.export.whole')}
        note={t('plan.export.whole.note')}
        checked={isWhole}
        onChange={(event) => onWhole(event.target.checked)}
      />
      <div className="row">
        {isOnline && (
          <>
            <LinkButton href={href('docx')} icon="download" download onClick={send}>
              {t('plan.export.docx')}
            </LinkButton>
            <LinkButton href={href('pdf')} kind="quiet" icon="download" download onClick={send}>
              {t('plan.export.pdf')}
            </LinkButton>
          </>
        )}
        <Button kind="quiet" icon="print" onClick={() => window.print()}>
          {t('plan.print')}
        </Button>
      </div>
    </section>
  );
};
