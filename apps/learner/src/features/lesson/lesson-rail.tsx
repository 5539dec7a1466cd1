import { classes, VisuallyHidden } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import { endStep, type Lesson } from './lesson-data.ts';
import type { StepControl } from './use-lesson-step.ts';

/** The screens of a lesson as places to go to, each with its state: a strip on phones, a list on wide windows. */
export const LessonRail = ({
  lesson,
  control,
  seen,
  isWhole,
}: {
  lesson: Lesson;
  control: StepControl;
  seen: ReadonlySet<string>;
  isWhole: boolean;
}) => {
  const t = useText();
  const steps = [
    ...lesson.screens.map(({ id, title }) => ({ id, title, isScreen: true })),
    { id: endStep, title: t('lesson.end'), isScreen: false },
  ];
  return (
    <nav className="lesson-rail no-print" aria-label={t('lesson.rail')}>
      <ol>
        {steps.map(({ id, title, isScreen }) => (
          <li key={id}>
            <a
              className={classes('lesson-rail__step', isScreen && seen.has(id) && 'lesson-rail__step--seen')}
              href={`#${id}`}
              aria-current={!isWhole && id === control.step ? 'step' : undefined}
              onClick={(event) => {
                if (isWhole) return;
                event.preventDefault();
                control.go(id);
              }}
            >
              <span className="lesson-rail__title" lang={isScreen ? lesson.locale : undefined}>
                {title}
              </span>
              {isScreen && (
                <VisuallyHidden>{t(seen.has(id) ? 'lesson.rail.seen' : 'lesson.rail.unseen')}</VisuallyHidden>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
