import { Button, Checkbox, LinkButton } from '@campus/ui';
import { useFormats, useLocale, useSaveState, useShell } from '@campus/web-shell';
import { useRef, useState, type MouseEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { useIsOnline } from '../../shared/use-is-online.ts';
import type { Plan } from './plan-data.ts';

/** Sends what is only on this device first; then the same button is pressed again. */
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

/** Until when the campus keeps it, and how to keep it oneself. A copy from an earlier visit may not say. */
const Kept = ({ plan: { keptDays, keptUntil } }: { plan: Plan }) => {
  const t = useText();
  const formats = useFormats();
  if (!keptUntil)
    return keptDays > 0 && <p className="small soft">{t('plan.kept.rule', { days: keptDays })}</p>;
  const isOver = new Date(keptUntil) < new Date();
  const words = isOver ? 'plan.kept.over' : 'plan.kept.until';
  return <p className="small soft">{t(words, { date: formats.date(keptUntil) })}</p>;
};

/**
 * The plan as a file, or on paper. A file is made by the server from what it has: what this device still keeps is
 * sent first.
 */
export const PlanExport = ({
  plan,
  isWhole,
  onWhole,
  onSettle,
}: {
  plan: Plan;
  /** With what is still empty, and with the blank forms. */
  isWhole: boolean;
  onWhole: (isWhole: boolean) => void;
  /** Writes down what is still only typed. */
  onSettle: () => void;
}) => {
  const t = useText();
  const locale = useLocale();
  const isOnline = useIsOnline();
  const { waiting } = useSaveState();
  const [hasNotes, setNotes] = useState(false);
  const { hostCountry } = plan.place;
  const size = hostCountry && letterCountries.has(hostCountry) ? 'letter' : 'a4';
  const href = (kind: string) =>
    `/plan/${plan.enrolmentId}.${kind}?lang=${locale}&size=${size}${isWhole ? '&fields=all' : ''}${hasNotes ? '&notes=all' : ''}`;
  const send = useSendFirst(onSettle);
  return (
    <section className="plan-export" aria-labelledby="plan-export">
      <h2 id="plan-export">{t('plan.export.title')}</h2>
      <p>{t('plan.export.what')}</p>
      {!isOnline && <p role="status">{t('plan.export.offline')}</p>}
      {isOnline && waiting > 0 && <p role="status">{t('plan.export.waiting')}</p>}
      <Checkbox
        label={t('plan.export.whole')}
        note={t('plan.export.whole.note')}
        checked={isWhole}
        onChange={(event) => onWhole(event.target.checked)}
      />
      <Checkbox
        label={t('plan.export.notes')}
        note={t('plan.export.notes.note')}
        checked={hasNotes}
        onChange={(event) => setNotes(event.target.checked)}
      />
      <div className="row">
        {isOnline && (
          <>
            <LinkButton href={href('docx')} kind="quiet" icon="download" download onClick={send}>
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
      <Kept plan={plan} />
    </section>
  );
};
