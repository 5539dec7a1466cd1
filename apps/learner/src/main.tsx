import { bundles } from 'virtual:campus-messages';
import { applyKeptTheme, createShell, viewingOfWindow } from '@campus/web-shell';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { recoverScormLater } from './features/scorm/recover-later.ts';
import { startServiceWorker } from './shared/service-worker.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');

applyKeptTheme();
const viewing = viewingOfWindow();
const shell = createShell({ bundles, viewing });
const messages = shell.translator.use('main');
if (!viewing) recoverScormLater(shell);
void shell.start();
await messages;
createRoot(root).render(<App shell={shell} />);
if (import.meta.env.PROD) startServiceWorker();
