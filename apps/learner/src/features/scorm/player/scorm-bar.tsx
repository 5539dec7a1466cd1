import type { CourseNews, Navigation, Zoom } from '@campus/scorm-player';
import { Button } from '@campus/ui';
import { SaveLine } from '@campus/web-shell';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useText } from '../../../shared/text.ts';
import { ContentsButton } from './scorm-contents.tsx';
import { CourseMore, CourseSteps } from './scorm-course-controls.tsx';
import { canOpen, neighbour, type ScormItem } from '../scorm-data.ts';
import { ScormZoom } from './scorm-zoom.tsx';
import { useIsNarrow, useIsWide } from './use-room.ts';

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

/** Steps through a package of 1.2, where each part is opened alone. */
const Steps = ({
  items,
  current,
  isOff,
  onOpen,
}: Pick<BarProps, 'items' | 'current' | 'onOpen'> & { isOff: boolean }) => {
  const t = useText();
  const isNarrow = useIsNarrow();
  const step = (by: 1 | -1) => {
    const item = current === null ? null : neighbour(items, current, by);
    const cannot = !item?.isOpen || isOff;
    return { isBusy: cannot, 'aria-disabled': cannot, onClick: () => item && onOpen(item.id) };
  };
  return (
    <>
      <Button kind="bare" icon="back" data-testid="scorm-previous" {...step(-1)}>
        {t(isNarrow ? 'scorm.previous.short' : 'scorm.previous')}
      </Button>
      <Button kind="bare" icon="next" data-testid="scorm-continue" {...step(1)}>
        {t(isNarrow ? 'scorm.next.short' : 'scorm.next')}
      </Button>
    </>
  );
};

export interface BarProps {
  /** Of the whole activity. */
  title: string;
  /** Of the part that plays; null where there is one only, and while none does. */
  partTitle: string | null;
  items: readonly ScormItem[];
  /** There is more than one thing to open. */
  hasParts: boolean;
  current: string | null;
  /** Null: one item alone. */
  course: CourseNews | null;
  isSequenced: boolean;
  isFinished: boolean;
  isLeaving: boolean;
  /** Other parts cannot be opened now. */
  isAlone: boolean;
  isReview: boolean;
  scale: number;
  stage: RefObject<HTMLElement | null>;
  onOpen: (itemId: string) => void;
  onNavigate: (navigation: Navigation) => void;
  onZoom: (zoom: Zoom) => void;
  onExit: () => void;
}

const Words = ({
  title,
  partTitle,
  isFinished,
  isReview,
}: Pick<BarProps, 'title' | 'partTitle' | 'isFinished' | 'isReview'>) => {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="scorm-bar__words">
      {/* A sequenced course goes on to its next part under the same heading. */}
      <h1 ref={heading} tabIndex={-1} aria-live="polite">
        {partTitle === null ? title : t('scorm.bar.title', { part: partTitle, title })}
      </h1>
      {isReview ? <p className="small">{t('scorm.review.bar')}</p> : <SaveLine />}
      <p className="small" role="status">
        {isFinished && !isReview && t('scorm.finished')}
      </p>
    </div>
  );
};

const More = ({ isOpenAtFirst, children }: { isOpenAtFirst: boolean; children: ReactNode }) => {
  const t = useText();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const isShown = isOpen ?? isOpenAtFirst;
  return (
    <>
      <Button
        kind="bare"
        icon="down"
        data-testid="scorm-more"
        aria-expanded={isShown}
        onClick={() => setOpen(!isShown)}
      >
        {t('scorm.more')}
      </Button>
      <div className="scorm-bar__more" hidden={!isShown}>
        {children}
      </div>
    </>
  );
};

/** Saving and leaving is always possible; what the content asks to hide is only its name for it. */
const Leave = ({ isSequenced, hasParts, course, isFinished, isLeaving, onExit }: BarProps) => {
  const t = useText();
  const isNamed = !course?.offer.hidden.includes('suspendAll');
  const hook = isSequenced ? (isNamed ? 'scorm-suspend-all' : 'scorm-leave') : 'scorm-exit';
  const words = t(isLeaving ? 'scorm.leaving' : 'scorm.exit');
  return (
    <Button
      kind={isFinished && !(isSequenced && hasParts) ? 'primary' : 'quiet'}
      icon="close"
      data-testid={hook}
      isBusy={isLeaving}
      aria-disabled={isLeaving}
      onClick={onExit}
    >
      {isSequenced && isNamed ? <span data-testid="suspend-all">{words}</span> : words}
    </Button>
  );
};

/** From part to part: by the rules of a sequenced course, or as the learner likes. */
const Way = ({ items, current, course, isSequenced, isLeaving, isAlone, onOpen, onNavigate }: BarProps) => {
  const offer = course?.offer ?? null;
  const isOff = isLeaving || isAlone;
  return (
    <div className="scorm-bar__way">
      {isSequenced ? (
        <CourseSteps offer={offer} isOff={isLeaving} onNavigate={onNavigate} />
      ) : (
        <Steps items={items} current={current} isOff={isOff} onOpen={onOpen} />
      )}
      <ContentsButton
        items={items}
        current={current}
        canOpen={(item) => !isOff && (!isSequenced || offer !== null) && canOpen(item, offer)}
        onOpen={onOpen}
      />
    </div>
  );
};

/**
 * The slim bar above the content: where the work is saved, the other parts, the exit. A package with one part
 * has no navigation, whatever its manifest says about sequencing.
 */
export const ScormBar = (props: BarProps) => {
  const t = useText();
  const isWide = useIsWide();
  const { course, isSequenced, isLeaving, hasParts, scale, stage, onNavigate, onZoom } = props;
  const isCourse = isSequenced && hasParts;
  return (
    <div className="scorm-bar" role="region" aria-label={t('scorm.tools')}>
      <Words {...props} />
      {hasParts && <Way {...props} />}
      <div className="scorm-bar__tools">
        {isWide && <FullScreen stage={stage} />}
        <Leave {...props} />
        <More isOpenAtFirst={isWide && isCourse}>
          {isCourse && <CourseMore offer={course?.offer ?? null} isOff={isLeaving} onNavigate={onNavigate} />}
          {!isWide && <FullScreen stage={stage} />}
          <ScormZoom scale={scale} onZoom={onZoom} />
        </More>
      </div>
    </div>
  );
};
