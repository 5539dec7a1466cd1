import { createRich, createUseText, type ShellMessageId } from '@campus/web-shell';
import type console from '../messages/es/console.json';

/** Every message id of this application, from the Spanish catalogue. */
export type MessageId = ShellMessageId | keyof typeof console;

/** `const t = useText(); t('packages.learners', { count: 6 })` */
export const useText = createUseText<MessageId>();

/** A message with marked parts: `<Rich id="…" tags={{ link: (words) => <a href="…">{words}</a> }} />`. */
export const Rich = createRich<MessageId>();
