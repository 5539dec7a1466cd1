import { type Statement } from './database.ts';

let tell: ((statement: Statement<unknown>) => void) | undefined;

/**
 * Tells of every statement that is declared from now on. A spec listens before it loads the program, and reads them all
 * with PostgreSQL's own parser and on a real database.
 */
export const onDeclaration = (listener: (statement: Statement<unknown>) => void): void => {
  tell = listener;
};

export const tellOf = (statement: Statement<unknown>): void => tell?.(statement);
