/** A message to send, as a card has it in every language of the course. */
const MESSAGE = /<section class="message" lang="(\w+)"(?:"[^"]*"|[^">])*>[\s\S]*?<\/section>/g;

/** The HTML of a card without its messages in other languages: a search in one does not find the words of another. */
export const inOwnLanguage = (html: string, locale: string): string =>
  html.replaceAll(MESSAGE, (message, language: string) => (language === locale ? message : ''));
