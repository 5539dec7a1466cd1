import type { MessageId } from '../../shared/text.ts';

type Say = (id: MessageId, values?: Record<string, string | number>) => string;

/** The text of a message as sent: a blank line between paragraphs, a dash before each item of a list. */
export const textToSend = (message: Element): string =>
  [...message.children]
    .filter((part) => !part.matches('.message-title, .message-tools'))
    .map((part) =>
      part.matches('ul, ol')
        ? [...part.children].map((item) => `- ${(item.textContent ?? '').trim()}`).join('\n')
        : (part.textContent ?? '').trim(),
    )
    .filter(Boolean)
    .join('\n\n');

/** For browsers, and pages without https, where the clipboard may not be written to. */
const copyBySelection = (text: string): boolean => {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.style.position = 'fixed';
  document.body.append(holder);
  holder.select();
  const isCopied = document.execCommand('copy');
  holder.remove();
  return isCopied;
};

/** Whether the clipboard has it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

/** Messages are written with gaps to fill in: [place], [time]. */
const hasGaps = (text: string): boolean => /\[[^\]]+\]/.test(text);

const copyMessage = async (message: Element, say: (id: MessageId) => void) => {
  const text = textToSend(message);
  if (!(await copyText(text))) return say('cards.message.failed');
  say(hasGaps(text) ? 'cards.message.copiedGaps' : 'cards.message.copied');
};

const shareMessage = async (message: Element, say: (id: MessageId) => void) => {
  try {
    await navigator.share({ text: textToSend(message) });
  } catch (error) {
    // Somebody who has changed their mind needs no word about it; who could not share can still copy.
    if (!(error instanceof DOMException && error.name === 'AbortError')) await copyMessage(message, say);
  }
};

const canShare = (): boolean => 'share' in navigator;

/**
 * Gives every message of a card a button that copies it, and one that hands it to the device's own way of sharing where
 * there is one. May run again over the same nodes, in another language.
 */
export const drawMessageTools = (root: Element, t: Say): void => {
  for (const message of root.querySelectorAll('section.message')) {
    message.querySelector(':scope > .message-tools')?.remove();
    const title = message.getAttribute('aria-label') ?? '';
    const tools = document.createElement('p');
    tools.className = 'message-tools no-print';
    // The message has its own language; its buttons have the interface's.
    tools.lang = document.documentElement.lang;
    const state = document.createElement('span');
    state.setAttribute('role', 'status');
    const add = (
      words: MessageId,
      named: MessageId,
      act: (message: Element, say: (id: MessageId) => void) => Promise<void>,
    ) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn--quiet';
      button.textContent = t(words);
      button.setAttribute('aria-label', t(named, { title }));
      button.addEventListener('click', () => {
        void act(message, (id) => {
          state.textContent = t(id);
          button.focus();
        });
      });
      tools.append(button);
    };
    if (canShare()) add('cards.message.share', 'cards.message.shareNamed', shareMessage);
    add('cards.message.copy', 'cards.message.copyNamed', copyMessage);
    tools.append(state);
    message.append(tools);
  }
};
