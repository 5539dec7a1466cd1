import { Icon, LinkButton } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { kindIcons } from '../../shared/kinds.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useDuration } from '../../shared/use-duration.ts';
import type { DeviceHome } from './device-home.ts';
import { nextRelease } from './releases.ts';

/** The one thing to do now, with one button. */
export const NextStepBox = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const duration = useDuration();
  const formats = useFormats();
  const { nextStep } = home;
  const next = nextRelease(home);
  if (home.isNextOnSending) {
    return (
      <section className="next-step" aria-labelledby="next-step">
        <h2 className="next-step__label" id="next-step">
          {t('course.next.waiting.title')}
        </h2>
        <p>{t('course.next.sending')}</p>
      </section>
    );
  }
  if (!nextStep && next) {
    return (
      <section className="next-step" aria-labelledby="next-step">
        <h2 className="next-step__label" id="next-step">
          {t('course.next.waiting.title')}
        </h2>
        <p>
          {t('course.next.waiting.text', {
            title: next.title,
            day: formats.day(next.release.opensOn),
            zone: formats.zone(next.release.timeZone),
          })}
        </p>
      </section>
    );
  }
  if (!nextStep) {
    return (
      <section className="next-step" aria-labelledby="next-step">
        <h2 className="next-step__label" id="next-step">
          {t('course.next.none.title')}
        </h2>
        <p>{t('course.next.none.text')}</p>
      </section>
    );
  }
  const href = paths.activity(home.enrolmentId, { kind: nextStep.kind, id: nextStep.activityId });
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 className="next-step__label" id="next-step">
        {t('course.next.title')}
      </h2>
      <p className="soft">{nextStep.moduleTitle}</p>
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
      <LinkButton href={href} icon="next" iconAtEnd aria-describedby="next-step-title">
        {t(nextStep.isResumed ? 'course.next.resume' : 'course.next.start')}
      </LinkButton>
    </section>
  );
};
