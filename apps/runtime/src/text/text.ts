import { createRich, createUseText } from '@campus/web-shell';
import type messages from '../messages/es/runtime.json';

export type MessageId = keyof typeof messages;
export const useText = createUseText<MessageId>();
export const Rich = createRich<MessageId>();
export type Words = ReturnType<typeof useText>;
