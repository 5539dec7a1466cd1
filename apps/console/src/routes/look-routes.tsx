import { lazyPage, route } from '@campus/web-shell';
import { paths } from '../shared/paths/paths.ts';

const LookPage = lazyPage(async () => (await import('../features/look/look-page.tsx')).LookPage, 'look');

/** How pages look on this device. */
export const lookRoutes = [route(paths.look, () => <LookPage />)];
