import { Application, type Shell } from '@campus/web-shell';
import { Frame } from './frame/frame.tsx';
import { SignedInRoutes } from './routes/signed-in.tsx';
import { SignedOutRoutes } from './routes/signed-out.tsx';

/** Addresses that the server answers itself, of those a link can lead to; `sw/served.ts` has all. */
const served =
  /^\/(media|plan|certificates\/.+|verify|outbox|graphql|op|assets|console|uploads|exports|dispatch|nomination-files|attendance)(\/|$)/;

const hasScreen = (path: string) => !served.test(path);

/** The learner's application. */
export const App = ({ shell }: { shell: Shell }) => (
  <Application
    shell={shell}
    Frame={Frame}
    SignedIn={SignedInRoutes}
    SignedOut={SignedOutRoutes}
    hasScreen={hasScreen}
  />
);
