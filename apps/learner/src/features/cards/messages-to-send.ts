import type { MessageId } from '../../shared/text.ts';
import { emptyGaps, namesOf, openGaps, wordsOf } from './gaps.ts';

type Say = (id: MessageId, values?: Record<string, string | number>) => string;

/** Says something under a message; null takes it back. */
type SayOf = (id: MessageId | null, values?: Record<string, string>) => void;

/** The text of a message as sent: a blank line between paragraphs, a dash before each item of a list. */
export const textToSend = (message: Element): string =>
  [...message.children]
    .filter((part) => !part.matches('.message-title, .message-tools'))
    .map((part) =>
      part.matches('ul, ol')
        ? [...part.children].map((item) => `- ${wordsOf(item).trim()}`).join('\n')
        : wordsOf(part).trim(),
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

const copyMessage = async (message: Element, say: SayOf) => {
  if (!(await copyText(textToSend(message)))) return say('cards.message.failed');
  openGaps(message);
  const gaps = emptyGaps(message);
  if (gaps.length === 0) say('cards.message.copied');
  else say('cards.message.copiedGaps', { gaps: namesOf(gaps) });
};

const shareMessage = async (message: Element, say: SayOf) => {
  try {
    await navigator.share({ text: textToSend(message) });
    say(null);
  } catch (error) {
    // Somebody who has changed their mind needs no word about it; who could not share can still copy.
    if (!(error instanceof DOMException && error.name === 'AbortError')) await copyMessage(message, say);
  }
};

/** A message with empty gaps goes to nobody by one touch: what is missing is said, and filled in where it stands. */
const shareWhole = async (message: Element, say: SayOf) => {
  openGaps(message);
  const [first] = emptyGaps(message);
  if (!first) return shareMessage(message, say);
  say('cards.message.gaps', { gaps: namesOf(emptyGaps(message)) });
  first.focus();
};

const canShare = (): boolean => 'share' in navigator;

/**
 * Gives every message of a card a button that copies it, and one that hands it to the device's own way of sharing where
 * there is one. May run again over the same nodes, in another language.
 */
export const drawMessageTools = (root: Element, t: Say): void => {
  for (const message of root.querySelectorAll<HTMLElement>('section.message')) {
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
      act: (message: Element, say: SayOf) => Promise<void>,
    ): HTMLButtonElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn--quiet';
      button.textContent = t(words);
      button.setAttribute('aria-label', t(named, { title }));
      button.addEventListener('click', () => {
        button.focus();
        void act(message, (id, values) => {
          state.textContent = id && t(id, values);
          if (asItIs) asItIs.hidden = id !== 'cards.message.gaps';
        });
      });
      tools.append(button);
      return button;
    };
    if (canShare()) add('cards.message.share', 'cards.message.shareNamed', shareWhole);
    add('cards.message.copy', 'cards.message.copyNamed', copyMessage);
    tools.append(state);
    const asItIs = canShare()
      ? add('cards.message.shareAnyway', 'cards.message.shareAnywayNamed', shareMessage)
      : null;
    if (asItIs) asItIs.hidden = true;
    message.oninput = () => {
      if (!asItIs || asItIs.hidden) return;
      const gaps = namesOf(emptyGaps(message));
      const words = gaps && t('cards.message.gaps', { gaps });
      if (state.textContent !== words) state.textContent = words;
      asItIs.hidden = !gaps;
    };
    message.append(tools);
  }
};
