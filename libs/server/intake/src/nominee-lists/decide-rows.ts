import {
  chosenColumns,
  type FileRow,
  formulaIn,
  plainWords,
  textsIn,
  type Decision,
  type Remark,
  type RowResult,
} from '@campus/people';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { cleanNominee } from '../nominations/nominating/clean-nominee.ts';
import type { KnownNominee, ListLink } from '../nominations/listed/listed.statements.ts';
import type { ListedFields } from '../nominations/listed/listed-nominations.ts';
import type { UndoneNominee } from '../nominations/listed/undo-listed.rules.ts';
import { remarkedOf } from '../people-import/checking/place-change.ts';
import { fullName, otherNameAt } from '../people-import/checking/who-is.ts';
import { type NoSeat } from '../people-import/checking/seats-left.ts';
import { type Meaning } from '../people-import/checking/world.ts';
import { readInstitutionKind } from '../people-import/reading/institution-kinds.ts';
import {
  readerContext,
  readRow,
  type ReadingPlan,
  type RowReading,
} from '../people-import/reading/read-row.ts';
import type { NameOrder, SurnameRule } from '../people-import/reading/split-names.ts';
import { knownFields, listedChanges, overKnown, type FieldChange } from './list-changes.ts';
import { sharedField, type ListField } from './list-fields.ts';
import { readAudience, readYesNo } from './word-values.ts';

/** How a list is read: kept with it, so that every run reads it alike. */
export interface NomineePlan {
  /** One per column. */
  fields: ListField[];
  /** Who sent the list: its institution, kind and country apply to every row. Null: the columns say it. */
  linkId: string | null;
  /** For rows that name none; null or empty: none. */
  country: string | null;
  institutionName: string;
  audience: string;
  nominatorName: string;
  /** The supervisors of all rows that do not say otherwise have agreed. */
  hasConsent: boolean;
  /** Nominees for whom there is no seat go on the waiting list. Absent: they are nominated as the others. */
  isWaiting?: boolean;
  locale: Locale;
  surnames: SurnameRule;
  nameOrder: NameOrder;
}

/** What happens to a row, and the remarks about it. */
export interface DecidedRow {
  line: number;
  result: RowResult;
  name: string;
  address: string;
  country: string | null;
  institution: string;
  notes: Remark[];
  /** The answer to who the row is; missing: none yet. */
  decision?: Decision;
  /** Field by field what is written. Missing: decided before it was kept. */
  changes?: FieldChange[];
  /** Once the list was undone: what happened to what the row had written. */
  undo?: UndoneNominee;
}

/** What somebody said of the list is shown of every row that it was used for. */
const isAnswer = ({ code }: Remark): boolean => code === 'COUNTRY_MEANT';

/** A row that is to be written. */
export interface GoodRow {
  line: number;
  id: string | null;
  fields: ListedFields;
  isWaiting: boolean;
}

/** What the actor said about a row. It is of the address that the row had then: other columns are another question. */
export interface RowDecision {
  line: number;
  address: string;
  decision: Decision;
}

export interface ListWorld {
  plan: NomineePlan;
  link: ListLink | null;
  known: readonly KnownNominee[];
  decisions: readonly RowDecision[];
  /** What an institution means that a row or the plan names. */
  institutionOf(country: string, text: string): Meaning | undefined;
  countryOf(text: string): string | null;
  /** Why the edition has no seat for one more; null: it has. */
  noSeatFor(country: string, institutionKind: string): NoSeat | null;
  /** The same reading; one by what somebody said a country means says so. */
  remarked(reading: RowReading, country: string | undefined): RowReading;
  mayBring(country: string): boolean;
}

const columnsOf = ({ fields }: NomineePlan) => chosenColumns(fields);

const readingPlan = ({ plan, link }: ListWorld): ReadingPlan => ({
  fields: plan.fields.map(sharedField),
  country: link?.country ?? (plan.country || null),
  locale: plan.locale,
  surnames: plan.surnames,
  nameOrder: plan.nameOrder,
  dateOrder: 'dmy',
});

/** A row that is not written: left out, or asked about first. */
class NotTaken extends Error {
  constructor(
    readonly note: Remark,
    readonly result: 'decide' | 'skip' = 'skip',
  ) {
    super(note.code);
  }
}

const skip = (code: string, params: Record<string, string> = {}) => new NotTaken({ code, params });

/**
 * Decides every row in the order of the file. No database: the same is decided in the dry run, and again with the call
 * locked when the list is taken.
 */
