import type { Node } from 'prosemirror-model';
import type {
  Decoration,
  EditorView,
  NodeView,
  NodeViewConstructor,
  ViewMutationRecord,
} from 'prosemirror-view';
import { attributesIn, nameOf } from '../model/schema.ts';
import { showForm } from './open-form.ts';

/** What blocks say and show of themselves, in the language of whoever writes. */
export interface BlockWords {
  /** `Figure`, `Note`: with what tells one from another. */
  nameOf: (node: Node) => string;
  /** The button that opens the form of a block, and what it is called for those who do not see the block around it. */
  settings: string;
  settingsOf: (node: Node) => string;
  /** Stands where a title or a caption is to be written. */
  emptyOf: (node: Node) => string;
  /** Says of an option of a check whether it is right. */
  rightAnswer: string;
  /** The words a citation is read as. */
  citation: (key: string) => string;
  /** What a block cannot do without and has not. */
  lacksOf: (node: Node) => string;
  /** Where a picture of the course is; null: it is not there. */
  pictureAt: (src: string) => string | null;
}

/** The words of every block that is drawn, which may come after the text, and change while one writes. */
export class Wording {
  words: BlockWords;
  readonly #drawn = new Set<() => void>();

  constructor(words: BlockWords) {
    this.words = words;
  }

  /** Draws every block again: none is made anew, so that a form that is open stays. */
  put(words: BlockWords): void {
    if (words === this.words) return;
    this.words = words;
    for (const draw of this.#drawn) draw();
  }

  /** Calls `draw` now and with other words; returns what ends that. */
  follow(draw: () => void): () => void {
    this.#drawn.add(draw);
    draw();
    return () => this.#drawn.delete(draw);
  }
}

const make = (tag: string, className: string): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  return made;
};

const isWithin = (part: HTMLElement | undefined, target: EventTarget | globalThis.Node | null): boolean =>
  part !== undefined && target instanceof globalThis.Node && part.contains(target);

