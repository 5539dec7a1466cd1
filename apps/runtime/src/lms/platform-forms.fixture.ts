/** Checks a value of an element; some forms depend on the element's type. */
type Form = (value: string, type: string) => boolean;

const form =
  (expression: RegExp): Form =>
  (value) =>
    expression.test(value);
const upTo =
  (length: number): Form =>
  (value) =>
    value.length <= length;
const oneOf =
  (...words: string[]): Form =>
  (value) =>
    words.includes(value);
const between =
  (least: number, most: number): Form =>
  (value) =>
    real.test(value) && Number(value) >= least && Number(value) <= most;

const real = /^-?\d{1,5}(\.\d{1,18})?$/;
const timespan12 = form(/^\d{2,4}:\d\d:\d\d(\.\d\d?)?$/);
const identifier12 = form(/^[!-~]{1,255}$/);
const identifier2004 = form(/^\S{1,4000}$/);
const duration2004 = form(/^PT(\d+H)?(\d+M)?\d+(\.\d\d?)?S$/);
/** One line, and no brace in front but that of a language. */
const localized: Form = (text) => /^(\{lang=[a-z]{2,3}\})?([^{].*)?$/.test(text) && text.length <= 250;
const types = [
  'true-false',
  'choice',
  'fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
];

/** The forms of 1.2 as strict platforms have them; an element that is not among them is unknown. */
const forms12: readonly [RegExp, Form][] = [
  [/^cmi\.suspend_data$/, upTo(4096)],
  [/^cmi\.core\.lesson_location$/, upTo(255)],
  [/^cmi\.core\.lesson_status$/, oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed')],
  [/^cmi\.core\.exit$/, oneOf('time-out', 'suspend', 'logout', '')],
  [/^cmi\.core\.session_time$/, timespan12],
  [/^cmi\.(core|objectives\.\d+)\.score\.(raw|min|max)$/, between(0, 100)],
  [/^cmi\.objectives\.\d+\.id$/, identifier12],
  [/^cmi\.objectives\.\d+\.status$/, oneOf('passed', 'completed', 'failed', 'incomplete', 'not attempted')],
  [/^cmi\.interactions\.\d+\.(objectives\.\d+\.)?id$/, identifier12],
  [/^cmi\.interactions\.\d+\.type$/, oneOf(...types)],
  [/^cmi\.interactions\.\d+\.time$/, form(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d\d?)?$/)],
  [/^cmi\.interactions\.\d+\.weighting$/, between(-100, 100)],
  [/^cmi\.interactions\.\d+\.student_response$/, upTo(255)],
  [/^cmi\.interactions\.\d+\.result$/, form(/^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/)],
  [/^cmi\.interactions\.\d+\.latency$/, timespan12],
];

const few =
  (most: number, part: Form): Form =>
  (value, type) => {
    const parts = value.split('[,]');
    return parts.length <= most && parts.every((each) => part(each, type));
  };
const place = form(/^[\w.]{1,250}$/);
const unlike: Form = (value) => new Set(value.split('[,]')).size === value.split('[,]').length;
const responses: Readonly<Record<string, Form>> = {
  'true-false': oneOf('true', 'false'),
  choice: (value, type) => few(36, place)(value, type) && unlike(value, type),
  'fill-in': few(10, localized),
  matching: few(36, form(/^[\w.]{1,250}\[\.\][\w.]{1,250}$/)),
  sequencing: few(36, place),
  numeric: form(real),
  other: upTo(4000),
};

/** The same for 2004. */
const forms2004: readonly [RegExp, Form][] = [
  [/^cmi\.suspend_data$/, upTo(64_000)],
  [/^cmi\.location$/, upTo(1000)],
  [/^cmi\.completion_status$/, oneOf('completed', 'incomplete', 'not attempted', 'unknown')],
  [/^cmi\.success_status$/, oneOf('passed', 'failed', 'unknown')],
  [/^cmi\.progress_measure$/, between(0, 1)],
  [/^cmi\.exit$/, oneOf('time-out', 'suspend', 'logout', 'normal', '')],
  [/^cmi\.session_time$/, duration2004],
  [/^cmi\.(objectives\.\d+\.)?score\.scaled$/, between(-1, 1)],
  [/^cmi\.(objectives\.\d+\.)?score\.(raw|min|max)$/, form(real)],
  [/^cmi\.objectives\.\d+\.id$/, identifier2004],
  [/^cmi\.objectives\.\d+\.description$/, localized],
  [/^cmi\.objectives\.\d+\.completion_status$/, oneOf('completed', 'incomplete', 'not attempted', 'unknown')],
  [/^cmi\.interactions\.\d+\.(objectives\.\d+\.)?id$/, identifier2004],
  [/^cmi\.interactions\.\d+\.type$/, oneOf(...types, 'long-fill-in', 'other')],
  [/^cmi\.interactions\.\d+\.timestamp$/, form(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d?Z$|^1970-01-01T/)],
  [/^cmi\.interactions\.\d+\.weighting$/, form(real)],
  [/^cmi\.interactions\.\d+\.learner_response$/, (value, type) => responses[type]?.(value, type) ?? false],
  [/^cmi\.interactions\.\d+\.result$/, form(/^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d+)?)$/)],
  [/^cmi\.interactions\.\d+\.latency$/, duration2004],
  [/^cmi\.interactions\.\d+\.description$/, localized],
];

/** Why a strict platform refuses a value; null: it takes it. `read` gives what it has. */
export const refusal = (
  standard: '1.2' | '2004',
  element: string,
  value: string,
  read: (element: string) => string,
): string | null => {
  const forms = standard === '1.2' ? forms12 : forms2004;
  const found = forms.find(([name]) => name.test(element));
  if (!found) return 'unknown';
  const [, list = '', at = ''] = /^(cmi\.\w+)\.(\d+)\./.exec(element) ?? [];
  const item = `${list}.${at}`;
  if (Number(at) > 0 && read(`${list}.${Number(at) - 1}.id`) === '') return 'out of order';
  if (standard === '2004' && list && element !== `${item}.id` && read(`${item}.id`) === '')
    return 'no id yet';
  return found[1](value, read(`${item}.type`)) ? null : 'another form';
};