export function decideRows(rows: readonly FileRow[], world: ListWorld) {
  const plan = readingPlan(world);
  const context = readerContext(plan, rows, world.countryOf);
  const lines = new Map<string, number>();
  const decided: DecidedRow[] = [];
  const good: GoodRow[] = [];
  let left = world.link ? world.link.max_nominations - world.link.made : Infinity;
  for (const row of rows) {
    const shown = blankRow(row.line);
    const notes: Remark[] = [];
    try {
      refuseFormulas(row, world.plan);
      const reading = world.remarked(readRow(row, context), textsIn(row, context.columns).country);
      if ('refusal' in reading) {
        Object.assign(shown, { name: reading.name, address: reading.address });
        throw new NotTaken(reading.refusal);
      }
      const { person, remarks } = reading;
      notes.push(...remarks);
      Object.assign(shown, { name: fullName(person), address: person.address, country: person.country });
      if (!world.mayBring(person.country)) throw skip('COUNTRY_NOT_YOURS', { country: person.country });
      const first = lines.get(person.address);
      if (first !== undefined) throw skip('ADDRESS_REPEATED', { line: String(first) });
      lines.set(person.address, row.line);
      const decision = decisionOf(row.line, person.address, world);
      if (decision) shown.decision = decision;
      if (decision === 'skip') throw skip('LEFT_OUT');
      const { written, ...whose } = institutionIn(person.country, row, world, notes, shown);
      const read = fieldsOf(person, row, whose, world, notes);
      const earlier = earlierOf(person.address, [whose.institutionName, written], world);
      if (earlier) ask(read, earlier, decision);
      const fields = earlier ? overKnown(read, earlier, saidIn(row, world.plan)) : read;
      const changes = listedChanges(earlier && knownFields(earlier), fields);
      const result = earlier === null ? 'create' : changes.length === 0 ? 'keep' : 'update';
      if (result === 'update' && earlier && earlier.state !== 'submitted')
        throw skip('DECIDED', { state: earlier.state });
      if (result === 'create' && left <= 0)
        throw skip('LINK_USED_UP', { maximum: String(world.link?.max_nominations ?? 0) });
      if (result === 'create') left -= 1;
      const none = result === 'create' ? world.noSeatFor(person.country, fields.institutionKind) : null;
      if (none) notes.unshift(inWords(none));
      const isWaiting = none !== null && (world.plan.isWaiting ?? false);
      if (result !== 'keep') good.push({ line: row.line, id: earlier?.id ?? null, fields, isWaiting });
      decided.push({ ...shown, result: isWaiting ? 'wait' : result, notes, changes });
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      decided.push({
        ...shown,
        result: error.result,
        notes: [error.note, ...notes.filter(isAnswer)],
        changes: [],
      });
    }
  }
  return { rows: decided, good };
}

const inWords = ({ code, params }: NoSeat): Remark => ({
  code,
  params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
});

const named = (known: KnownNominee) => ({
  givenNames: known.given_names,
  firstSurname: known.first_surname,
  secondSurname: known.second_surname,
});

const blankRow = (
  line: number,
): Pick<DecidedRow, 'line' | 'name' | 'address' | 'country' | 'institution' | 'decision'> => ({
  line,
  name: '',
  address: '',
  country: null,
  institution: '',
});

const decisionOf = (line: number, address: string, { decisions }: ListWorld): Decision | null =>
  decisions.find((one) => one.line === line && one.address === address)?.decision ?? null;

/** Whether it is the same person: a question until somebody has answered. */
function ask(read: ListedFields, earlier: KnownNominee, decision: Decision | null): void {
  const asked = otherNameAt(read, named(earlier), decision);
  if (asked) throw new NotTaken({ code: asked.reason, params: asked.params }, asked.result);
}

/** The columns a row has values in; a value set for the whole list counts for each row. */
const saidIn = (row: FileRow, plan: NomineePlan): ReadonlySet<ListField> => {
  const said = new Set(Object.keys(textsIn(row, columnsOf(plan))) as ListField[]);
  if (plan.hasConsent) said.add('consent');
  return said;
};

/** Nobody's name is a formula: a row with one in a column that is read is skipped. */
function refuseFormulas(row: FileRow, plan: NomineePlan): void {
  const field = formulaIn(row, columnsOf(plan));
  if (field) throw skip('FORMULA_IN_CELL', { field });
}

