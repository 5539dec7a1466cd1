/** What a person may choose on this device of how pages look, and whether single keys act. The first of each is what the page or the device has by itself. */
export const looks = {
  theme: ['system', 'light', 'dark'],
  text: ['usual', 'large', 'larger', 'largest'],
  spacing: ['usual', 'wide', 'wider'],
  keys: ['on', 'off'],
} as const;

export type LookName = keyof typeof looks;
export type Look<Name extends LookName> = (typeof looks)[Name][number];

const key = (name: LookName) => `campus.${name}`;

/** What was chosen on this device. */
export const keptLook = <Name extends LookName>(name: Name): Look<Name> => {
  const known: readonly Look<Name>[] = looks[name];
  try {
    const kept = localStorage.getItem(key(name));
    return known.find((value) => value === kept) ?? looks[name][0];
  } catch {
    return looks[name][0];
  }
};

/** An attribute of the root, for the styles of `libs/ui`. */
const apply = (name: LookName, value: string) => {
  if (value === looks[name][0]) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
};

/** Before anything is drawn: nothing jumps. */
export const applyKeptLook = (): void => {
  for (const name of Object.keys(looks) as LookName[]) apply(name, keptLook(name));
};

export const chooseLook = (name: LookName, value: string): void => {
  apply(name, value);
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // The choice then lasts as long as the page.
  }
};
