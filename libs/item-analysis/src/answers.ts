/** One answer of one learner to one item of a test. */
export interface AnswerRow {
  learner: string;
  item: string;
  /** Share of its points, 0 to 1. */
  score: number;
  /** Keys of the options chosen; empty where nothing was, or where the item has no options. */
  chosen: readonly string[];
  /** Null where it is not known. */
  seconds: number | null;
  isSkipped: boolean;
  /** In which the item was answered; null where it was not. */
  language: string | null;
  country: string | null;
}

/** Answers of a test in columns, one place a row: two million rows are 50 MB, and are run through in milliseconds. */
export interface Answers {
  /** In order of their first answers, as are languages and countries. */
  items: readonly string[];
  languages: readonly string[];
  countries: readonly string[];
  /** Distinct choices; a row has the place of its own. */
  choices: readonly (readonly string[])[];
  learnerCount: number;
  rowCount: number;
  learner: Int32Array;
  item: Int32Array;
  score: Float64Array;
  choice: Int32Array;
  /** NaN where not known. */
  seconds: Float64Array;
  skipped: Uint8Array;
  /** -1: none. */
  language: Int32Array;
  country: Int32Array;
}

/** Gives each value its place, in order of first sight. */
function places() {
  const known = new Map<string, number>();
  return {
    values: () => [...known.keys()],
    of(value: string): number {
      const place = known.get(value) ?? known.size;
      if (place === known.size) known.set(value, place);
      return place;
    },
  };
}

const FIRST_ROOM = 1024;

/** Rows into columns. A learner answers an item once; of a repeat the first row counts. */
export function answersOf(rows: Iterable<AnswerRow>): Answers {
  const [learners, items, languages, countries, chosen] = [places(), places(), places(), places(), places()];
  const choices: (readonly string[])[] = [];
  const seen: boolean[][] = [];
  let columns = roomFor(FIRST_ROOM);
  let at = 0;
  for (const row of rows) {
    const learner = learners.of(row.learner);
    const item = items.of(row.item);
    const answered = (seen[learner] ??= []);
    if (answered[item]) continue;
    answered[item] = true;
    if (at === columns.learner.length) columns = roomFor(at * 2, columns);
    const choice = chosen.of(row.chosen.join('\u001f'));
    choices[choice] ??= row.chosen;
    columns.learner[at] = learner;
    columns.item[at] = item;
    columns.score[at] = row.score;
    columns.choice[at] = choice;
    columns.seconds[at] = row.seconds ?? Number.NaN;
    columns.skipped[at] = row.isSkipped ? 1 : 0;
    columns.language[at] = row.language === null ? -1 : languages.of(row.language);
    columns.country[at] = row.country === null ? -1 : countries.of(row.country);
    at += 1;
  }
  return {
    ...columns,
    items: items.values(),
    languages: languages.values(),
    countries: countries.values(),
    choices,
    learnerCount: learners.values().length,
    rowCount: at,
  };
}

type Columns = Pick<
  Answers,
  'learner' | 'item' | 'score' | 'choice' | 'seconds' | 'skipped' | 'language' | 'country'
>;

function roomFor(rows: number, held?: Columns): Columns {
  const columns = {
    learner: new Int32Array(rows),
    item: new Int32Array(rows),
    score: new Float64Array(rows),
    choice: new Int32Array(rows),
    seconds: new Float64Array(rows),
    skipped: new Uint8Array(rows),
    language: new Int32Array(rows),
    country: new Int32Array(rows),
  };
  if (!held) return columns;
  columns.learner.set(held.learner);
  columns.item.set(held.item);
  columns.score.set(held.score);
  columns.choice.set(held.choice);
  columns.seconds.set(held.seconds);
  columns.skipped.set(held.skipped);
  columns.language.set(held.language);
  columns.country.set(held.country);
  return columns;
}
