import type { CourseNews, Navigation } from '@campus/scorm-player';
import { Button } from '@campus/ui';
import { useText } from '../../shared/text.ts';

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

/** Controls that content asks to hide are not there at all. */
const Controls = ({
  controls,
  offer,
  isOff,
  onNavigate,
}: ControlsProps & { controls: readonly Control[] }) => {
  const t = useText();
  return controls
    .filter((control) => !offer?.hidden.includes(control))
    .map((control) => {
      const { hook, icon, text } = names[control];
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
          <span data-testid={hook}>{t(text)}</span>
        </Button>
      );
    });
};

/** Back and on through a sequenced course, as far as it lets go. */
export const CourseSteps = (props: ControlsProps) => (
  <Controls {...props} controls={['previous', 'continue']} />
);

/** What is seldom wanted: ending parts or the whole by hand. */
export const CourseMore = (props: ControlsProps) => (
  <Controls {...props} controls={['exit', 'exitAll', 'abandon', 'abandonAll']} />
);
