import { Button, Notice } from '@campus/ui';
import { useState, useSyncExternalStore } from 'react';
import { installPrompt } from '../../shared/install/prompt.ts';
import { useText } from '../../shared/text.ts';

const refused = 'campus.install.refused';

const isRefused = (): boolean => {
  try {
    return localStorage.getItem(refused) !== null;
  } catch {
    return false;
  }
};

const refuse = () => {
  try {
    localStorage.setItem(refused, 'yes');
  } catch {
    // It is offered again at the next visit.
  }
};

const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** An iPad says that it is a Macintosh; no Macintosh has several points of touch. */
const isApple = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

const isTouched = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Offers to put the campus among the applications of a device, once a module is here. */
export const InstallOffer = () => {
  const t = useText();
  const canAsk = useSyncExternalStore(installPrompt.onChange, installPrompt.isWaiting);
  const [isOver, setOver] = useState(() => isRefused() || isInstalled());
  // Without the browser's own question there are only words, and on a desktop nobody needs them.
  if (isOver || !(canAsk || isTouched())) return null;
  const end = (act: () => void) => () => {
    act();
    setOver(true);
  };
  return (
    <Notice icon="device" title={t('packs.install.title')}>
      <p>{t(canAsk ? 'packs.install.text' : isApple() ? 'packs.install.apple' : 'packs.install.menu')}</p>
      <div className="row">
        {canAsk && <Button onClick={end(installPrompt.ask)}>{t('packs.install.go')}</Button>}
        <Button kind="quiet" onClick={end(refuse)}>
          {t('packs.install.no')}
        </Button>
      </div>
    </Notice>
  );
};
