import { Button, Notice } from '@campus/ui';
import { Component, type ReactNode } from 'react';
import { useText } from '../shared/text.ts';

const BrokenNotice = () => {
  const t = useText();
  return (
    <Notice tone="danger" title={t('app.broken.title')} isLive>
      <p>{t('app.broken.text')}</p>
      <Button kind="quiet" onClick={() => location.reload()}>
        {t('app.broken.reload')}
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
