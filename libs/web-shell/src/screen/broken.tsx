import { Button, Notice } from '@campus/ui';
import { Component, useEffect, useRef, type ReactNode } from 'react';
import { useShellText } from '../hooks.tsx';
import { NotHere } from '../routing/not-here.ts';
import { useIsOnline } from '../use-is-online.ts';

const BrokenNotice = ({
  isAbsent,
  isRetried,
  onRetry,
}: {
  /** Its code is not on this device. */
  isAbsent: boolean;
  isRetried: boolean;
  onRetry: () => void;
}) => {
  const t = useShellText();
  const isOnline = useIsOnline();
  const wasOffline = useRef(false);
  useEffect(() => {
    if (!isOnline) wasOffline.current = true;
    else if (isAbsent && wasOffline.current) onRetry();
    // Some browsers remember as long as a page lives that a file could not be had. Nothing was typed here.
    else if (isAbsent && isRetried) location.reload();
  }, [isOnline, isAbsent, isRetried, onRetry]);
  if (isAbsent && !isOnline)
    return (
      <Notice title={t('screen.absent.title')} isLive>
        <p>{t('screen.absent.text')}</p>
      </Notice>
    );
  return (
    <Notice tone="danger" title={t('screen.broken.title')} isLive>
      <p>{t(isOnline ? 'screen.broken.text' : 'screen.broken.offline')}</p>
      {isOnline && (
        <Button kind="quiet" onClick={() => location.reload()}>
          {t('screen.broken.reload')}
        </Button>
      )}
    </Notice>
  );
};

/**
 * Keeps a part that breaks from taking the rest of the page with it. One whose code is not on the device is tried again
 * when there is a connection; without one nothing offers to load the page, which would be lost.
 */
export class Broken extends Component<
  { children: ReactNode },
  { isBroken: boolean; isAbsent: boolean; isRetried: boolean }
> {
  override state = { isBroken: false, isAbsent: false, isRetried: false };

  static getDerivedStateFromError(error: unknown) {
    return { isBroken: true, isAbsent: error instanceof NotHere };
  }

  readonly retry = (): void => this.setState({ isBroken: false, isRetried: true });

  override render() {
    const { isBroken, isAbsent, isRetried } = this.state;
    if (!isBroken) return this.props.children;
    return <BrokenNotice isAbsent={isAbsent} isRetried={isRetried} onRetry={this.retry} />;
  }
}
