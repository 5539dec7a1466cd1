import { serialize } from 'node:v8';
import { cutYaml, isOnlyIn, type TextBlock } from '@campus/content-format/translation';
import { answerTasks } from '@campus/platform/documents/document-threads.ts';

/** Some languages of a file of YAML, to be cut into their texts. */
export interface CutTask {
  text: string;
  /** The language of the source. */
  from: string;
  locales: readonly string[];
}

/** What a file of YAML was and is, to be compared outside words of one language. */
export interface CompareTask {
  before: string;
  after: string;
  from: string;
  locale: string;
}

/** The blocks of each language asked for. */
export type CutAnswer = TextBlock[][];

const cut = ({ text, from, locales }: CutTask): CutAnswer =>
  locales.map((locale) => cutYaml(text, locale, from).blocks);

const compare = ({ before, after, from, locale }: CompareTask): boolean =>
  isOnlyIn(locale, from, before, after);

answerTasks<CutTask | CompareTask>(async (task) => serialize('text' in task ? cut(task) : compare(task)));
