import { Button, Field, Notice } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';

/** A secret that was just made: it cannot be shown again. */
export const SecretShown = ({ title, label, secret }: { title: string; label: string; secret: string }) => {
  const t = useText();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  // Only over https, and only while the page has the focus, does a browser let a page write there.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Notice tone="done" isLive title={title}>
      <Field
        label={label}
        hint={t('systems.token.hint')}
        value={secret}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <p className="row">
        <Button kind="quiet" onClick={() => void copy()}>
          {t('systems.copy')}
        </Button>
        <span role="status">{isCopied !== null && t(isCopied ? 'systems.copied' : 'systems.notCopied')}</span>
      </p>
    </Notice>
  );
};
