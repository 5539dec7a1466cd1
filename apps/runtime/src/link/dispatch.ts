import type { DispatchAnswer, DispatchNews } from '@campus/export-format';
import type { Recorder } from '../lms/recorder.ts';
import type { Report } from '../lms/report.ts';
import { isFromFrame, type ToFrame } from './messages.ts';

/** How long the campus may take before the content inside the package is opened instead. */
const patience = 4000;

/** Asks the campus; null when it cannot be reached, or answers what this package does not understand. */
export const askCampus = async (address: string, learner: string): Promise<DispatchAnswer | null> => {
  try {
    const response = await fetch(`${address}/launch`, {
      method: 'POST',
      // A plain text needs no preflight.
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ learner }),
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    const answer = response.ok ? ((await response.json()) as DispatchAnswer) : null;
    return answer?.state === 'open' || answer?.state === 'closed' ? answer : null;
  } catch {
    return null;
  }
};

/** Reports the state of a launch to the campus whenever it changes; a lost report is made up for by the next one. */
export const newsTeller = (address: string, launchId: string): ((report: Report) => void) => {
  let told = '';
  return ({ isDone, isPassed, score }) => {
    const news: DispatchNews = { launchId, isDone, isPassed, score };
    const body = JSON.stringify(news);
    if (body === told) return;
    told = body;
    fetch(`${address}/news`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
      credentials: 'omit',
      keepalive: true,
    }).catch(() => {
      told = '';
    });
  };
};

/** No origin. A form is sent nowhere, and yet a browser that may send none does not tell the page that one was filled in. */
const sandbox = 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox';

/** Frames the hosted player and connects it to the platform. Resolves to whether it started in time. */
export const frameHosted = (
  root: HTMLElement,
  title: string,
  url: string,
  recorder: Recorder,
): Promise<boolean> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.className = 'hosted';
    frame.title = title;
    frame.setAttribute('sandbox', sandbox);
    const say = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow || !isFromFrame(data)) return;
      if (data.campus === 'note') return recorder.note(data.key, data.value);
      if (data.campus === 'report')
        return recorder.report(data.report, data.interactions, data.isConfirmed, data.urgency);
      clearTimeout(timer);
      say({ campus: 'start', start: recorder.start, saving: recorder.saving });
      resolve(true);
    };
    const timer = setTimeout(() => {
      window.removeEventListener('message', hear);
      frame.remove();
      resolve(false);
    }, 2 * patience);
    recorder.onSaving(() => say({ campus: 'saving', saving: recorder.saving }));
    window.addEventListener('message', hear);
    frame.src = url;
    root.replaceChildren(frame);
  });
