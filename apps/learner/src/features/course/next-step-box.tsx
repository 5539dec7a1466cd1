import { Icon, LinkButton } from '@campus/ui';
import { lazyPart, useIsOnline } from '@campus/web-shell';
import { kindIcons } from '../../shared/kinds.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useDuration } from '../../shared/use-duration.ts';
import type { DeviceHome } from './device-home.ts';

/** What few homes show. */
export const seldom = () => import('./seldom.ts');

// Most visits have a next step, and it can be begun.
const NothingNext = lazyPart(async () => (await seldom()).NothingNext, 'closed');
const SeldomStep = lazyPart(async () => (await seldom()).SeldomStep, 'closed');

/** The one thing to do now, with one button. */
export const NextStepBox = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const duration = useDuration();
  const isOnline = useIsOnline();
  const { nextStep } = home;
  if (!nextStep) {
    return <NothingNext home={home} />;
  }
  const href = paths.activity(home.enrolmentId, { kind: nextStep.kind, id: nextStep.activityId });
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 className="next-step__label" id="next-step">
        {t('course.next.title')}
      </h2>
      <p className="next-step__title" id="next-step-title">
        {nextStep.title}
      </p>
      <p className="next-step__facts">
        <Icon name={kindIcons[nextStep.kind]} />
        {t('course.activity.facts', {
          kind: t(`app.kind.${nextStep.kind}`),
          time: duration(nextStep.minutes),
        })}
      </p>
      <p className="soft small">{nextStep.moduleTitle}</p>
      {nextStep.isPractice || !isOnline ? (
        <SeldomStep home={home} step={nextStep} href={href} />
      ) : (
        <LinkButton href={href} icon="next" iconAtEnd aria-describedby="next-step-title">
          {t(nextStep.isResumed ? 'course.next.resume' : 'course.next.start')}
        </LinkButton>
      )}
    </section>
  );
};