/** A frame with the name of the block, a button to its form, a place for that form, and what is written in it. */
class FramedBlock implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement | null;
  readonly #head = make('div', 'block__head');
  readonly #name = make('span', 'block__name');
  readonly #lacks = make('span', 'block__lacks');
  readonly #button = document.createElement('button');
  readonly #slot = make('div', 'block__slot');
  readonly #picture = document.createElement('img');
  readonly #raw = make('pre', 'block__raw');
  readonly #wording: Wording;
  readonly destroy: () => void;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, wording: Wording) {
    this.#node = node;
    this.#wording = wording;
    this.dom = make('div', `block block--${node.type.name} block--${nameOf(node) || 'raw'}`);
    this.#head.contentEditable = 'false';
    this.#slot.contentEditable = 'false';
    this.#slot.dataset.slot = '';
    this.#button.type = 'button';
    this.#button.className = 'block__button';
    this.#button.addEventListener('click', () => {
      const at = getPos();
      const isOpen = this.dom.classList.contains('block--open');
      if (at !== undefined) showForm(isOpen ? null : at)(view.state, view.dispatch);
      if (isOpen) view.focus();
    });
    this.#head.append(this.#name, this.#lacks);
    if (node.type.name !== 'section' && view.editable) this.#head.append(this.#button);
    this.contentDOM = node.isAtom ? null : make('div', 'block__content');
    this.dom.append(this.#head, this.#slot);
    if (node.type.name === 'raw') this.dom.append(this.#raw);
    if (this.contentDOM) this.dom.append(this.contentDOM);
    this.destroy = wording.follow(() => this.#draw());
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || nameOf(node) !== nameOf(this.#node)) return false;
    const isSame =
      node.attrs === this.#node.attrs && (node.content.size === 0) === (this.#node.content.size === 0);
    this.#node = node;
    if (!isSame) this.#draw();
    return true;
  }

  #draw(): void {
    const node = this.#node;
    const { words } = this.#wording;
    this.#name.textContent = words.nameOf(node);
    this.#lacks.textContent = words.lacksOf(node);
    this.#button.textContent = words.settings;
    this.#button.setAttribute('aria-label', words.settingsOf(node));
    this.#raw.textContent = node.attrs.text ?? '';
    if (node.type.name === 'leaf') this.contentDOM?.setAttribute('data-empty', words.emptyOf(node));
    this.contentDOM?.classList.toggle('is-empty', node.type.name === 'leaf' && node.content.size === 0);
    this.#drawPicture(attributesIn(node));
  }

  #drawPicture({ src, alt = '' }: Readonly<Record<string, string>>): void {
    const isPicture = ['figure', 'map'].includes(nameOf(this.#node));
    const address = isPicture && src ? this.#wording.words.pictureAt(src) : null;
    if (address === null) {
      this.#picture.remove();
      return;
    }
    this.#picture.className = 'block__picture';
    this.#picture.alt = alt;
    if (this.#picture.getAttribute('src') !== address) this.#picture.src = address;
    this.#slot.after(this.#picture);
  }

  stopEvent(event: Event): boolean {
    if (isWithin(this.#slot, event.target)) return true;
    return isWithin(this.#button, event.target) && !event.type.startsWith('drag');
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' || !isWithin(this.contentDOM ?? undefined, mutation.target);
  }
}

/** A title shows where it is to be written. */
const labelView =
  (wording: Wording): NodeViewConstructor =>
  (first, view, getPos) => {
    const dom = make('div', 'block__label');
    let node = first;
    const draw = () => {
      const at = getPos();
      const box = at === undefined ? null : view.state.doc.resolve(at).parent;
      dom.dataset.empty = box ? wording.words.emptyOf(box) : '';
      dom.classList.toggle('is-empty', node.content.size === 0);
    };
    return {
      dom,
      contentDOM: dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        node = next;
        draw();
        return true;
      },
      ignoreMutation: ({ type }) => type === 'attributes',
      destroy: wording.follow(draw),
    };
  };

/** An option of a check has a box that says whether it is right. */
const itemView =
  (wording: Wording): NodeViewConstructor =>
  (first, view, getPos) => {
    const dom = document.createElement('li');
    const contentDOM = make('div', 'block__item');
    let node = first;
    const box = document.createElement('input');
    if (first.attrs.checked !== null) {
      const frame = make('span', 'block__tick');
      frame.contentEditable = 'false';
      box.type = 'checkbox';
      box.checked = first.attrs.checked;
      box.disabled = !view.editable;
      box.addEventListener('change', () => {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', box.checked));
      });
      frame.append(box);
      dom.className = 'block__option';
      dom.append(frame);
    }
    dom.append(contentDOM);
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type || (next.attrs.checked === null) !== (node.attrs.checked === null))
          return false;
        node = next;
        box.checked = next.attrs.checked === true;
        return true;
      },
      stopEvent: (event) => event.target === box,
      ignoreMutation: (mutation) => !isWithin(contentDOM, mutation.target),
      destroy: wording.follow(() => box.setAttribute('aria-label', wording.words.rightAnswer)),
    };
  };

const citeView =
  (wording: Wording): NodeViewConstructor =>
  (node) => {
    const dom = make('span', 'block__cite');
    const draw = () => {
      dom.textContent = wording.words.citation(node.attrs.key);
    };
    return { dom, update: (next) => next.eq(node), destroy: wording.follow(draw) };
  };

/** How blocks are drawn while one writes. */
export function nodeViews(wording: Wording): Record<string, NodeViewConstructor> {
  const framed: NodeViewConstructor = (
    node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    _decorations: readonly Decoration[],
  ) => new FramedBlock(node, view, getPos, wording);
  return {
    box: framed,
    check: framed,
    section: framed,
    leaf: framed,
    raw: framed,
    label: labelView(wording),
    item: itemView(wording),
    cite: citeView(wording),
  };
}
