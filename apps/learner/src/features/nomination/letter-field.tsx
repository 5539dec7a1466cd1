import { FileDrop, Notice } from '@campus/ui';
import { TroubleNotice, type Trouble } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { sendLetter } from './send-letter.ts';

/** The institution's letter: uploaded as soon as it is chosen, so that a slow connection is felt only once. */
export const LetterField = ({
  token,
  letterId,
  isNeeded,
  error,
  onLetter,
}: {
  token: string;
  letterId: string | null;
  isNeeded: boolean;
  error: string | null;
  onLetter: (id: string) => void;
}) => {
  const t = useText();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async ([file]: File[]) => {
    if (!file) return;
    setSending(true);
    setTrouble(null);
    const sent = await sendLetter(token, file);
    setSending(false);
    if (typeof sent === 'string') onLetter(sent);
    else setTrouble(sent);
  };
  return (
    <div className="stack stack--tight" tabIndex={-1} data-fault={error ? true : undefined}>
      <FileDrop
        label={t(isNeeded ? 'nomination.letter' : 'nomination.letter.optional')}
        hint={t('nomination.letter.hint')}
        button={t(letterId ? 'nomination.letter.other' : 'nomination.letter.choose')}
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        onFiles={(files) => void send(files)}
      />
      <p role="status">
        {isSending && t('nomination.letter.sending')}
        {!isSending && letterId && t('nomination.letter.here')}
      </p>
      {error && <Notice tone="danger" title={error} />}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};
