/** What comes after the first lesson, as one piece. */
export { startServiceWorker } from '../shared/service-worker.ts';
export { UpdateNotice } from './update-notice.tsx';
