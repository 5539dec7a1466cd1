import { Button, Dialog } from '@campus/ui';
import { SaveLine } from '@campus/web-shell';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useText } from '../../shared/text.ts';
import { ScormContents } from './scorm-contents.tsx';
import { neighbour, type ScormItem } from './scorm-data.ts';

const FullScreen = ({ stage }: { stage: RefObject<HTMLElement | null> }) => {
  const t = useText();
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => {
    const turning = isFull ? document.exitFullscreen() : stage.current?.requestFullscreen();
    // The browser may refuse; the activity then stays as it is.
    turning?.catch(() => undefined);
  };
  return (
    <Button kind="bare" icon="full" data-testid="scorm-full-screen" onClick={toggle}>
      {t(isFull ? 'scorm.full.exit' : 'scorm.full')}
    </Button>
  );
};

interface PartsProps {
  items: readonly ScormItem[];
  current: string;
  isOff: boolean;
  onOpen: (itemId: string) => void;
}

const Contents = ({ onOpen, ...contents }: PartsProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="bare" icon="list" data-testid="scorm-contents" onClick={() => setOpen(true)}>
        {t('scorm.contents')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('scorm.contents')}
        onClose={close}
        actions={
          <Button kind="quiet" onClick={close}>
            {t('scorm.contents.close')}
          </Button>
        }
      >
        <ScormContents
          {...contents}
          onOpen={(itemId) => {
            close();
            onOpen(itemId);
          }}
        />
      </Dialog>
    </>
  );
};

const Parts = (parts: PartsProps) => {
  const t = useText();
  const { items, current, isOff, onOpen } = parts;
  const step = (by: 1 | -1) => {
    const item = neighbour(items, current, by);
    return { isBusy: !item || isOff, onClick: () => item && onOpen(item.id) };
  };
  return (
    <>
      <Button kind="bare" icon="back" data-testid="scorm-previous" {...step(-1)}>
        {t('scorm.previous')}
      </Button>
      <Button kind="bare" icon="next" data-testid="scorm-continue" {...step(1)}>
        {t('scorm.next')}
      </Button>
      <Contents {...parts} />
    </>
  );
};

/** The slim bar above the content: where the work is, the other parts, the way out. */
export const ScormBar = ({
  title,
  items,
  current,
  isFinished,
  isLeaving,
  stage,
  onOpen,
  onExit,
}: {
  title: string;
  items: readonly ScormItem[];
  current: string;
  isFinished: boolean;
  isLeaving: boolean;
  stage: RefObject<HTMLElement | null>;
  onOpen: (itemId: string) => void;
  onExit: () => void;
}) => {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const hasParts = items.filter(({ isLaunchable }) => isLaunchable).length > 1;
  return (
    <div className="scorm-bar" role="region" aria-label={t('scorm.tools')}>
      <div className="scorm-bar__words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <SaveLine />
        <p className="small" role="status">
          {isFinished && t('scorm.finished')}
        </p>
      </div>
      <div className="scorm-bar__tools">
        {hasParts && <Parts items={items} current={current} isOff={isLeaving} onOpen={onOpen} />}
        <FullScreen stage={stage} />
        <Button
          kind={isFinished ? 'primary' : 'quiet'}
          icon="close"
          data-testid="scorm-exit"
          isBusy={isLeaving}
          onClick={onExit}
        >
          {t(isLeaving ? 'scorm.leaving' : 'scorm.exit')}
        </Button>
      </div>
    </div>
  );
};
