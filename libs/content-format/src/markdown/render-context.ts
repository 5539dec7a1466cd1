import type { ElementContent } from 'hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import type { BundleRubric, Locale, WorksheetField } from '../bundle.ts';
import type { Place, Problems } from '../problems.ts';

/** An entry of sources.yaml. */
export interface Source {
  key: string;
  publisher: string;
  title: string;
  /** Of the title, which stays as it is in every language of the course; null: not said. */
  lang: string | null;
  url: string | null;
  date: string | null;
  /** Inline HTML per language. */
  note: Record<Locale, string> | null;
}

/** What texts may refer to by key. */
export interface References {
  terms: ReadonlySet<string>;
  sources: ReadonlyMap<string, Source>;
  /** Lesson key → uuid. */
  lessons: ReadonlyMap<string, string>;
  /** The languages of the course. */
  locales: readonly Locale[];
  /** The one the others are translated from. */
  source: Locale;
  /** Parts and annexes of the plan; null when the course has none. */
  plan: ReadonlySet<string> | null;
  /** By what plans are reviewed; null when the course has no rubric. */
  rubric: BundleRubric | null;
}

/** A file a text shows or offers, ready to be addressed. */
export interface MediaReference {
  /** `/media/<sha256>/<name>` */
  address: string;
  bytes: number;
  /** The text itself, for SVG, captions and transcripts. */
  text: string | null;
  /** How long a recording is; null for everything else. */
  seconds: number | null;
  path: string;
}

/**
 * What a text may contain: a `lesson` nearly everything; a `card` what can be printed, and messages to send;
 * a `paper` of the kit words, lists and tables; a country `unit` what needs no storage, and facts still
 * missing; `blocks` (prompts, rationales) paragraphs, lists, tables, links, figures and terms; a blank `form`
 * the same, and boxes to tick with a pen; `inline` one paragraph with links and terms; `choice` one paragraph
 * without either, because it is inside a label.
 */
export type TextKind = 'lesson' | 'card' | 'paper' | 'unit' | 'form' | 'blocks' | 'inline' | 'choice';

/** One text in one language while it is being checked and rendered. */
export interface RenderContext {
  kind: TextKind;
  locale: Locale;
  problems: Problems;
  /** What its writers should look at again. */
  notes: Problems;
  references: References;
  /** From a line of the Markdown (from 1) to its place in the file. */
  place: (line: number) => Place;
  /** Finds a file of the module, first in the language of the text; null when there is none. */
  media: (source: string) => MediaReference | null;
  /** The Markdown of a transcript as hast. */
  transcript: (file: MediaReference) => ElementContent[];
  /** Sources the text may cite; null when it need not declare them. */
  declaredSources: ReadonlySet<string> | null;
  /** Worksheet fields met so far, in order. */
  fields: WorksheetField[];
  /** Which fields are the core of the plan, by id. */
  core: { has(id: string): boolean };
  /** Ids of checks and fields met so far. */
  ids: Set<string>;
}

export type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

/** Makes HTML of a directive whose name, form and attributes have been found right. */
export type RenderDirective = (node: DirectiveNode, state: State, context: RenderContext) => ElementContent[];
