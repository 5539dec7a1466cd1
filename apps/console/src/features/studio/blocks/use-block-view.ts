import { EditorState, type Command, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { cleanHtml } from './bringing/clean-html.ts';
import { plugins } from './editing/plugins.ts';
import { nodeViews, Wording, type BlockWords } from './editing/views.ts';
import { openText } from './model/open-text.ts';
import type { SourceBook } from './model/source-book.ts';
import { writeText } from './model/write-text.ts';

export interface BlockViewOptions {
  text: string;
  onChange: (text: string) => void;
  /** How many pictures a pasted text had, which are not taken. */
  onPictures: (count: number) => void;
  mayWrite: boolean;
  words: BlockWords;
  /** What the field is called, and the language of its text. */
  label: string;
  lang: string;
}

/** Pixels at the ends of the window that tools and the save line cover. */
const STUCK = { top: 100, bottom: 100, left: 0, right: 0 };

/** Written by this editor itself, with directives in it. */
const isOwn = (html: string): boolean => html.includes('data-pm-slice');

/** The text as it was read or written last, and the file it was opened from. */
interface Last {
  text: string;
  book: SourceBook;
  /** What was written and has not come back yet as the value: one may type faster than the page is drawn. */
  sent: readonly string[];
}

interface Shown {
  view: EditorView;
  state: EditorState;
  book: SourceBook;
}

interface Making {
  place: HTMLElement | null;
  options: BlockViewOptions;
  last: RefObject<Last | null>;
  shown: Shown | null;
  onSlashKey: RefObject<(event: KeyboardEvent) => boolean>;
  show: (shown: Shown | null) => void;
  write: (view: EditorView, book: SourceBook) => void;
}

/** What blocks say of themselves, and what the field is called: both in the language of whoever writes. */
function useWording(view: EditorView | undefined, { words, label, lang }: BlockViewOptions): Wording {
  const [wording] = useState(() => new Wording(words));
  useEffect(() => wording.put(words), [wording, words]);
  useEffect(() => {
    view?.setProps({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang,
        class: 'blocks__text',
      },
    });
  }, [view, label, lang]);
  return wording;
}

/** Makes the view, and opens a text that comes from elsewhere anew. */
function useMadeView({ place, options, last, shown, onSlashKey, show, write }: Making): void {
  const { text } = options;
  const view = shown?.view;
  const wording = useWording(view, options);
  const opened = useEffectEvent((): EditorState => {
    const { doc, book } = openText(options.text);
    last.current = { text: options.text, book, sent: [] };
    return EditorState.create({ doc, plugins: plugins((event) => onSlashKey.current(event)) });
  });
  const drawn = useEffectEvent((made: EditorView) => {
    if (last.current) show({ view: made, state: made.state, book: last.current.book });
  });
  const dispatched = useEffectEvent((made: EditorView, tr: Transaction) => {
    made.updateState(made.state.apply(tr));
    const book = last.current?.book;
    if (tr.docChanged && book) write(made, book);
    else drawn(made);
  });
  const taken = useEffectEvent((made: EditorView, from: string) => {
    if (last.current) {
      const { text: now, sent } = last.current;
      const own = from === now ? sent.length : sent.indexOf(from);
      if (own >= 0) {
        last.current.sent = sent.slice(own + 1);
        return;
      }
    }
    made.updateState(opened());
    drawn(made);
  });
  const mayType = useEffectEvent(() => options.mayWrite);
  const pasted = useEffectEvent((html: string) => {
    if (isOwn(html)) return html;
    const { body, pictures } = cleanHtml(html);
    if (pictures > 0) options.onPictures(pictures);
    return body.innerHTML;
  });
  useEffect(() => {
    if (!place) return;
    const made: EditorView = new EditorView(place, {
      state: opened(),
      dispatchTransaction: (tr) => dispatched(made, tr),
      transformPastedHTML: (html) => pasted(html),
      nodeViews: nodeViews(wording),
      editable: () => mayType(),
      scrollMargin: STUCK,
      scrollThreshold: STUCK,
    });
    drawn(made);
    return () => {
      made.destroy();
      show(null);
    };
  }, [place, show, wording]);
  useLayoutEffect(() => {
    if (view) taken(view, text);
  }, [view, text]);
}

/**
 * The editor, whose value is the text of the file: it is opened from it, and writes it with each change. Another text
 * that comes from elsewhere is opened anew.
 */
export function useBlockView(options: BlockViewOptions) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [shown, show] = useState<Shown | null>(null);
  const last = useRef<Last | null>(null);
  const onSlashKey = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const write = (view: EditorView, book: SourceBook) => {
    const text = writeText(view.state.doc, book);
    const isNew = text !== last.current?.text;
    last.current = { text, book, sent: [...(last.current?.sent ?? []), ...(isNew ? [text] : [])] };
    if (isNew) options.onChange(text);
    show({ view, state: view.state, book });
  };
  useMadeView({ place, options, last, shown, onSlashKey, show, write });
  const view = shown?.view ?? null;
  return {
    place: setPlace,
    view,
    state: shown?.state ?? null,
    book: shown?.book ?? null,
    onSlashKey,
    run: (command: Command) => {
      if (!view) return false;
      const isDone = command(view.state, view.dispatch, view);
      view.focus();
      return isDone;
    },
    /** Another front matter, which stands above the blocks. */
    putFront: (change: (book: SourceBook) => SourceBook) => {
      const book = last.current && change(last.current.book);
      if (view && book && book !== last.current?.book) write(view, book);
    },
  };
}

export type BlockView = ReturnType<typeof useBlockView>;
