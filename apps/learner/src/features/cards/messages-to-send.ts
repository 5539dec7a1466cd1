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

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

const sayBack = async (message: Element, button: Element, state: Element, t: Say) => {
  const isCopied = await copy(textToSend(message));
  state.textContent = t(isCopied ? 'cards.message.copied' : 'cards.message.failed');
  if (button instanceof HTMLElement) button.focus();
};

/** Gives every message of a card a button that copies it. May run again over the same nodes, in another language. */
export const drawCopyButtons = (root: Element, t: Say): void => {
  for (const message of root.querySelectorAll('section.message')) {
    message.querySelector(':scope > .message-tools')?.remove();
    const tools = document.createElement('p');
    tools.className = 'message-tools no-print';
    // The message has its own language; its button has the interface's.
    tools.lang = document.documentElement.lang;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn--quiet';
    button.textContent = t('cards.message.copy');
    button.setAttribute(
      'aria-label',
      t('cards.message.copyNamed', { title: message.getAttribute('aria-label') ?? '' }),
    );
    const state = document.createElement('span');
    state.setAttribute('role', 'status');
    button.addEventListener('click', () => void sayBack(message, button, state, t));
    tools.append(button, state);
    message.append(tools);
  }
};
