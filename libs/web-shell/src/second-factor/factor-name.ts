const LONGEST = 60;

/** Can an application be called so? Blanks around it do not count. */
export const isFactorName = (name: string): boolean => name.trim() !== '' && name.trim().length <= LONGEST;
