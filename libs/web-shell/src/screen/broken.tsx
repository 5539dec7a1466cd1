import { Button, Notice } from '@campus/ui';
import { Component, type ReactNode } from 'react';
import { useShellText } from '../hooks.tsx';

const BrokenNotice = () => {
  const t = useShellText();
  return (
    <Notice tone="danger" title={t('screen.broken.title')} isLive>
      <p>{t('screen.broken.text')}</p>
      <Button kind="quiet" onClick={() => location.reload()}>
        {t('screen.broken.reload')}
      </Button>
    </Notice>
  );
};

/** Keeps a part that breaks from taking the rest of the page with it. */
export class Broken extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <BrokenNotice /> : this.props.children;
  }
}
