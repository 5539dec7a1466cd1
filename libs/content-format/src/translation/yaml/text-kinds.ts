import type { BlockKind } from '../cut-text.ts';
import type { PlaceStep } from './places.ts';

/** One paragraph. */
const lines: ReadonlySet<string> = new Set([
  'intro',
  'feedback',
  'definition',
  'note',
  'advice',
  'left',
  'right',
]);
/** Paragraphs, lists, tables. */
const prose: ReadonlySet<string> = new Set(['prompt', 'rationale', 'form', 'briefing', 'consequence']);
/** What a `text` is says that whose it is. */
const texts: Readonly<Record<string, BlockKind>> = {
  questions: 'line',
  options: 'line',
  items: 'line',
  distractors: 'line',
  choices: 'line',
  guidelines: 'line',
  nodes: 'prose',
  also: 'prose',
  endings: 'prose',
  debrief: 'prose',
};

/** What a text of a file of YAML may contain, as the reader of the course has it. */
export function kindOfText(steps: readonly PlaceStep[], isSurvey: boolean): BlockKind {
  const [above, last] = [steps.at(-2)?.name ?? '', steps.at(-1)?.name ?? ''];
  if (isSurvey && last !== 'intro') return 'words';
  if (lines.has(last) || above === 'feedback') return 'line';
  if (prose.has(last)) return 'prose';
  return last === 'text' ? (texts[above] ?? 'words') : 'words';
}
