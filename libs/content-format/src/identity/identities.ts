import type { Place, Problems } from '../problems.ts';
import { allLessons } from '../completion/rule.ts';

/** What carries a key; keys are unique among their kind. */
export type Keyed =
  | 'module'
  | 'activity'
  | 'card'
  | 'paper'
  | 'outcome'
  | 'pool'
  | 'term'
  | 'source'
  | 'season';

/** Makes sure that no uuid and no key of one kind is given twice. */
export class Identities {
  readonly #problems: Problems;
  readonly #taken = new Map<string, Place>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  uuid(uuid: string, place: Place): void {
    const first = this.#claim(`uuid ${uuid}`, uuid, place);
    if (first) this.#problems.add(place, 'uuid-duplicate', `uuid ${uuid} is taken already: ${said(first)}`);
  }

  key(kind: Keyed, key: string, place: Place): void {
    if (kind === 'activity' && key === allLessons) {
      this.#problems.add(
        place,
        'value',
        `no activity may have the key "${key}": in a rule it means all of them`,
      );
    }
    const first = this.#claim(`${kind} ${key}`, key, place);
    if (first)
      this.#problems.add(place, 'key-duplicate', `another ${kind} has the key "${key}": ${said(first)}`);
  }

  #claim(name: string, value: string, place: Place): Place | null {
    const first = this.#taken.get(name) ?? null;
    if (value !== '' && !first) this.#taken.set(name, place);
    return first;
  }
}

const said = (place: Place): string => `${place.file}:${place.line}`;
