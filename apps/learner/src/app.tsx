import { Application, type Shell } from '@campus/web-shell';
import { Frame } from './frame/frame.tsx';
import { hasScreen } from './has-screen.ts';
import { SignedInRoutes } from './routes/signed-in.tsx';
import { SignedOutRoutes } from './routes/signed-out.tsx';

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
