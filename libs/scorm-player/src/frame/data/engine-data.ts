/** The engine's data, read without calling its functions, which set errors and create entries. */
export class EngineData {
  constructor(private readonly engine: object) {}

  private at(path: readonly string[]): unknown {
    return path.reduce<unknown>((holder, name) => {
      if (typeof holder !== 'object' || holder === null) return undefined;
      const entries: unknown = Reflect.get(holder, 'childArray');
      return Array.isArray(entries) && /^\d+$/.test(name)
        ? (entries as unknown[])[Number(name)]
        : Reflect.get(holder, name);
    }, this.engine);
  }

  private entriesOf(array: string): unknown[] | null {
    const holder = this.at(array.split('.'));
    const entries: unknown = typeof holder === 'object' && holder ? Reflect.get(holder, 'childArray') : null;
    return Array.isArray(entries) ? (entries as unknown[]) : null;
  }

  /** How many entries an array has; null: there is no such array. */
  count(array: string): number | null {
    return this.entriesOf(array)?.length ?? null;
  }

  /** Takes entries away from the end of an array until it has as many as that. */
  shorten(array: string, count: number): void {
    const entries = this.entriesOf(array);
    if (entries && entries.length > count) entries.length = count;
  }

  text(element: string): string {
    const value = this.at(element.split('.'));
    return typeof value === 'string' ? value : '';
  }

  /** Sets an existing element without the engine's own checks. */
  put(element: string, value: string): void {
    const path = element.split('.');
    const field = `_${path.at(-1) ?? ''}`;
    const holder = this.at(path.slice(0, -1));
    const holders = [holder, typeof holder === 'object' && holder ? Reflect.get(holder, 'content') : null];
    for (const each of holders as unknown[])
      if (typeof each === 'object' && each && Object.hasOwn(each, field)) Reflect.set(each, field, value);
    const known: unknown = Reflect.get(this.engine, '_setCMIElements');
    if (known instanceof Set) known.add(element);
  }
}
