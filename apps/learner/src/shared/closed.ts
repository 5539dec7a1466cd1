// The parts shown for something closed: one file, loaded on demand.
export { ClosedActivity } from './closed-activity.tsx';
export { ClosedReason } from './closed-reason.tsx';
