export { DeliveriesPage } from './webhooks/deliveries-page.tsx';
export { MembersPage } from './members-page.tsx';
export { PlatformsPage } from './platforms-page.tsx';
export { ResultsPage } from './results/results-page.tsx';
