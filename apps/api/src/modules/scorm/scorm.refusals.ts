/** What playing a package may say no with. */
export const scormRefusals = ['ITEM_NOT_LAUNCHABLE'] as const;
