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
  /** The button that opens the form of a block. */
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
  readonly #words: BlockWords;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, words: BlockWords) {
    this.#node = node;
    this.#words = words;
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
    this.#draw();
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
    this.#name.textContent = this.#words.nameOf(node);
    this.#lacks.textContent = this.#words.lacksOf(node);
    this.#button.textContent = this.#words.settingsOf(node);
    this.#raw.textContent = node.attrs.text ?? '';
    if (node.type.name === 'leaf') this.contentDOM?.setAttribute('data-empty', this.#words.emptyOf(node));
    this.contentDOM?.classList.toggle('is-empty', node.type.name === 'leaf' && node.content.size === 0);
    this.#drawPicture(attributesIn(node));
  }

  #drawPicture({ src, alt = '' }: Readonly<Record<string, string>>): void {
    const isPicture = ['figure', 'map'].includes(nameOf(this.#node));
    const address = isPicture && src ? this.#words.pictureAt(src) : null;
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
    return !this.contentDOM || !isWithin(this.contentDOM, mutation.target);
  }
}

/** A title shows where it is to be written. */
const labelView =
  (words: BlockWords): NodeViewConstructor =>
  (first, view, getPos) => {
    const dom = make('div', 'block__label');
    const draw = (node: Node) => {
      const at = getPos();
      const box = at === undefined ? null : view.state.doc.resolve(at).parent;
      dom.dataset.empty = box ? words.emptyOf(box) : '';
      dom.classList.toggle('is-empty', node.content.size === 0);
    };
    draw(first);
    return {
      dom,
      contentDOM: dom,
      update: (node) => {
        if (node.type.name !== 'label') return false;
        draw(node);
        return true;
      },
    };
  };

/** An option of a check has a box that says whether it is right. */
const itemView =
  (words: BlockWords): NodeViewConstructor =>
  (first, view, getPos) => {
    const dom = document.createElement('li');
    const contentDOM = make('div', 'block__item');
    let node = first;
    const box = document.createElement('input');
    if (first.attrs.checked !== null) {
      const frame = make('span', 'block__tick');
      frame.contentEditable = 'false';
      box.type = 'checkbox';
      box.setAttribute('aria-label', words.rightAnswer);
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
    };
  };

const citeView =
  (words: BlockWords): NodeViewConstructor =>
  (node) => {
    const dom = make('span', 'block__cite');
    dom.textContent = words.citation(node.attrs.key);
    return { dom, update: (next) => next.eq(node) };
  };

/** How blocks are drawn while one writes. */
export function nodeViews(words: BlockWords): Record<string, NodeViewConstructor> {
  const framed: NodeViewConstructor = (
    node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    _decorations: readonly Decoration[],
  ) => new FramedBlock(node, view, getPos, words);
  return {
    box: framed,
    check: framed,
    section: framed,
    leaf: framed,
    raw: framed,
    label: labelView(words),
    item: itemView(words),
    cite: citeView(words),
  };
}
