import { bundles } from 'virtual:campus-messages';
import { applyKeptLook, createShell, viewingOfWindow } from '@campus/web-shell';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bringOthers } from './routes/signed-in.tsx';
import { listenForFindKey } from './shared/find-key.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');

// In a build, the script in the page has done so.
if (import.meta.env.DEV) {
  applyKeptLook();
  listenForFindKey();
}
const viewing = viewingOfWindow();
const shell = createShell({ bundles, viewing });
const messages = shell.translator.use('main');
const started = shell.start();
await messages;
createRoot(root).render(<App shell={shell} />);

/**
 * Milliseconds before loading what nobody waits for, so that it does not compete with the first lesson for a
 * slow connection.
 */
const patienceMs = 4000;
const comeLater = async () => {
  void bringOthers().catch(() => undefined);
  const later = await import('./frame/later.ts');
  if (import.meta.env.PROD) later.startServiceWorker();
  if (viewing) return;
  await started;
  (await import('./features/scorm/recovering/recover-later.ts')).recoverScormLater(shell);
};
const comeLaterOnline = () =>
  void comeLater().catch(() => window.addEventListener('online', comeLaterOnline, { once: true }));
setTimeout(comeLaterOnline, patienceMs);
