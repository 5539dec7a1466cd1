/**
 * The API object an item finds. scorm-again lets content read and rewrite the API's own settings through
 * GetValue and SetValue, destroy whole branches by setting a parent, and go on setting after LMSFinish; this
 * wrapper closes all three.
 */

/** A leaf of the data model: `cmi.core.lesson_status`, never `cmi`, `cmi.core` or `settings.…`. */
const ELEMENT = /^(cmi|adl|nav)\.[a-z_0-9.]+$/i;
/** Branches whose own name may be read (`cmi.core._children` is an element) but never be set. */
const BRANCH =
  /^(cmi\.(core|core\.score|score|student_data|student_preference|learner_preference|interactions|objectives|suspend)|adl\.(nav|data))$/;

export type ApiFunctions = Record<string, (...parameters: string[]) => string>;

/** The names of one standard, and the codes it has for what we refuse. */
export interface Dialect {
  windowName: 'API' | 'API_1484_11';
  initialize: string;
  terminate: string;
  getValue: string;
  setValue: string;
  commit: string;
  errors: readonly [lastError: string, errorString: string, diagnostic: string];
  /** Undefined element; set after the end. */
  undefinedElement: string;
  afterEnd: string;
}

export const dialects: Record<'1.2' | '2004', Dialect> = {
  '1.2': {
    windowName: 'API',
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    getValue: 'LMSGetValue',
    setValue: 'LMSSetValue',
    commit: 'LMSCommit',
    errors: ['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'],
    undefinedElement: '401',
    afterEnd: '301',
  },
  '2004': {
    windowName: 'API_1484_11',
    initialize: 'Initialize',
    terminate: 'Terminate',
    getValue: 'GetValue',
    setValue: 'SetValue',
    commit: 'Commit',
    errors: ['GetLastError', 'GetErrorString', 'GetDiagnostic'],
    undefinedElement: '401',
    afterEnd: '133',
  },
};

export interface Events {
  onStart(): void;
  onFinish(): void;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** Wraps an API of scorm-again. Every function takes and gives strings, as the standards say. */
export function guardedApi(api: ApiFunctions, dialect: Dialect, events: Events): ApiFunctions {
  const [lastError, errorString, diagnostic] = dialect.errors;
  let ownError: string | null = null;
  let isFinished = false;
  const call = (name: string, ...parameters: unknown[]): string => {
    ownError = null;
    return text(api[name]?.(...parameters.map(text)));
  };
  const refuse = (code: string, answer: string): string => {
    ownError = code;
    return answer;
  };
  return Object.freeze({
    [dialect.initialize]: (parameter = '') => {
      const answer = call(dialect.initialize, parameter);
      if (answer === 'true') events.onStart();
      return answer;
    },
    [dialect.terminate]: (parameter = '') => {
      if (isFinished) return refuse(dialect.afterEnd, 'false');
      const answer = call(dialect.terminate, parameter);
      if (answer === 'true') {
        isFinished = true;
        events.onFinish();
      }
      return answer;
    },
    [dialect.getValue]: (element: string) =>
      ELEMENT.test(text(element)) ? call(dialect.getValue, element) : refuse(dialect.undefinedElement, ''),
    [dialect.setValue]: (element: string, value: string) => {
      if (isFinished) return refuse(dialect.afterEnd, 'false');
      const name = text(element);
      if (!ELEMENT.test(name) || BRANCH.test(name)) return refuse(dialect.undefinedElement, 'false');
      return call(dialect.setValue, name, value);
    },
    [dialect.commit]: (parameter = '') =>
      isFinished ? refuse(dialect.afterEnd, 'false') : call(dialect.commit, parameter),
    [lastError]: () => ownError ?? text(api[lastError]?.()),
    [errorString]: (code: string) => text(api[errorString]?.(text(code))),
    [diagnostic]: (code: string) => text(api[diagnostic]?.(text(code))),
  });
}