/** The value of a cell if it can be understood; otherwise that of the plan, with a remark. */
function valueOr<Value, Other extends Value | null>(
  text: string | undefined,
  read: (text: string) => Value | null,
  otherwise: Other,
  code: string,
  notes: Remark[],
): Value | Other {
  if (text === undefined) return otherwise;
  const value = read(text);
  if (value !== null) return value;
  notes.push({ code, params: { text: text.slice(0, 100) } });
  return otherwise;
}

const readPriority = (text: string): number | null => {
  const [digits] = /^\d{1,4}(?=\D*$)/.exec(text) ?? [];
  const number = Number(digits ?? 0);
  return number >= 1 && number <= 1000 ? number : null;
};

type Person = Extract<ReturnType<typeof readRow>, { person: unknown }>['person'];

/**
 * Whose a row is: of the institution that has the link, or of the one that it names. One that the directory does
 * not have is a question, once for all rows that name it.
 */
function institutionIn(
  country: string,
  row: FileRow,
  { plan, link, institutionOf }: ListWorld,
  notes: Remark[],
  shown: { institution: string },
): Pick<ListedFields, 'institutionName' | 'institutionKind'> & { written: string } {
  if (link) {
    shown.institution = link.institution_name;
    return {
      institutionName: link.institution_name,
      institutionKind: link.institution_kind,
      written: link.institution_name,
    };
  }
  const texts = textsIn(row, columnsOf(plan));
  const text = (texts.institution ?? plan.institutionName).trim().slice(0, 200);
  shown.institution = text;
  if (!text) throw skip('INSTITUTION_MISSING');
  const said = { text, country, field: 'institution' };
  const meaning = institutionOf(country, text);
  if (meaning?.isLeftOut || meaning?.place === null) throw skip('PLACE_LEFT_OUT', said);
  const [remark] = remarkedOf(meaning, said, 'INSTITUTION_UNKNOWN');
  if (!meaning) throw new NotTaken(remark ?? { code: 'INSTITUTION_UNKNOWN', params: said }, 'decide');
  if (remark) notes.push(remark);
  const { place } = meaning;
  shown.institution = place.longName ?? place.name;
  const kind = valueOr(texts.institution_kind, readInstitutionKind, place.kind, 'KIND_UNKNOWN', notes);
  return { institutionName: shown.institution, institutionKind: kind, written: text };
}

function fieldsOf(
  person: Person,
  row: FileRow,
  whose: Pick<ListedFields, 'institutionName' | 'institutionKind'>,
  { plan, link }: ListWorld,
  notes: Remark[],
): ListedFields {
  const texts = textsIn(row, columnsOf(plan));
  try {
    const {
      letterId: _letter,
      device: _device,
      connection: _connection,
      ...cleaned
    } = cleanNominee(
      {
        givenNames: person.givenNames,
        firstSurname: person.firstSurname,
        secondSurname: person.secondSurname,
        address: person.address,
        sex: person.sex,
        priority: valueOr(texts.priority, readPriority, null, 'PRIORITY_UNREADABLE', notes),
        position: person.position ?? '',
        post: person.post ?? '',
        audience: valueOr(texts.audience, readAudience, plan.audience, 'AUDIENCE_UNKNOWN', notes),
        locale: person.locale,
        accessNeeds: texts.needs ?? '',
        device: '',
        connection: '',
        nominatorName: texts.nominator ?? (plan.nominatorName || link?.nominator_name || ''),
        nominatorTitle: texts.nominator_title ?? '',
        hasConsent: valueOr(texts.consent, readYesNo, plan.hasConsent, 'CONSENT_UNCLEAR', notes),
      },
      true,
    );
    return { ...cleaned, countryCode: person.country, ...whose };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw skip('CELL_REFUSED', {
      field: String(error.params['field']),
      reason: String(error.params['reason']),
    });
  }
}

/**
 * The nomination that a row corrects. One made by another institution, or of a country the actor does not
 * coordinate, cannot be changed by this list; the row only reports that the address is taken.
 */
function earlierOf(address: string, institutions: readonly string[], { known, plan, mayBring }: ListWorld) {
  const found = known.filter(({ address_key }) => address_key === address);
  if (found.length === 0) return null;
  const own = found.find(
    (one) =>
      one.link_id === plan.linkId &&
      institutions.some((name) => plainWords(name) === plainWords(one.institution_name)) &&
      one.country !== null &&
      mayBring(one.country),
  );
  if (!own) throw skip('ADDRESS_TAKEN');
  return own;
}
