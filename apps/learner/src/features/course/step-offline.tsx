import { Icon, LinkButton } from '@campus/ui';
import { useLocale, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { practiceOpens } from '../../shared/kept/opens-here.ts';
import { useOpensHere } from '../../shared/kept/use-opens-here.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { DeviceHome } from './device-home.ts';
import { PracticeNext } from './practice-next.tsx';

type Step = NonNullable<DeviceHome['nextStep']>;

/** What is left to do and opens without a connection: in the module of the next step, before others. */
const otherStep = ({ modules }: DeviceHome, step: Step, here: ReadonlySet<string>) => {
  const left = modules
    .flatMap(({ title, activities }) => activities.map((activity) => ({ title, activity })))
    .filter(({ activity }) => here.has(activity.id) && activity.state !== 'COMPLETED');
  return (left.find(({ title }) => title === step.moduleTitle) ?? left[0])?.activity ?? null;
};

const usePracticeOpens = ({ enrolmentId }: DeviceHome, { activityId, isPractice }: Step) => {
  const { cache } = useShell();
  const locale = useLocale();
  const [opens, setOpens] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const found = isPractice && (await practiceOpens(cache, { enrolmentId, activityId, locale }));
      if (isCurrent) setOpens(found);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [cache, locale, enrolmentId, activityId, isPractice]);
  return opens;
};

/** The button of the next step without a connection: to the step, if this device has it; else why not, and to something it has. */
export const StepOffline = ({ home, step, href }: { home: DeviceHome; step: Step; href: string }) => {
  const t = useText();
  const here = useOpensHere(home, true);
  const canPractise = usePracticeOpens(home, step);
  if (!here) return null;
  if (canPractise)
    return <PracticeNext enrolmentId={home.enrolmentId} activityId={step.activityId} toQuiz={href} />;
  if (here.has(step.activityId) && !step.isPractice)
    return (
      <>
        <LinkButton href={href} icon="next" iconAtEnd aria-describedby="next-step-title">
          {t(step.isResumed ? 'course.next.resume' : 'course.next.start')}
        </LinkButton>
        <p className="next-step__facts small">
          <Icon name="device" />
          {t('kept.next.here')}
        </p>
      </>
    );
  const other = otherStep(home, step, here);
  return (
    <>
      <p className="next-step__waits">
        <Icon name="offline" />
        {t(step.kind === 'SCORM' ? 'kept.next.waits.scorm' : 'kept.next.waits')}
      </p>
      {other ? (
        <LinkButton href={paths.activity(home.enrolmentId, other)} icon="next" iconAtEnd>
          {t('kept.next.meanwhile', { title: other.title })}
        </LinkButton>
      ) : (
        <LinkButton kind="quiet" href={paths.kept(home.enrolmentId)} icon="device">
          {t('kept.all')}
        </LinkButton>
      )}
    </>
  );
};
