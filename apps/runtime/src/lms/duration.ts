const two = (value: number) => String(value).padStart(2, '0');

/** Seconds in the form of the version: `0001:02:03.40` (CMITimespan), `PT3723.4S` (ISO 8601). */
export const duration = (standard: '1.2' | '2004', seconds: number): string => {
  const hundredths = Math.round(Math.max(0, seconds) * 100);
  if (standard === '2004') return `PT${hundredths / 100}S`;
  const whole = Math.floor(hundredths / 100);
  const hours = String(Math.min(9999, Math.floor(whole / 3600))).padStart(4, '0');
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
};
