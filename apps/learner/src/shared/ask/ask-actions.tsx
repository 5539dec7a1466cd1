import './ask.css';
import { Button, Notice } from '@campus/ui';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { useSaveState } from '@campus/web-shell';
import { paths } from '../paths.ts';
import { useText } from '../text.ts';
import { useKeptDraft } from '../use-kept-draft.ts';
import { AskForm, type AskKind } from './ask-form.tsx';

/** The place somebody is asking about. */
export interface AskPlace {
  enrolmentId: string;
  activityId?: string;
  cardId?: string;
  /** Id of the section on display, in a lesson. */
  screen?: string;
  /** The title over it; left out: the heading of that section. */
  quoted?: string;
}

const headingOf = (screen: string | undefined): string | undefined =>
  (screen && document.getElementById(screen)?.querySelector('h2')?.textContent) || undefined;

/** What was begun and not sent, and where. */
interface Begun {
  place: AskPlace;
  text: string;
}

const Sent = ({ kind }: { kind: AskKind }) => {
  const t = useText();
  const { name } = useSaveState();
  const box = useRef<HTMLDivElement>(null);
  // The button that sent it is gone.
  useEffect(() => box.current?.focus(), []);
  // The notice of refused work tells it already.
  if (name === 'refused') return null;
  const isSent = name === 'saved';
  return (
    <div className="ask" ref={box} tabIndex={-1}>
      <Notice tone="done" isLive title={t(`questions.${kind}.${isSent ? 'sent' : 'kept'}`)}>
        <p>
          <a href={paths.questions}>{t('questions.mine')}</a>
        </p>
      </Notice>
    </div>
  );
};

/**
 * Asks the people who accompany, or reports that something is wrong, from where one is. The place is the one at which the
 * form was opened, and what is written stays while the reader turns the page, changes their mind about the kind, or
 * closes the window.
 */
export const AskActions = ({ on }: { on: AskPlace }) => {
  const t = useText();
  const [asking, setAsking] = useState<{ kind: AskKind; place: AskPlace } | null>(null);
  const [sent, setSent] = useState<AskKind | null>(null);
  const [begun, setBegun] = useKeptDraft<Begun | null>(`enquiry ${on.enrolmentId}`, null);
  const text = begun?.text ?? '';
  const opener = useRef<HTMLElement>(null);
  const open = (kind: AskKind, { currentTarget }: MouseEvent<HTMLElement>) => {
    opener.current = currentTarget;
    setSent(null);
    const place = { ...on, quoted: on.quoted ?? headingOf(on.screen) };
    setAsking({ kind, place: begun?.text ? begun.place : place });
  };
  const write = (next: string) => asking && setBegun({ place: asking.place, text: next });
  const close = (kind: AskKind | null) => {
    setAsking(null);
    setSent(kind);
    setBegun(null);
    if (kind === null) opener.current?.focus();
  };
  return (
    <>
      <Button kind="bare" icon="question" onClick={(event) => open('question', event)}>
        {t('questions.ask')}
      </Button>
      <Button kind="bare" icon="alert" onClick={(event) => open('fault', event)}>
        {t('questions.report')}
      </Button>
      {asking && <AskForm key={asking.kind} {...asking} text={text} onText={write} onEnd={close} />}
      {sent && <Sent kind={sent} />}
    </>
  );
};
