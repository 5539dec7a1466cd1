import { Redirect } from '@campus/web-shell';
import { paths } from '../shared/paths.ts';

/** Where work begins. */
export const HomePage = () => <Redirect to={paths.packages} />;
