/** A screen of a lesson as its readers see it. */
export interface ScreenText {
  id: string;
  title: string;
  html: string;
}

/** The texts of a question that refer to lessons: its feedback and rationale, and the addresses of its sources. */
export interface QuestionTrace {
  texts: readonly string[];
  urls: readonly string[];
}

const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'" };

/** Words alone, as they compare: without marks, with one kind of space and apostrophe. */
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/&(?:nbsp|#xa0|#160);|\s+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase();

const QUOTED = /[«“]\s*([^»”]+?)\s*[»”]/g;

const namedIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => Array.from(plain(text).matchAll(QUOTED), ([, title = '']) => title)));

const citedOn = ({ html }: ScreenText): ReadonlySet<string> =>
  new Set(Array.from(html.matchAll(/ href="([^"]+)"/g), ([, url = '']) => url.replaceAll('&amp;', '&')));

/** A screen that the author names weighs more than any number of sources it has in common with a question. */
const NAMED = 100;

/**
 * The screen of a lesson to read after questions were missed: the one named in their feedback, otherwise the
 * one that cites most of their sources. Null when none stands out; then the lesson is read from its
 * beginning.
 */
export function screenThatHelps(
  screens: readonly ScreenText[],
  missed: readonly QuestionTrace[],
): Pick<ScreenText, 'id' | 'title'> | null {
  const traces = missed.map(({ texts, urls }) => ({ names: namedIn(texts), urls }));
  const weighed = screens.map((screen) => {
    const [title, cited] = [plain(screen.title).trim(), citedOn(screen)];
    const weight = traces.reduce(
      (sum, { names, urls }) =>
        sum + (names.has(title) ? NAMED : 0) + urls.filter((url) => cited.has(url)).length,
      0,
    );
    return { screen, weight };
  });
  const most = Math.max(0, ...weighed.map(({ weight }) => weight));
  const [best, other] = weighed.filter(({ weight }) => most > 0 && weight === most);
  // Two screens that cite the same source say nothing about which of them was missed.
  return best && (!other || most >= NAMED) ? { id: best.screen.id, title: best.screen.title } : null;
}
