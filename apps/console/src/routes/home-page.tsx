import { Redirect, usePerson } from '@campus/web-shell';
import { editionPaths } from '../shared/paths/editions-paths.ts';
import { figuresPaths } from '../shared/paths/figures-paths.ts';
import { paths } from '../shared/paths/paths.ts';
import { isCoordinator, isStaff } from '../shared/staff.ts';

/** Where work begins: the editions for anyone who coordinates, the shelf for trainers, figures for donors. */
export const HomePage = () => {
  const person = usePerson();
  if (!isStaff(person)) return <Redirect to={figuresPaths.home} />;
  return <Redirect to={isCoordinator(person) ? editionPaths.list : paths.packages} />;
};
