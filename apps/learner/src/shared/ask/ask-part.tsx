import { lazyPart } from '@campus/web-shell';
import type { AskPlace } from './ask-actions.tsx';

/** The buttons that ask and report, with their code and words when a screen shows them. */
export const AskActions = lazyPart(async () => (await import('./ask-actions.tsx')).AskActions, 'questions');

/** They in a row of their own, at the foot of a screen. */
export const AskRow = ({ on }: { on: AskPlace }) => (
  <div className="row no-print">
    <AskActions on={on} />
  </div>
);
