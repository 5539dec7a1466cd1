import './second-factor.css';
import { Button } from '@campus/ui';
import { useState } from 'react';
import { useShellText } from '../hooks.tsx';
import { Arrival } from '../screen/arrival.tsx';

/** The codes, once: copied, printed or saved before they go. */
export const RecoveryCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => {
  const t = useShellText();
  const [isCopied, setCopied] = useState(false);
  const text = codes.map((code) => `${code}\n`).join('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without https, or without leave: they can still be printed and saved.
      setCopied(false);
    }
  };
  return (
    <Arrival isHere>
      <section className="stack" aria-labelledby="recovery-codes">
        <h3 id="recovery-codes">{t('factor.codes.title')}</h3>
        <p>{t('factor.codes.means')}</p>
        <ol className="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code className="key-groups">{code}</code>
            </li>
          ))}
        </ol>
        <div className="row">
          <Button kind="quiet" onClick={() => window.print()}>
            {t('factor.codes.print')}
          </Button>
          <Button kind="quiet" onClick={() => void copy()}>
            {t('factor.codes.copy')}
          </Button>
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
            download={`${t('factor.codes.fileName')}.txt`}
          >
            {t('factor.codes.file')}
          </a>
        </div>
        <p role="status">{isCopied && t('factor.codes.copied')}</p>
        <Button onClick={onDone}>{t('factor.codes.done')}</Button>
      </section>
    </Arrival>
  );
};
