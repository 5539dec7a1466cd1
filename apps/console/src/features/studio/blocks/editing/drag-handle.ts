import { NodeSelection, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Beside the block under the mouse; keys move blocks for everybody else. */
class Handle {
  readonly #view: EditorView;
  readonly #dom = document.createElement('div');
  readonly #frame: HTMLElement | null;
  #at: number | null = null;

  constructor(view: EditorView) {
    this.#view = view;
    this.#frame = view.dom.parentElement;
    this.#dom.className = 'blocks__handle';
    this.#dom.draggable = true;
    this.#dom.hidden = true;
    this.#dom.textContent = '⠿';
    this.#dom.setAttribute('aria-hidden', 'true');
    this.#dom.addEventListener('dragstart', this.#start);
    this.#frame?.append(this.#dom);
    this.#frame?.addEventListener('mousemove', this.#follow);
    this.#frame?.addEventListener('mouseleave', this.#hide);
  }

  update(view: EditorView): void {
    if (!view.editable) this.#hide();
  }

  readonly #hide = (): void => {
    this.#dom.hidden = true;
    this.#at = null;
  };

  /** The block of the text itself at the height of the mouse. */
  readonly #follow = ({ clientY, target }: MouseEvent): void => {
    if (!this.#view.editable || target === this.#dom) return;
    const frame = this.#frame?.getBoundingClientRect();
    const text = this.#view.dom.getBoundingClientRect();
    const found = this.#view.posAtCoords({ left: text.left + text.width / 2, top: clientY });
    if (!found || !frame) return this.#hide();
    const $pos = this.#view.state.doc.resolve(found.inside >= 0 ? found.inside : found.pos);
    this.#at = $pos.depth > 0 ? $pos.before(1) : $pos.pos;
    const block = this.#view.nodeDOM(this.#at);
    if (!(block instanceof HTMLElement)) return this.#hide();
    this.#dom.hidden = false;
    this.#dom.style.insetBlockStart = `${block.getBoundingClientRect().top - frame.top}px`;
  };

  readonly #start = (event: DragEvent): void => {
    const view = this.#view;
    const block = this.#at === null ? null : view.nodeDOM(this.#at);
    if (this.#at === null || !(block instanceof HTMLElement) || !event.dataTransfer) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, this.#at)));
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', block.innerText);
    event.dataTransfer.setDragImage(block, 0, 0);
    view.dragging = { slice: view.state.selection.content(), move: true };
  };

  destroy(): void {
    this.#frame?.removeEventListener('mousemove', this.#follow);
    this.#frame?.removeEventListener('mouseleave', this.#hide);
    this.#dom.remove();
  }
}

/** A handle at the side of each block, to drag it by. */
export const dragHandle = new Plugin({ view: (view) => new Handle(view) });
