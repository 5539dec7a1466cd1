import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { drawFields, keepFitting, typedIn, watchGrowingFields } from './index.ts';

describe('the fields of a lesson', () => {
  const root = document.createElement('div');
  document.body.append(root);
  const field = (id: string, kind: string, input: string) =>
    `<label class="field" data-field="${id}" data-kind="${kind}">${input}</label>`;
  let end = () => {};
  afterEach(() => end());
  const watch = () => {
    root.innerHTML = [
      field('line', 'text', '<input type="text" name="field-line" maxlength="2000">'),
      field('long', 'long', '<textarea name="field-long" rows="4"></textarea>'),
      field('day', 'date', '<input type="date" name="field-day">'),
      field('count', 'number', '<input type="text" name="field-count">'),
    ].join('');
    end = watchGrowingFields(root);
  };
  const of = (id: string) => {
    const found = root.querySelector<HTMLTextAreaElement>(`[data-field="${id}"] textarea`);
    if (!found) throw new Error(`${id} does not grow`);
    return found;
  };

  it('show the whole of a line, with the name and the limit it had', () => {
    watch();
    const { name, maxLength, rows } = of('line');
    expect({ name, maxLength, rows }).toEqual({ name: 'field-line', maxLength: 2000, rows: 1 });
    expect(of('long').rows).toBe(4);
    expect([...root.querySelectorAll('input')].map((one) => one.name)).toEqual(['field-day', 'field-count']);
  });

  it('are filled and read as before', () => {
    watch();
    drawFields(root, (id) => (id === 'line' ? 'Escuela del norte' : ''));
    expect(of('line').value).toBe('Escuela del norte');
    expect(typedIn(of('line'))).toEqual({ fieldId: 'line', value: 'Escuela del norte' });
  });

  it('keep the cursor of whoever is typing already', () => {
    root.innerHTML = field('line', 'text', '<input type="text" value="Escuela">');
    const input = root.querySelector('input');
    input?.focus();
    input?.setSelectionRange(3, 3);
    end = watchGrowingFields(root);
    expect(document.activeElement).toBe(of('line'));
    expect([of('line').value, of('line').selectionStart]).toEqual(['Escuela', 3]);
  });

  it('take no second line where one is asked for', () => {
    watch();
    const enter = (id: string) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      of(id).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([enter('line'), enter('long')]).toEqual([true, false]);
    of('line').value = 'Uno \n dos';
    of('line').dispatchEvent(new Event('input', { bubbles: true }));
    expect(of('line').value).toBe('Uno dos');
  });
});

describe('a field that is folded away', () => {
  /** A window without a layout: a field is as wide and high as it is told. */
  const sized = (area: HTMLTextAreaElement, size: { width: number; height: number }) => {
    Object.defineProperty(area, 'offsetWidth', { configurable: true, value: size.width });
    Object.defineProperty(area, 'scrollHeight', { configurable: true, value: size.height });
  };
  const own = globalThis.ResizeObserver;
  let change = (_area: Element) => {};
  class Observer {
    readonly #heard: ResizeObserverCallback;
    constructor(heard: ResizeObserverCallback) {
      this.#heard = heard;
    }
    observe() {
      change = (target) => this.#heard([{ target } as ResizeObserverEntry], this);
    }
    unobserve() {}
    disconnect() {
      change = () => {};
    }
  }
  beforeEach(() => {
    globalThis.ResizeObserver = Observer;
  });
  afterEach(() => {
    globalThis.ResizeObserver = own;
  });

  it('shows all that is written once it is unfolded, and again when it gets another width', () => {
    const area = document.createElement('textarea');
    sized(area, { width: 0, height: 0 });
    const end = keepFitting([area]);
    change(area);
    expect(area.style.blockSize).toBe('auto');
    sized(area, { width: 300, height: 120 });
    change(area);
    expect(area.style.blockSize).toBe('120px');
    sized(area, { width: 300, height: 200 });
    change(area);
    expect(area.style.blockSize).toBe('120px');
    sized(area, { width: 200, height: 180 });
    change(area);
    expect(area.style.blockSize).toBe('180px');
    end();
    sized(area, { width: 100, height: 240 });
    change(area);
    expect(area.style.blockSize).toBe('180px');
  });
});
