import { type Statement } from './database.ts';

type Declared = Pick<Statement<unknown>, 'name' | 'text' | 'names'>;

let tell: ((statement: Declared) => void) | undefined;

/**
 * Tells of every statement that is declared from now on. A spec listens before it loads the program, and reads them all
 * with PostgreSQL's own parser and on a real database.
 */
export const onDeclaration = (listener: (statement: Declared) => void): void => {
  tell = listener;
};

export const tellOf = (statement: Declared): void => tell?.(statement);
