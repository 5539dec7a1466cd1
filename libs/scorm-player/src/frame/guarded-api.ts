import { isElement12, isElement2004 } from './data/data-model.ts';
import { EngineData } from './data/engine-data.ts';
import { refusalOfAnswer, refusalToGet, refusalToSet, setBy } from './rules.ts';

/**
 * The API object an item finds. scorm-again lets content read and rewrite the API's own settings through
 * GetValue and SetValue, destroy whole branches by setting a parent, and go on setting after LMSFinish; this
 * wrapper closes all three.
 */

export type ApiFunctions = Record<string, (...parameters: string[]) => string>;

type State = 'before' | 'running' | 'after';

/** The names of one standard, and the codes it has for what we refuse. */
export interface Dialect {
  windowName: 'API' | 'API_1484_11';
  /** The version in the API object (IEEE 1484.11.2); null: the standard has none. */
  version: string | null;
  initialize: string;
  terminate: string;
  getValue: string;
  setValue: string;
  commit: string;
  errors: readonly [lastError: string, errorString: string, diagnostic: string];
  /** Whether the data model has an element; anything else is the engine's own and stays so. */
  isElement(name: string): boolean;
  /** What is answered to a name the data model does not have, before, while and after the item runs. */
  undefinedElement: Record<'get' | 'set', Record<State, string>>;
  /** Whether rules are more than the engine's. */
  hasRules: boolean;
  /** What the engine lets pass after the end and must not; null: it refuses on its own. */
  afterEnd: string | null;
}

export const dialects: Record<'1.2' | '2004', Dialect> = {
  '1.2': {
    windowName: 'API',
    version: null,
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    getValue: 'LMSGetValue',
    setValue: 'LMSSetValue',
    commit: 'LMSCommit',
    errors: ['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'],
    isElement: isElement12,
    undefinedElement: {
      get: { before: '301', running: '401', after: '301' },
      set: { before: '301', running: '401', after: '301' },
    },
    hasRules: false,
    afterEnd: '301',
  },
  '2004': {
    windowName: 'API_1484_11',
    version: '1.0',
    initialize: 'Initialize',
    terminate: 'Terminate',
    getValue: 'GetValue',
    setValue: 'SetValue',
    commit: 'Commit',
    errors: ['GetLastError', 'GetErrorString', 'GetDiagnostic'],
    isElement: isElement2004,
    undefinedElement: {
      get: { before: '122', running: '401', after: '123' },
      set: { before: '132', running: '401', after: '133' },
    },
    hasRules: true,
    afterEnd: null,
  },
};

export interface Events {
  onStart(): void;
  onFinish(): void;
  /** Content has set an element. */
  onSet(element: string, value: string): void;
  onCall(name: string, parameters: readonly string[], answer: string, errorCode: string): void;
  /** An answer that is ours to give while the item runs; null: the engine's. */
  answer(element: string): string | null;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const errorIn = (api: ApiFunctions, { errors: [lastError] }: Dialect): string => text(api[lastError]?.());

const isUnknown = (element: string, { isElement }: Dialect): boolean => element !== '' && !isElement(element);

/** The functions with their checks; the error they answer with themselves, null when the engine's stands. */
function checked(api: ApiFunctions, dialect: Dialect, events: Events) {
  let ownError: string | null = null;
  let state: State = 'before';

  const call = (name: string, ...parameters: string[]): string => {
    ownError = null;
    return text(api[name]?.(...parameters));
  };
  const refuse = (code: string, answer: string): string => {
    ownError = code;
    return answer;
  };
  const data = new EngineData(api);
  const hasRules = () => dialect.hasRules && state === 'running';
  /** After the end, where the engine would go on. */
  const isOver = () => state === 'after' && dialect.afterEnd !== null;
  const over = () => refuse(dialect.afterEnd ?? '', 'false');

  const setByRules = (element: string, value: string): string => {
    const set = (...parameters: [string, string]) =>
      call(dialect.setValue, ...parameters) === 'true' ? null : errorIn(api, dialect);
    const code = setBy(set, element, value, data);
    return code === null ? refuse('0', 'true') : refuse(code, 'false');
  };

  const functions: ApiFunctions = {
    [dialect.initialize]: (parameter = '') => {
      const answer = call(dialect.initialize, parameter);
      if (answer !== 'true') return answer;
      state = 'running';
      events.onStart();
      return answer;
    },
    [dialect.terminate]: (parameter = '') => {
      if (isOver()) return over();
      const answer = call(dialect.terminate, parameter);
      if (answer !== 'true' || state !== 'running') return answer;
      state = 'after';
      events.onFinish();
      return answer;
    },
    [dialect.getValue]: (element = '') => {
      if (isUnknown(element, dialect)) return refuse(dialect.undefinedElement.get[state], '');
      const code = hasRules() ? refusalToGet(element, data) : null;
      if (code !== null) return refuse(code, '');
      const own = state === 'running' ? events.answer(element) : null;
      if (own !== null) return refuse('0', own);
      const answer = call(dialect.getValue, element);
      const none = hasRules() ? refusalOfAnswer(element, answer, errorIn(api, dialect)) : null;
      return none === null ? answer : refuse(none, '');
    },
    [dialect.setValue]: (element = '', value = '') => {
      if (isOver()) return over();
      if (isUnknown(element, dialect)) return refuse(dialect.undefinedElement.set[state], 'false');
      const code = hasRules() ? refusalToSet(element, value, data) : null;
      if (code !== null) return refuse(code, 'false');
      const answer = hasRules() ? setByRules(element, value) : call(dialect.setValue, element, value);
      if (answer === 'true') events.onSet(element, value);
      return answer;
    },
    [dialect.commit]: (parameter = '') => (isOver() ? over() : call(dialect.commit, parameter)),
  };
  return { functions, ownError: () => ownError };
}

/** Wraps an API of scorm-again. Every function takes and gives strings, as the standards say; 2004 has a `version`. */
export function guardedApi(api: ApiFunctions, dialect: Dialect, events: Events): ApiFunctions {
  const [lastError, errorString, diagnostic] = dialect.errors;
  const { functions, ownError } = checked(api, dialect, events);
  const errorOf = () => ownError() ?? text(api[lastError]?.());
  const told = Object.entries(functions).map(([name, run]) => [
    name,
    (...given: unknown[]) => {
      const parameters = given.slice(0, 2).map(text);
      const answer = run(...parameters);
      events.onCall(name, parameters, answer, errorOf());
      return answer;
    },
  ]);
  const offered: ApiFunctions = {
    ...(Object.fromEntries(told) as ApiFunctions),
    [lastError]: errorOf,
    [errorString]: (code: string) => text(api[errorString]?.(text(code))),
    [diagnostic]: (code: string) => text(api[diagnostic]?.(text(code))),
  };
  if (dialect.version !== null)
    Object.defineProperty(offered, 'version', { value: dialect.version, enumerable: true });
  return Object.freeze(offered);
}
