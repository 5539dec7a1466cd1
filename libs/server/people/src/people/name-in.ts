import { Refused } from '@campus/platform/graphql/refused.ts';
import { cleanName } from './people.rules.ts';

/** A part of a name in the form it is stored in. Refuses INPUT_INVALID {field}. */
export function nameIn(text: string, field: string): string {
  const name = cleanName(text);
  if (!name) throw new Refused('INPUT_INVALID', { field });
  return name;
}
