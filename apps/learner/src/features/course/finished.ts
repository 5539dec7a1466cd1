import type { DeviceHome } from './device-home.ts';

/** Nothing required is left, and the certificate's conditions are met: issued, reached or only to be issued. */
export const isFinished = ({
  nextStep,
  percent,
  certificate,
  missing,
  isNextOnSending,
}: DeviceHome): boolean =>
  !nextStep &&
  !isNextOnSending &&
  percent >= 100 &&
  (certificate !== null || missing.every(({ isMet }) => isMet));
