// What is said where something is closed: one file, fetched when it is.
export { ClosedActivity } from './closed-activity.tsx';
export { ClosedReason } from './closed-reason.tsx';
