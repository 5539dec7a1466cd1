import { lazyPage, Redirect, usePerson } from '@campus/web-shell';
import { figuresPaths } from '../shared/paths/figures-paths.ts';
import { isStaff } from '../shared/staff.ts';

const TodayPage = lazyPage(async () => (await import('../features/today/index.ts')).TodayPage, 'today');

/** Where work begins: what waits for anyone who works here, figures for donors. */
export const HomePage = () => (isStaff(usePerson()) ? <TodayPage /> : <Redirect to={figuresPaths.home} />);
