import { Redirect, usePerson } from '@campus/web-shell';
import { editionPaths } from '../shared/editions-paths.ts';
import { paths } from '../shared/paths.ts';
import { isCoordinator } from '../shared/staff.ts';

/** Where work begins: with the editions for whoever coordinates, with the shelf for trainers. */
export const HomePage = () => (
  <Redirect to={isCoordinator(usePerson()) ? editionPaths.list : paths.packages} />
);
