import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { isHash } from '@campus/platform/storage/storage.ts';
import { DraftFiles } from '../drafts/draft-files.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { RemarkMails } from './remark-mails.ts';
import { canSettle } from './remarks.access.ts';
import {
  type AddRemarkInput,
  type AnswerRemarkInput,
  type RemarkChanged,
  type SettleRemarkInput,
} from './remark.type.ts';
import { addRemark, answerRemark, remarkById, settleRemark } from './remarks.statements.ts';

const LONGEST_QUOTE = 500;
const LONGEST_TEXT = 2000;

/** What was typed, with its line breaks. Refuses INPUT_INVALID {field}. */
function textIn(text: string, field: string, longest: number): string {
  if (text.length > 4 * longest || !text.isWellFormed() || text.includes('\0')) return refuseInput(field);
  const trimmed = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return trimmed.length <= longest ? trimmed : refuseInput(field);
}

const saidIn = (text: string): string => textIn(text, 'text', LONGEST_TEXT) || refuseInput('text');

/** What people say about texts of drafts to each other. */
@Injectable()
export class WriteRemarks {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftReading,
    private readonly files: DraftFiles,
    private readonly mails: RemarkMails,
  ) {}

  /** Refuses NOT_FOUND, INPUT_INVALID {field}, DRAFT_CLOSED {state}. */
  async add(actor: Actor, input: AddRemarkInput): Promise<RemarkChanged> {
    const { draftId, path, seenHash } = input;
    await this.drafts.own(actor, draftId);
    if (!isHash(seenHash)) refuseInput('seenHash');
    const said = { text: saidIn(input.text), quote: textIn(input.quote, 'quote', LONGEST_QUOTE) };
    const remarkId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'addRemark', async () => {
        await this.files.lockOpen(tx, draftId);
        if (!(await this.files.treeIn(tx, draftId)).has(path)) throw new Refused('NOT_FOUND');
        const id = newId();
        const remark = { id, draftId, path, seenHash, ...said, writtenBy: actor.personId };
        await this.database.rowsIn(tx, addRemark, remark);
        await this.mails.tell(tx, id);
        return id;
      }),
    );
    return { remarkId };
  }

  /** Refuses NOT_FOUND, INPUT_INVALID {field}, DRAFT_CLOSED {state}. */
  async answer(actor: Actor, { remarkId, ...input }: AnswerRemarkInput): Promise<RemarkChanged> {
    const { draftId } = await this.found(actor, remarkId);
    const text = saidIn(input.text);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'answerRemark', async () => {
        await this.files.lockOpen(tx, draftId);
        const answer = { id: newId(), remarkId, text, writtenBy: actor.personId };
        await this.database.rowsIn(tx, answerRemark, answer);
        await this.mails.tell(tx, remarkId);
        return remarkId;
      }),
    );
    return { remarkId };
  }

  /** Refuses NOT_FOUND, COURSE_RIGHT_MISSING, DRAFT_CLOSED {state}. */
  async settle(actor: Actor, { remarkId, isSettled, ...input }: SettleRemarkInput): Promise<RemarkChanged> {
    const remark = await this.found(actor, remarkId);
    const { rights } = await this.drafts.own(actor, remark.draftId);
    if (!canSettle(actor, rights, remark)) throw new Refused('COURSE_RIGHT_MISSING');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'settleRemark', async () => {
        await this.files.lockOpen(tx, remark.draftId);
        const settledBy = isSettled ? actor.personId : null;
        await this.database.rowsIn(tx, settleRemark, { id: remarkId, settledBy });
        return remarkId;
      }),
    );
    return { remarkId };
  }

  private async found(actor: Actor, id: string) {
    const remark = isId(id) ? await this.database.row(remarkById, [id]) : null;
    if (!remark) throw new Refused('NOT_FOUND');
    await this.drafts.own(actor, remark.draftId);
    return remark;
  }
}
