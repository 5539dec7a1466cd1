import { Application, type Shell } from '@campus/web-shell';
import { Frame } from './frame/frame.tsx';
import { SignedInRoutes } from './routes/signed-in.tsx';
import { SignedOutRoutes } from './routes/signed-out.tsx';
import { isServed } from './shared/served.ts';

const hasScreen = (path: string) => !isServed(path);

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
