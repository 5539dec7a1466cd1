import { refusal } from './platform-forms.fixture.ts';

/** One field of a form as Chromium sends it in parts. */
const partOf = ([name, value]: (string | undefined)[]): string =>
  `------WebKitFormBoundary0123456789abcdef\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/**
 * A platform as strict and as forgetful as Moodle: it refuses values of the wrong form; a commit sends what
 * differs from what the page believes was sent, and the lists again in each launch; it answers "true" in any
 * case. In 1.2 everything it tried to send counts as sent; in 2004 the values at launch do, throughout, and
 * the lists never.
 */
export class Platform {
  stored: Record<string, string> = {};
  isDown = false;
  commits = 0;
  finishes = 0;
  /** Bytes of each commit, as a form. */
  readonly weights: number[] = [];
  /** The same as sent when the page is left: a beacon with one part for each element. */
  readonly beacons: number[] = [];
  /** Every commit that arrived. */
  readonly arrived: Record<string, string>[] = [];
  /** What was not taken, and why. */
  readonly refused: string[] = [];
  #page: Record<string, string> = {};
  #known: Record<string, string> = {};

  /** The learner asks for another attempt: the platform shows nothing of the first. */
  beginAnew(): void {
    this.stored = {};
  }

  readonly #initialize = () => {
    const isOfList = ([name]: [string, string]) => /^cmi\.(interactions|objectives)\.\d+\./.test(name);
    this.#known = Object.fromEntries(Object.entries(this.stored).filter((entry) => !isOfList(entry)));
    this.#page = Object.fromEntries(Object.entries(this.stored).filter(isOfList));
    return 'true';
  };
  readonly #has = (element: string) => this.#page[element] ?? this.stored[element] ?? '';
  readonly #get = (element: string) => {
    const [, list] = /^(cmi\.\w+)\._count$/.exec(element) ?? [];
    if (!list) return this.#has(element);
    let count = 0;
    while (this.#has(`${list}.${count}.id`)) count += 1;
    return String(count);
  };
  readonly #setter = (standard: '1.2' | '2004') => (element: string, value: string) => {
    const reason = refusal(standard, element, value, this.#has);
    if (reason) this.refused.push(`${element}=${value}: ${reason}`);
    else this.#page[element] = value;
    return String(reason === null);
  };
  readonly #send = (is12: boolean) => {
    const changed = Object.entries(this.#page).filter(([element, value]) => this.#known[element] !== value);
    if (is12) for (const [element, value] of changed) this.#known[element] = value;
    const named = changed.map(([name, value]) => [
      name.replaceAll('.', '__').replace(/__(\d+)__/g, (_, at: string) => (is12 ? `_${at}__` : `__N${at}__`)),
      value,
    ]);
    this.weights.push(new URLSearchParams(named).toString().length);
    this.beacons.push(new TextEncoder().encode(named.map(partOf).join('')).length);
    if (this.isDown) return 'true';
    this.arrived.push(Object.fromEntries(changed));
    this.stored = { ...this.stored, ...Object.fromEntries(changed) };
    return 'true';
  };

  readonly API = {
    LMSInitialize: this.#initialize,
    LMSGetValue: this.#get,
    LMSSetValue: this.#setter('1.2'),
    LMSCommit: () => {
      this.commits++;
      return this.#send(true);
    },
    LMSFinish: () => {
      this.finishes++;
      if (this.#has('cmi.core.lesson_status') === '') this.#page['cmi.core.lesson_status'] = 'completed';
      return this.#send(true);
    },
  };

  /** The same platform with content of 2004. */
  readonly of2004 = {
    API_1484_11: {
      Initialize: this.#initialize,
      GetValue: this.#get,
      SetValue: this.#setter('2004'),
      Commit: () => this.#send(false),
      Terminate: () => this.#send(false),
    },
  };
}
