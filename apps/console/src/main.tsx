import { bundles } from 'virtual:campus-messages';
import { applyKeptLook, createShell } from '@campus/web-shell';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepRefused } from './keep-refused.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');

applyKeptLook();
const shell = createShell({ bundles, keepRefused });
const messages = shell.translator.use('main');
const asked = shell.start();
await messages;
createRoot(root).render(<App shell={shell} asked={asked} />);
