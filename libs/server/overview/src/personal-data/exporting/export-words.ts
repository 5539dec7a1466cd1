import { countryIn, languageIn } from '@campus/content-format/names';
import { numberIn } from '@campus/content-format/numbers';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import { personalDataWords } from '../words/personal-data.words.ts';

/**
 * What only programs read of a record: keys of screens and questions, states of packages, codes of a machine. They are in
 * the folder `data` and not on the page. So are identifiers, by their type.
 */
const forMachines: Record<string, readonly string[]> = {
  message: ['occasion', 'why'],
  saved_view: ['list', 'wish'],
  certificate_seal: ['issuer_key_id', 'qr_text', 'credential', 'status_list', 'status_index'],
  certificate_batch_item: ['explanations', 'blockers', 'blocker_codes', 'problem'],
  outcome_decision: ['explanation'],
  scorm_calls: ['commit_number', 'item_id', 'calls'],
  scorm_learner_value: ['key', 'commit_number'],
  scorm_item_state: ['item_id', 'cmi'],
  scorm_course_state: ['commit_number', 'state', 'objectives', 'shared_data', 'activities'],
  scorm_session: ['item_id', 'commit_number'],
  attempt_move: ['lost'],
  scorm_attempt: ['policy', 'moved_items'],
  journal_receipt: ['sequence'],
  late_work: ['sequence', 'payload'],
  worksheet_value: ['field_id', 'text_id', 'before_id', 'sequence'],
  other_text: ['field_id', 'text_id', 'before_id', 'sequence'],
  screen_note: ['screen_id', 'sequence', 'term_key'],
  plan_hand_in: ['fields'],
  plan_review: ['marks', 'comments'],
  comment_reading: ['question'],
  answer_sheet: ['sheet'],
  quiz_answer: ['sequence'],
  recalled_answer: ['occasion'],
  recall: ['occasion'],
  enquiry: ['screen'],
  scenario_decision: ['node', 'choice'],
  scenario_attempt: ['ending', 'forked_at'],
  activity_progress: ['screens', 'last_screen'],
  people_import_row: ['cell_remarks', 'decided', 'undo'],
  nomination: ['confirm_generation'],
  partner_member: ['role', 'is_active'],
  partner_score: [
    ...['activity', 'grading', 'tries', 'tried_of', 'next_try_at', 'taken_until', 'trouble', 'read_at'],
  ],
  mail: ['template'],
  mail_bounce: ['status'],
  security_event: ['id', 'operation', 'code', 'is_rest'],
  security_alert: ['rule'],
  idempotency_key: ['operation'],
};

/** Whether a column is in the folder for programs only. */
export const isForMachines = (table: string, column: string): boolean =>
  forMachines[table]?.includes(column) ?? false;

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Columns with values from a closed list: a value without words is never shown as it is. */
const coded: ReadonlySet<string> = new Set([
  ...['status', 'state', 'told_state', 'settled_from', 'source', 'presence', 'evidence', 'outcome', 'basis'],
  ...['finished_by', 'sex', 'role', 'kind', 'result', 'decision', 'same_person', 'said', 'made_by', 'paper'],
  ...['reported_by', 'themes', 'institution_kind', 'audience', 'action'],
]);

/** As precise as anybody reads a number of their own record. */
const DECIMALS = 3;

/** The key of the words for a coded value, `value.action.certificate-issued`. */
export const valueKey = (column: string, value: string): string =>
  `value.${column}.${value.replaceAll('.', '-')}`;

/** How the facts of a record read in the language and the time zone of a person. */
export class ExportWords {
  private readonly say;

  constructor(
    private readonly locale: Locale,
    private readonly timeZone: string,
  ) {
    this.say = personalDataWords(locale);
  }

  moment(value: string | Date): string {
    return dateInWords(new Date(value), this.locale, this.timeZone, 'moment');
  }

  /** Null: there are no words for it. */
  label(kind: 'table' | 'column', name: string): string | null {
    const key = `${kind}.${name}`;
    return personalDataWords.has(key) ? this.say(key) : null;
  }

  /** A value in words; null: an identifier, or nothing. */
  value(column: string, value: unknown): string | null {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return this.say(value ? 'page.yes' : 'page.no');
    if (typeof value === 'number') return numberIn(value, this.locale, DECIMALS);
    if (typeof value === 'string') return this.text(column, value);
    return this.leaves(column, value);
  }

  private text(column: string, value: string): string | null {
    const key = valueKey(column, value);
    if (isId(value)) return null;
    if (MOMENT.test(value)) return this.moment(value);
    if (DAY.test(value)) return dateInWords(new Date(value), this.locale, 'UTC');
    if (personalDataWords.has(key)) return this.say(key);
    if (column === 'country_code') return countryIn(value, this.locale);
    if (column === 'locale') return languageIn(value, this.locale);
    if (column === 'refusal') return this.say('page.notAccepted');
    return coded.has(column) ? this.say('page.otherValue') : value;
  }

  /** The contents of a list or an object, without the keys: those are for programs. */
  private leaves(column: string, value: object): string | null {
    const parts = Array.isArray(value)
      ? value.map((part) => this.value(column, part))
      : Object.entries(value)
          .filter(([key]) => key !== 'type')
          .map(([key, part]) => this.value(key, part));
    const words = parts.filter((part) => part !== null);
    return words.length ? words.join(' · ') : null;
  }
}
