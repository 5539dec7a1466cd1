import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { meet, MOST_OTHERS, textIdOf, type FieldText } from './field-texts.rules.ts';
import {
  dropOthers,
  holdField,
  keepOther,
  othersOfField,
  putInForce,
  writePlainField,
  type FieldPlace,
  type TextRow,
} from './field-texts.statements.ts';
import { isRecord, isText, placeIn } from './payloads.ts';
import { Receipts, receiptValues } from '../receipts/receipts.ts';
import { WorkPlaces } from '../work-place.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../work.ts';

/** Characters one field holds; the browser's field has the same limit. */
const LONGEST = 2000;

interface FieldWritten {
  enrolmentId: string;
  activityId: string;
  fieldId: string;
  value: string;
  /** The text that stood in the field; null: the client does not say. */
  before: string | null;
  /** Other texts of it that were decided about. */
  decided: string[];
}

const isTextId = (id: unknown): id is string => isText(id, 40);

/** Null: not of that shape. */
function seenIn(input: unknown): Pick<FieldWritten, 'before' | 'decided'> | null {
  if (!isRecord(input)) return null;
  const { before = null, others } = input;
  const isKnown = before === null || isTextId(before);
  if (!isKnown || !Array.isArray(others) || others.length > MOST_OTHERS) return null;
  return others.every(isTextId) ? { before, decided: others } : null;
}

const textOf = (row: TextRow): FieldText => ({
  value: row.value,
  textId: row.text_id,
  before: row.before_id,
  occurredAt: row.occurred_at,
  deviceId: row.device_id,
  sequence: row.sequence === null ? null : Number(row.sequence),
});

/** A field of a worksheet was written: the last text is in force, and what its author had not seen is kept. */
@Injectable()
export class FieldWrittenHandler implements WorkHandler<FieldWritten> {
  readonly kind = 'fieldWritten';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly places: WorkPlaces,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): FieldWritten | null {
    if (!isRecord(input)) return null;
    const place = placeIn(input);
    const { fieldId, value } = input;
    const seen = seenIn(input.seen ?? { others: [] });
    if (!place || !seen) return null;
    return isText(fieldId, 200) && isText(value, LONGEST) ? { ...place, fieldId, value, ...seen } : null;
  }

  async record(entry: WorkEntry, written: FieldWritten): Promise<Receipt> {
    const place = await this.places.find(entry.personId, written, 'lesson');
    if (!place) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    if (!place.activity.settings.fields.includes(written.fieldId)) {
      return this.receipts.refuse(entry, this.kind, 'INPUT_INVALID');
    }
    const field = { enrolmentId: place.pin.id, activityId: place.activity.id, fieldId: written.fieldId };
    const row = await this.database.row(writePlainField, {
      ...receiptValues(entry, this.kind),
      ...field,
      value: written.value,
      beforeId: written.before,
      required: place.required,
      moduleId: place.activity.moduleId,
    });
    if (row) return this.receipts.from(entry, row);
    return this.receipts.once(entry, this.kind, (tx) => this.settle(tx, entry, field, written));
  }

  /** Compares with what stands there, which nobody changes meanwhile. */
  private async settle(
    tx: EntityManager,
    entry: WorkEntry,
    field: FieldPlace,
    { value, before, decided }: FieldWritten,
  ): Promise<void> {
    const held = await this.database.rowIn(tx, holdField, field);
    // It went while this entry came: sent again, it finds nothing in its way.
    if (!held) throw new Error(`the field ${field.fieldId} went while it was written`);
    const stored = textOf(held);
    const others = (await this.database.rowsIn(tx, othersOfField, field)).map(textOf);
    const arriving = { ...entry, value, before, decided, textId: textIdOf(value) };
    const { inForce, kept, settled } = meet(arriving, stored, others);
    const values = (text: FieldText) => ({ ...field, ...text, beforeId: text.before });
    const keeping = { arriving, stored, none: null }[kept ?? 'none'];
    const full = others.filter(({ textId }) => !settled.includes(textId)).slice(MOST_OTHERS - 1);
    const going = [...settled, ...(keeping ? full.map(({ textId }) => textId) : [])];
    if (going.length) await this.database.rowsIn(tx, dropOthers, { ...field, textIds: going });
    if (keeping) await this.database.rowsIn(tx, keepOther, values(keeping));
    if (inForce === 'arriving') await this.database.rowsIn(tx, putInForce, values(arriving));
  }
}
