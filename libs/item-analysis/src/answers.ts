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

/** Columns that are filled one answer at a time, what answers have in common being named once. */
export class AnswerColumns {
  private readonly items = places();
  private readonly languages = places();
  private readonly countries = places();
  private readonly choices = places();
  private readonly chosen: (readonly string[])[] = [];
  private columns = roomFor(FIRST_ROOM);
  private learnerCount = 0;
  private rowCount = 0;

  /** Its answers follow. */
  addLearner(): number {
    this.learnerCount += 1;
    return this.learnerCount - 1;
  }

  item = (name: string): number => this.items.of(name);
  language = (code: string | null): number => (code === null ? -1 : this.languages.of(code));
  country = (code: string | null): number => (code === null ? -1 : this.countries.of(code));

  choice(keys: readonly string[]): number {
    const place = this.choices.of(keys.join('\u001f'));
    this.chosen[place] ??= keys;
    return place;
  }

  /** Everything by its place. A learner answers an item once: that is for the caller to see to. */
  add(row: { learner: number; item: number; score: number; choice: number; seconds: number }): number {
    const { columns, rowCount: at } = this;
    const room = at === columns.learner.length ? (this.columns = roomFor(at * 2, columns)) : columns;
    room.learner[at] = row.learner;
    room.item[at] = row.item;
    room.score[at] = row.score;
    room.choice[at] = row.choice;
    room.seconds[at] = row.seconds;
    this.rowCount += 1;
    return at;
  }

  /** What else is known of the row that was added last. */
  mark(row: number, { skipped, language, country }: { skipped: boolean; language: number; country: number }) {
    this.columns.skipped[row] = skipped ? 1 : 0;
    this.columns.language[row] = language;
    this.columns.country[row] = country;
  }

  get answers(): Answers {
    return {
      ...this.columns,
      items: this.items.values(),
      languages: this.languages.values(),
      countries: this.countries.values(),
      choices: this.chosen,
      learnerCount: this.learnerCount,
      rowCount: this.rowCount,
    };
  }
}

/** Rows into columns. A learner answers an item once; of a repeat the first row counts. */
export function answersOf(rows: Iterable<AnswerRow>): Answers {
  const columns = new AnswerColumns();
  const learners = new Map<string, number>();
  const seen: boolean[][] = [];
  for (const row of rows) {
    const learner = learners.get(row.learner) ?? columns.addLearner();
    learners.set(row.learner, learner);
    const item = columns.item(row.item);
    const answered = (seen[learner] ??= []);
    if (answered[item]) continue;
    answered[item] = true;
    const choice = columns.choice(row.chosen);
    const at = columns.add({ learner, item, score: row.score, choice, seconds: row.seconds ?? Number.NaN });
    columns.mark(at, {
      skipped: row.isSkipped,
      language: columns.language(row.language),
      country: columns.country(row.country),
    });
  }
  return columns.answers;
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
