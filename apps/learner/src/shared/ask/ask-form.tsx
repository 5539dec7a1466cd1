import { Button, RadioGroup, TextArea } from '@campus/ui';
import { randomId, useJournal, useLocale, useUnsavedWarning } from '@campus/web-shell';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useFacilitators } from '../readers/use-facilitators.ts';
import { useText } from '../text.ts';
import type { AskPlace } from './ask-actions.tsx';

/** A question, or something that is wrong. */
export type AskKind = 'question' | 'fault';

const faults = ['FACT', 'LANGUAGE', 'DRAWING', 'TECHNICAL'] as const;
type Fault = (typeof faults)[number];

/** The server keeps no more. */
export const LONGEST = 2000;

interface Asking {
  kind: AskKind;
  place: AskPlace;
  text: string;
  onText: (text: string) => void;
  /** With the kind when it was written down, null when it was given up. */
  onEnd: (sent: AskKind | null) => void;
}

/** What is chosen and missing, and the entry of the journal that is made of it, with or without a connection. */
const useAsking = ({ kind, place, text, onEnd }: Asking) => {
  const journal = useJournal();
  const locale = useLocale();
  const [fault, setFault] = useState<Fault | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [id] = useState(randomId);
  useUnsavedWarning(text.trim() !== '');
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const said = kind === 'question' ? ('QUESTION' as const) : fault;
    if (!text.trim() || !said) {
      event.currentTarget.querySelector<HTMLElement>(said ? 'textarea' : 'input')?.focus();
      return;
    }
    const { enrolmentId, activityId, cardId, screen, quoted } = place;
    await journal.record('enquiryMade', {
      id,
      enrolmentId,
      kind: said,
      activityId: activityId ?? null,
      cardId: cardId ?? null,
      screen: screen ?? null,
      quoted: quoted?.trim().slice(0, 200) ?? null,
      locale,
      text,
    });
    onEnd(kind);
  };
  return { id, fault, setFault, isMissing: isChecked, send };
};

/** A question to the people who accompany, or what is wrong on a screen. */
export const AskForm = (asking: Asking) => {
  const { kind, place, text, onText, onEnd } = asking;
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const facilitators = useFacilitators(place.enrolmentId);
  const { id, fault, setFault, isMissing, send } = useAsking(asking);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <div className="ask">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void send(event)}
        aria-label={t(`questions.${kind}.title`)}
      >
        <h2 className="ask__title">{t(`questions.${kind}.title`)}</h2>
        {place.quoted && (
          <p className="ask__quote soft small">{t('questions.about', { title: place.quoted })}</p>
        )}
        {kind === 'fault' && (
          <RadioGroup
            label={t('questions.fault.kind')}
            name={`fault-${id}`}
            value={fault}
            error={isMissing && !fault ? t('questions.fault.kind.missing') : undefined}
            options={faults.map((value) => ({ value, label: t(`questions.kind.${value}`) }))}
            onChange={(value) => setFault(value as Fault)}
          />
        )}
        <TextArea
          label={t(`questions.${kind}.text`)}
          hint={
            facilitators && kind === 'question'
              ? t('questions.question.hint.named', { ...facilitators })
              : t(`questions.${kind}.hint`)
          }
          error={isMissing && !text.trim() ? t('questions.text.missing') : undefined}
          value={text}
          maxLength={LONGEST}
          rows={4}
          onChange={(event) => onText(event.target.value)}
        />
        <div className="row">
          <Button type="submit" icon="send">
            {t('questions.send')}
          </Button>
          <Button kind="quiet" onClick={() => onEnd(null)}>
            {t('questions.cancel')}
          </Button>
        </div>
      </form>
    </div>
  );
};
