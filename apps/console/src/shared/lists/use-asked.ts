import { useState } from 'react';

/**
 * What a form is about to ask for, beside what the address asks for already. What changes in the address is taken
 * over, what somebody has typed meanwhile stays.
 */
export const useAsked = <Filter extends Record<string, string | undefined>>(filter: Filter) => {
  const [asked, setAsked] = useState(filter);
  const [shown, setShown] = useState(filter);
  const keys = Object.keys({ ...shown, ...filter }) as (keyof Filter)[];
  const changed = keys.filter((key) => shown[key] !== filter[key]);
  if (changed.length > 0) {
    setShown(filter);
    setAsked({ ...asked, ...Object.fromEntries(changed.map((key) => [key, filter[key]])) });
  }
  return [asked, setAsked] as const;
};
