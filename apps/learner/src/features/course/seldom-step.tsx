import { useIsOnline } from '@campus/web-shell';
import type { DeviceHome } from './device-home.ts';
import { PracticeNext } from './practice-next.tsx';
import { StepOffline } from './step-offline.tsx';

/** The button of the next step, where it is not the usual one: to practice, or without a connection. */
export const SeldomStep = ({
  home,
  step,
  href,
}: {
  home: DeviceHome;
  step: NonNullable<DeviceHome['nextStep']>;
  href: string;
}) =>
  useIsOnline() ? (
    <PracticeNext enrolmentId={home.enrolmentId} activityId={step.activityId} toQuiz={href} />
  ) : (
    <StepOffline home={home} step={step} href={href} />
  );
