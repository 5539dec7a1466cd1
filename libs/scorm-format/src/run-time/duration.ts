import type { ScormStandard } from '../manifest/manifest.ts';

const clock = /^(\d{1,5}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/;
const iso =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const isoSeconds = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3600, 60, 1];

/** The largest time that SCORM 1.2 can say: 9999:59:59.99. */
const longest12 = 9999 * 3600 + 59 * 60 + 59.99;

/**
 * Seconds of a SCORM time, or null when it is none. Both forms are read, whatever the version, because content
 * mixes them: `0001:02:03.45` (1.2, CMITimespan) and `P1DT2H3M4.5S` (2004, ISO 8601; a year has 365 days, a month
 * 30, as the standard leaves open).
 */
export const parseDuration = (text: string): number | null => {
  const [, hours, minutes, seconds] = clock.exec(text.trim()) ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const parts = iso.exec(text.trim())?.slice(1);
  if (parts === undefined) return null;
  return isoSeconds.reduce((sum, unit, at) => sum + unit * Number(parts[at] ?? 0), 0);
};

const twoDigits = (value: number) => String(value).padStart(2, '0');

/**
 * A time in the form of the version, exact to hundredths of a second, as both versions have it. Negative and
 * unreal numbers are 0; 1.2 stops at 9999:59:59.99.
 */
export const formatDuration = (seconds: number, standard: ScormStandard): string => {
  const real = Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
  const hundredths = Math.round((standard === '1.2' ? Math.min(real, longest12) : real) * 100);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = hundredths % 6000;
  if (standard === '1.2') {
    const fraction = `${twoDigits(Math.floor(rest / 100))}.${twoDigits(rest % 100)}`;
    return `${String(hours).padStart(4, '0')}:${twoDigits(minutes)}:${fraction}`;
  }
  const said = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    rest > 0 || hundredths === 0 ? `${rest / 100}S` : '',
  ];
  return `PT${said.join('')}`;
};

/** The sum of times in the form of the version; one that is no time counts as none. */
export const addDurations = (standard: ScormStandard, ...texts: readonly string[]): string =>
  formatDuration(
    texts.reduce((sum, text) => sum + (parseDuration(text) ?? 0), 0),
    standard,
  );
