// The parts shown for something closed, or not on this device: one file, loaded on demand.
export { ClosedReason } from './closed-reason.tsx';
export { NextClosed } from './next-closed.tsx';
export { NextOffline } from './next-offline.tsx';
export { NoActivity } from './no-activity.tsx';
