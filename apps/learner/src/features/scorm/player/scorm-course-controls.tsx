import type { CourseNews, Navigation } from '@campus/scorm-player';
import { Button, Dialog } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { useIsNarrow } from './use-room.ts';

interface ControlsProps {
  /** Null while the frame has not said yet what may be done. */
  offer: CourseNews['offer'] | null;
  isOff: boolean;
  onNavigate: (navigation: Navigation) => void;
}

const names = {
  previous: { hook: 'previous', text: 'scorm.previous', icon: 'back' },
  continue: { hook: 'continue', text: 'scorm.next', icon: 'next' },
  exit: { hook: 'exit', text: 'scorm.course.exit', icon: 'check' },
  exitAll: { hook: 'exit-all', text: 'scorm.course.exitAll', icon: 'done' },
  abandon: { hook: 'abandon', text: 'scorm.course.abandon', icon: 'stop' },
  abandonAll: { hook: 'abandon-all', text: 'scorm.course.abandonAll', icon: 'stop' },
} as const;

type Control = keyof typeof names;

const may = (control: Control, offer: CourseNews['offer']): boolean => {
  if (control === 'previous' || control === 'continue') return offer[control];
  return control === 'exitAll' || control === 'abandonAll' || offer.isOpen;
};

/** Controls that content asks to hide are not rendered. */
const Controls = ({
  controls,
  offer,
  isOff,
  onNavigate,
}: ControlsProps & { controls: readonly Control[] }) => {
  const t = useText();
  const isNarrow = useIsNarrow();
  const words = (control: Control) => {
    if (!isNarrow) return t(names[control].text);
    if (control === 'previous') return t('scorm.previous.short');
    return t(control === 'continue' ? 'scorm.next.short' : names[control].text);
  };
  return controls
    .filter((control) => !offer?.hidden.includes(control))
    .map((control) => {
      const { hook, icon } = names[control];
      const cannot = isOff || !offer || !may(control, offer);
      return (
        <Button
          key={control}
          kind="bare"
          icon={icon}
          data-testid={`scorm-${hook}`}
          isBusy={cannot}
          aria-disabled={cannot}
          onClick={() => onNavigate(control)}
        >
          <span data-testid={hook}>{words(control)}</span>
        </Button>
      );
    });
};

/** Back and on through a sequenced course, as far as it lets go. */
export const CourseSteps = (props: ControlsProps) => (
  <Controls {...props} controls={['previous', 'continue']} />
);

/** Asks before anything is discarded. */
const Discard = ({
  control,
  onClose,
  onDiscard,
}: {
  control: 'abandon' | 'abandonAll';
  onClose: () => void;
  onDiscard: () => void;
}) => {
  const t = useText();
  return (
    <Dialog
      isOpen
      title={t(`scorm.discard.${control}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('scorm.discard.no')}
          </Button>
          <Button kind="danger" data-testid="scorm-discard" onClick={onDiscard}>
            {t(names[control].text)}
          </Button>
        </>
      }
    >
      <p>{t(`scorm.discard.${control}.text`)}</p>
    </Dialog>
  );
};

/** What is seldom wanted: ending parts or the whole by hand. */
export const CourseMore = ({ onNavigate, ...props }: ControlsProps) => {
  const [asked, setAsked] = useState<'abandon' | 'abandonAll' | null>(null);
  const ask = (navigation: Navigation) =>
    navigation === 'abandon' || navigation === 'abandonAll' ? setAsked(navigation) : onNavigate(navigation);
  return (
    <>
      <Controls {...props} controls={['exit', 'exitAll', 'abandon', 'abandonAll']} onNavigate={ask} />
      {asked && (
        <Discard
          control={asked}
          onClose={() => setAsked(null)}
          onDiscard={() => {
            setAsked(null);
            onNavigate(asked);
          }}
        />
      )}
    </>
  );
};
