import { lazyPage, route } from '@campus/web-shell';
import { planPaths } from '../shared/paths/people-paths.ts';

const plans = () => import('../features/plans/index.ts');

const PlansPage = lazyPage(async () => (await plans()).PlansPage, 'plans');
const PlanReviewPage = lazyPage(async () => (await plans()).PlanReviewPage, 'plans');

/** Plans that officers handed in. */
export const plansRoutes = [
  route(planPaths.all, () => <PlansPage />),
  route('/console/plans/:handInId', (params) => <PlanReviewPage key={params.handInId} {...params} />),
];
