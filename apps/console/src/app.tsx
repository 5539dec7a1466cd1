import { Application, type Shell } from '@campus/web-shell';
import { Frame } from './frame/frame.tsx';
import { SignedInRoutes } from './routes/signed-in.tsx';
import { SignedOutRoutes } from './routes/signed-out.tsx';
import { AskedFirst } from './frame/asked.tsx';

/** The console lives under its own folder; everything else is the learner's client or the server. */
const hasScreen = (path: string) => /^\/console(\/|$)/.test(path) && !path.startsWith('/console/assets/');

const nothing = Promise.resolve();

/** The application of trainers and coordinators; `asked`: see `AskedFirst`. */
export const App = ({ shell, asked = nothing }: { shell: Shell; asked?: Promise<unknown> }) => (
  <AskedFirst asked={asked}>
    <Application
      shell={shell}
      Frame={Frame}
      SignedIn={SignedInRoutes}
      SignedOut={SignedOutRoutes}
      hasScreen={hasScreen}
    />
  </AskedFirst>
);
