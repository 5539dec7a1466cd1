import { isGiven, type Response } from '@campus/quiz-grading';

const plain = (text: string, limit: number): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .slice(0, limit)
    .toWellFormed();

/** A response as it can be kept: typed text of one line and no longer than `limit`; null when nothing is left of it. */
export const trimResponse = (response: Response, limit: number): Response | null => {
  const trimmed: Response =
    response.type === 'short-text' || response.type === 'numeric'
      ? { ...response, text: plain(response.text, limit) }
      : response.type === 'cloze'
        ? {
            ...response,
            blanks: Object.fromEntries(
              Object.entries(response.blanks).map(([key, text]) => [key, plain(text, limit)]),
            ),
          }
        : response;
  return isGiven(trimmed) ? trimmed : null;
};
