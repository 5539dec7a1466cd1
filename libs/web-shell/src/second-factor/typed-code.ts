/** What is typed without what only helps to read it: a code may be pasted as `123 456`. */
const bareOf = (typed: string): string => typed.replaceAll(/[\s-]/g, '');

/** Can it be a code at all? How long a recovery code is, the server knows; what cannot be one costs no try there. */
export const isWhole = (typed: string, isRecovery: boolean): boolean =>
  (isRecovery ? /^\w{7,}$/ : /^\d{6}$/).test(bareOf(typed));

/** The secret in groups that one can keep in mind while typing. */
export const inGroups = (key: string): string => key.replaceAll(/.{4}(?=.)/g, '$& ');
