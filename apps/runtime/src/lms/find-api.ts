/** Windows to climb before giving up; deeper than any platform nests. */
const maxLevels = 500;

/** The calls of either version under one set of names. */
export interface Lms {
  standard: '1.2' | '2004';
  initialize(): boolean;
  /** Empty when the platform has no value or no such element. */
  get(element: string): string;
  set(element: string, value: string): boolean;
  commit(): boolean;
  terminate(): boolean;
}

type Call = (...parameters: string[]) => unknown;

const names = {
  '1.2': {
    object: 'API',
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
  },
  '2004': {
    object: 'API_1484_11',
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
  },
} as const;

type Standard = keyof typeof names;

/** A property of a window or object that may belong to another site, which throws when it is touched. */
const peek = (holder: object, name: string): unknown => {
  try {
    return (holder as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isTrue = (answer: unknown) => answer === true || answer === 'true';

const wrap = (api: object, standard: Standard): Lms => {
  const named = names[standard];
  const call = (name: Exclude<keyof typeof named, 'object'>, ...parameters: string[]): unknown => {
    try {
      const method = peek(api, named[name]);
      return typeof method === 'function' ? (method as Call).apply(api, parameters) : undefined;
    } catch {
      // A platform that fails must not take the lesson with it.
      return undefined;
    }
  };
  return {
    standard,
    initialize: () => isTrue(call('initialize', '')),
    get: (element) => {
      const value = call('get', element);
      return value == null ? '' : String(value);
    },
    set: (element, value) => isTrue(call('set', element, value)),
    commit: () => isTrue(call('commit', '')),
    terminate: () => isTrue(call('terminate', '')),
  };
};

const inWindow = (holder: object): Lms | null => {
  for (const standard of ['2004', '1.2'] as const) {
    const api = peek(holder, names[standard].object);
    if (isObject(api)) return wrap(api, standard);
  }
  return null;
};

/** Looks in a window and in those around it, at most {@link maxLevels}, past windows of other sites. */
const upwards = (start: object | null): Lms | null => {
  let holder = start;
  for (let level = 0; holder && level < maxLevels; level++) {
    const found = inWindow(holder);
    if (found) return found;
    const parent = peek(holder, 'parent');
    holder = isObject(parent) && parent !== holder ? parent : null;
  }
  return null;
};

const openerOf = (holder: object): object | null => {
  const opener = peek(holder, 'opener');
  return isObject(opener) ? opener : null;
};

/** The API of the platform: in the parents, then at the opener and its parents, then at the opener of the top window. */
export const findLms = (page: object): Lms | null => {
  const top = peek(page, 'top');
  return upwards(page) ?? upwards(openerOf(page)) ?? upwards(isObject(top) ? openerOf(top) : null);
};
