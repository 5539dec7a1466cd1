import { Button, Dialog, LinkButton, TextArea } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { RosterRow } from './roster-data.ts';

/** Into the programs people write with. */
const Ways = ({ row, text }: { row: RosterRow; text: string }) => {
  const t = useText();
  const subject = t('remind.subject', { edition: row.editionTitle });
  const words = encodeURIComponent(text);
  return (
    <div className="row">
      {row.email && (
        <LinkButton
          kind="quiet"
          href={`mailto:${row.email}?subject=${encodeURIComponent(subject)}&body=${words}`}
        >
          {t('remind.mail')}
        </LinkButton>
      )}
      <LinkButton
        kind="quiet"
        href={`https://wa.me/?text=${words}`}
        target="_blank"
        rel="external noopener noreferrer"
      >
        {t('remind.whatsapp')}
      </LinkButton>
    </div>
  );
};

/** A message to take along into the coordinator's own mail or WhatsApp: there people answer. */
export const RemindDialog = ({ row, onClose }: { row: RosterRow; onClose: () => void }) => {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  const [text, setText] = useState(() =>
    t('remind.body', {
      name: row.fullName,
      edition: row.editionTitle,
      percent: row.percent,
      next: row.nextStep?.title ?? '',
      link: location.origin,
    }),
  );
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Dialog
      isOpen
      title={t('remind.title', { name: row.fullName })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void copy()}>{t('remind.copy')}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t('remind.close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('remind.lead')}</p>
        <TextArea
          label={t('remind.text')}
          rows={9}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setCopied(false);
          }}
        />
        <Ways row={row} text={text} />
        <p role="status">{isCopied && t('remind.copied')}</p>
      </div>
    </Dialog>
  );
};
