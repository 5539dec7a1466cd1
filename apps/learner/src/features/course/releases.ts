import type { Home, Module } from './overlay.ts';

const hasOpened = ({ release, closedBy }: Module, now: number): boolean =>
  release !== null && closedBy === null && Date.parse(release.opensAt) <= now;

const firstLeft = ({ title, activities }: Module): Home['nextStep'] => {
  const left = activities.find(
    ({ isRequired, state, followUp }) => isRequired && !followUp && state !== 'COMPLETED',
  );
  return left
    ? {
        activityId: left.id,
        kind: left.kind,
        title: left.title,
        moduleTitle: title,
        minutes: left.minutes,
        isResumed: left.state === 'STARTED',
        isPractice: false,
      }
    : null;
};

/**
 * The course home at a moment (epoch milliseconds): a module whose day has come since this device last asked is open,
 * with or without a connection, and holds the next step when there was none.
 */
export const homeAt = (home: Home, now: number): Home => {
  const opened = home.modules.filter((module) => hasOpened(module, now));
  if (opened.length === 0) return home;
  return {
    ...home,
    modules: home.modules.map((module) =>
      opened.includes(module) ? { ...module, isOpen: true, release: null } : module,
    ),
    nextStep: home.nextStep ?? opened.map(firstLeft).find((step) => step !== null) ?? null,
  };
};
