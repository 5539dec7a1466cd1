import type { Response } from './question.ts';

/** The keys of what was chosen, as feedback is filed under them; of a match, those of its left side. */
export const chosenKeys = (response: Response | null): string[] => {
  switch (response?.type) {
    case 'single':
      return response.choice === null ? [] : [response.choice];
    case 'true-false':
      return response.choice === null ? [] : [String(response.choice)];
    case 'multiple':
      return response.choices;
    case 'match':
      return Object.keys(response.pairs);
    default:
      return [];
  }
};
