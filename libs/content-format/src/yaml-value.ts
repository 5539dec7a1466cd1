import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Place, type Problems, type QuestionFault, suggestion, type YamlPath } from './problems.ts';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const keyForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

interface Source {
  file: string;
  lines: LineCounter;
  /** Lines before the YAML in its file: front matter starts below its fence. */
  offset: number;
  problems: Problems;
}

/**
 * A value of a YAML file that knows its line. Asking it for the wrong kind of thing reports a fault and
 * returns a harmless stand-in: a course with any fault is never used, and the writer sees all faults at once.
 */
export class YamlValue {
  readonly #source: Source;
  readonly #node: unknown;
  readonly #missing: boolean;
  readonly place: Place;
  /** Where it stands in its file. */
  readonly path: YamlPath;
  /** What to call it in a message: the name of its field. */
  readonly name: string;

  constructor(
    source: Source,
    node: unknown,
    name: string,
    line: number,
    path: YamlPath = [],
    missing = false,
  ) {
    this.#source = source;
    this.path = path;
    this.#node = node;
    this.#missing = missing;
    this.name = name;
    this.place = { file: source.file, line };
  }

  get isNull(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get isString(): boolean {
    return isScalar(this.#node) && typeof this.#node.value === 'string';
  }

  /** The line of the file on which a line (from 1) of this text stands. */
  lineOfText(line: number): number {
    const block = isScalar(this.#node) && (this.#node.type ?? '').startsWith('BLOCK');
    return block ? this.place.line + line : this.place.line;
  }

  /** A field of a map, read before the map itself; null when missing. Reports nothing. */
  field(name: string): YamlValue | null {
    if (!isMap(this.#node)) return null;
    return this.entries().find(([each]) => each === name)?.[1] ?? null;
  }

  /** The fields of a map, each required or optional; anything else is a fault. */
  fields(required: readonly string[], optional: readonly string[] = []): YamlFields {
    const values = new Map<string, YamlValue>();
    if (!isMap(this.#node)) {
      this.fault(
        'value',
        `${this.#said()} must be a map of fields (${[...required, ...optional].join(', ')})`,
      );
      return new YamlFields(this, values, (name) => this.#absent(name));
    }
    for (const pair of this.#node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const line = this.#lineOf(pair.key);
      values.set(name, this.#inner(pair.value, name, this.#lineOf(pair.value, line), name));
      if (required.includes(name) || optional.includes(name)) continue;
      const hint = suggestion(name, [...required, ...optional]);
      this.#report(line, 'field-unknown', `unknown field "${name}"${this.#inside()}${hint}`, name);
    }
    for (const name of required) {
      if (!values.has(name))
        this.#report(this.place.line, 'field-missing', `field "${name}" is missing${this.#inside()}`, name);
    }
    return new YamlFields(this, values, (name) => this.#absent(name));
  }

  /** The value written one way, to compare two of them; the order of a list does not count. */
  spelling(): string {
    if (isSeq(this.#node))
      return this.list()
        .map((each) => each.spelling())
        .sort()
        .join('\n');
    return isScalar(this.#node) ? String(this.#node.value) : '';
  }

  /** Every pair of a map whose keys are not known beforehand. */
  entries(): [string, YamlValue][] {
    if (!isMap(this.#node)) {
      this.fault('value', `${this.#said()} must be a map`);
      return [];
    }
    return this.#node.items.map((pair): [string, YamlValue] => {
      const name = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';
      const line = this.#lineOf(pair.key);
      return [name, this.#inner(pair.value, name, this.#lineOf(pair.value, line), name)];
    });
  }

  list(): YamlValue[] {
    if (!isSeq(this.#node)) {
      this.fault('value', `${this.#said()} must be a list`);
      return [];
    }
    return this.#node.items.map((item, at) =>
      this.#inner(item, this.name, this.#lineOf(item, this.place.line), at),
    );
  }

  string(): string {
    if (isScalar(this.#node) && typeof this.#node.value === 'string' && this.#node.value.trim() !== '') {
      return this.#node.value;
    }
    // A year, a hash or a key may look like a number to YAML; its spelling is what was meant.
    if (isScalar(this.#node) && typeof this.#node.value === 'number') {
      return this.#node.source ?? String(this.#node.value);
    }
    this.fault('value', `${this.#said()} must be a text, and not empty`);
    return '';
  }

  key(): string {
    const key = this.string();
    if (key !== '' && !keyForm.test(key)) {
      this.fault('value', `"${key}" is not a key: letters, digits, points and hyphens, no spaces or accents`);
    }
    return key;
  }

  uuid(): string {
    const uuid = this.string();
    if (uuid !== '' && !uuidForm.test(uuid)) {
      this.fault(
        'value',
        `"${uuid}" is not a uuid in small letters; make one with "uuidgen" or crypto.randomUUID()`,
      );
    }
    return uuid;
  }

  number(limits: { min?: number; max?: number; whole?: boolean } = {}): number {
    const value = isScalar(this.#node) ? this.#node.value : null;
    const { min = -Infinity, max = Infinity, whole = false } = limits;
    if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max) {
      if (!whole || Number.isInteger(value)) return value;
    }
    const range = [Number.isFinite(min) ? `from ${min}` : '', Number.isFinite(max) ? `up to ${max}` : ''];
    const kind = whole ? 'a whole number' : 'a number';
    this.fault('value', `${this.#said()} must be ${[kind, ...range].filter(Boolean).join(' ')}`);
    return 0;
  }

  boolean(): boolean {
    if (isScalar(this.#node) && typeof this.#node.value === 'boolean') return this.#node.value;
    this.fault('value', `${this.#said()} must be true or false`);
    return false;
  }

  oneOf<const T extends string>(allowed: readonly [T, ...T[]]): T {
    const value = isScalar(this.#node) ? String(this.#node.value) : '';
    const match = allowed.find((each) => each === value);
    if (match !== undefined) return match;
    const hint = suggestion(value, allowed);
    this.fault('value', `${this.#said()} must be one of ${allowed.join(', ')}${hint}`);
    return allowed[0];
  }

  /** `kind`: which of the faults of questions it is. */
  fault(code: Parameters<Problems['add']>[1], reason: string, kind: QuestionFault | null = null): void {
    if (!this.#missing) this.#source.problems.add({ ...this.place, path: this.path }, code, reason, kind);
  }

  #inner(node: unknown, name: string, line: number, step: string | number): YamlValue {
    return new YamlValue(this.#source, node, name, line, [...this.path, step]);
  }

  #absent(name: string): YamlValue {
    return new YamlValue(this.#source, null, name, this.place.line, [...this.path, name], true);
  }

  #report(line: number, code: Parameters<Problems['add']>[1], reason: string, field: string): void {
    if (this.#missing) return;
    this.#source.problems.add({ file: this.place.file, line, path: [...this.path, field] }, code, reason);
  }

  #said(): string {
    return this.name === '' ? 'this file' : `"${this.name}"`;
  }

  #inside(): string {
    return this.name === '' ? '' : ` in "${this.name}"`;
  }

  #lineOf(node: unknown, otherwise = this.place.line): number {
    const range = (isScalar(node) || isMap(node) || isSeq(node)) && node.range;
    return range ? this.#source.lines.linePos(range[0]).line + this.#source.offset : otherwise;
  }
}

/** The fields of one map. A missing one has been reported already: it answers with stand-ins, silently. */
export class YamlFields {
  readonly #owner: YamlValue;
  readonly #values: ReadonlyMap<string, YamlValue>;
  readonly #absent: (name: string) => YamlValue;

  constructor(owner: YamlValue, values: ReadonlyMap<string, YamlValue>, absent: (name: string) => YamlValue) {
    this.#owner = owner;
    this.#values = values;
    this.#absent = absent;
  }

  get place(): Place {
    return this.#owner.place;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  at(name: string): YamlValue {
    return this.#values.get(name) ?? this.#absent(name);
  }

  /** The result of `read` for a field, or a default when the field is missing. */
  optional<T>(name: string, otherwise: T, read: (value: YamlValue) => T): T {
    const value = this.#values.get(name);
    return value === undefined ? otherwise : read(value);
  }

  /** As `optional`; an explicit null is the default too. */
  nullable<T>(name: string, read: (value: YamlValue) => T): T | null {
    const value = this.#values.get(name);
    return value === undefined || value.isNull ? null : read(value);
  }
}

/** Reads YAML 1.2; returns null when it cannot be read at all. `offset`: lines of the file before it. */
export function readYaml(file: string, text: string, problems: Problems, offset = 0): YamlValue | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line + offset;
    problems.add({ file, line }, 'yaml', `cannot be read as YAML: ${plainYamlError(error.message)}`);
    return null;
  }
  if (/(^|[\s[{,:-])[&*][A-Za-z]/.test(text) && usesAnchors(document.contents)) {
    problems.add(
      { file, line: 1 + offset },
      'yaml',
      'anchors and aliases (&name, *name) are not used in a course',
    );
    return null;
  }
  return new YamlValue({ file, lines, offset, problems }, document.contents, '', 1 + offset);
}

function usesAnchors(node: unknown): boolean {
  if (isSeq(node)) return node.items.some(usesAnchors);
  if (isMap(node)) return node.items.some((pair) => usesAnchors(pair.key) || usesAnchors(pair.value));
  return node !== null && node !== undefined && !isScalar(node);
}

function plainYamlError(message: string): string {
  if (/implicit|mapping|Nested/i.test(message)) {
    return `${message}; a text with a colon followed by a space must stand in quotes`;
  }
  return message;
}
