import type { ShellOptions } from '@campus/web-shell';

/** Marks of a door that the server refuses are kept with their reason until the person has taken note of them. */
export const keepRefused: ShellOptions['keepRefused'] = async (refused) => {
  if (refused.length === 0) return;
  const { checkInStore } = await import('./features/check-in/check-in-store.ts');
  await checkInStore.keepRefused(refused);
};
