import { type Settings } from './settings.ts';

/** Administrators are alerted from `count` events within `minutes` on. `count` 0: never. */
export interface Threshold {
  count: number;
  minutes: number;
}

/** What is watched for; the values are the names in `SECURITY_ALERTS`. */
export const watchedFor = ['spray', 'guessing', 'campaign', 'refusals', 'roles'] as const;
export type WatchedFor = (typeof watchedFor)[number];

export interface SecuritySettings {
  /** How long the security log is kept. */
  days: number;
  alerts: Record<WatchedFor, Threshold>;
}

export const usualAlerts: SecuritySettings['alerts'] = {
  spray: { count: 15, minutes: 10 },
  guessing: { count: 20, minutes: 60 },
  campaign: { count: 300, minutes: 10 },
  refusals: { count: 30, minutes: 10 },
  roles: { count: 1, minutes: 10 },
};

/** The longest time span that an alert may look back over. */
export const LONGEST_MINUTES = 120;

const isWatched = (name: string): name is WatchedFor => watchedFor.some((one) => one === name);

/** `spray=15/10 guessing=20/60`: what is not named stays as it usually is; null: cannot be read. */
export function alertsIn(text: string): SecuritySettings['alerts'] | null {
  const alerts = { ...usualAlerts };
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [, name = '', count, minutes] = /^([a-z]+)=(\d{1,6})\/(\d{1,3})$/.exec(part) ?? [];
    const window = Number(minutes);
    if (!isWatched(name) || window < 1 || window > LONGEST_MINUTES) return null;
    alerts[name] = { count: Number(count), minutes: window };
  }
  return alerts;
}

/** What `STAFF_SECOND_FACTOR` may be: nobody of staff comes in without a second factor, or they may have one. */
const demands = ['required', 'offered'];

/** Required in production unless the operator says otherwise; elsewhere everybody knows the passwords anyway. */
export function isSecondFactorRequiredIn(settings: Settings, isProduction: boolean): boolean {
  const given = settings.plain('STAFF_SECOND_FACTOR') ?? '';
  if (given && !demands.includes(given)) settings.refuse('STAFF_SECOND_FACTOR', 'SECOND_FACTOR', { given });
  return given === 'required' || (isProduction && given !== 'offered');
}

export function securityOf(settings: Settings): SecuritySettings {
  const given = settings.plain('SECURITY_ALERTS') ?? '';
  const alerts = alertsIn(given);
  if (!alerts) settings.refuse('SECURITY_ALERTS', 'ALERTS', { given });
  return { days: Math.max(1, settings.number('SECURITY_LOG_DAYS', 180)), alerts: alerts ?? usualAlerts };
}
