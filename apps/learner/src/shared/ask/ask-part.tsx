import { lazyPart } from '@campus/web-shell';

/** The buttons that ask and report, with their code and words when a screen shows them. */
export const AskActions = lazyPart(async () => (await import('./ask-actions.tsx')).AskActions, 'questions');
