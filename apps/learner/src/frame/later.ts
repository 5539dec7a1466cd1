/** What is loaded after the first lesson, in one piece. */
export { startServiceWorker } from '../shared/service-worker.ts';
export { LaterParts } from './later-parts.tsx';
