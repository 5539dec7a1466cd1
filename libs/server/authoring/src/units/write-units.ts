import { Injectable } from '@nestjs/common';
import { isCountry, newUnit, type NewFile, unitFile, vouchedUnit } from '@campus/content-format/making';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { dayIn, lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { canWriteUnitsOf } from '../course-rights/course-rights.access.ts';
import { DraftFiles } from '../drafts/draft-files.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { makerIn } from '../making/maker.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { ReadUnits } from './read-units.ts';
import { type BeginUnitInput, type UnitWritten, type VouchForUnitInput } from './unit.type.ts';
import { dayAfter, HALF_A_YEAR, mayHoldUntil } from './units.rules.ts';

/** A file as it was read, and as it is to be. */
interface Written extends NewFile {
  seen: string | null;
}

/** Begins units of States, and says that somebody answers for them. */
@Injectable()
export class WriteUnits {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftReading,
    private readonly files: DraftFiles,
    private readonly contents: FileContents,
    private readonly reading: ReadUnits,
  ) {}

  /** Refuses NOT_FOUND, INPUT_INVALID {field}, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED. */
  async begin(actor: Actor, input: BeginUnitInput): Promise<UnitWritten> {
    const tree = await this.own(actor, input);
    const owner = lineIn(input.owner, 'owner');
    const { locales, source, lessons } = await this.reading.courseOf(tree);
    const { country, lesson } = input;
    if (!isCountry(country)) refuseInput('country');
    if (!lessons.has(lesson)) refuseInput('lesson');
    const today = dayAfter(new Date(), 0);
    const vouching = { owner, reviewed: today, validUntil: dayAfter(new Date(), HALF_A_YEAR) };
    const files = newUnit(makerIn(locales), { country, lesson, ...vouching });
    const made = files.map((file) => ({ ...file, seen: null }));
    return this.write(actor, input, {
      operation: 'beginUnit',
      path: unitFile(country, lesson, source),
      made,
    });
  }

  /** Refuses as `begin` does. */
  async vouch(actor: Actor, input: VouchForUnitInput): Promise<UnitWritten> {
    const tree = await this.own(actor, input);
    const owner = lineIn(input.owner, 'owner');
    const validUntil = dayIn(input.validUntil, 'validUntil');
    if (!mayHoldUntil(validUntil, new Date())) refuseInput('validUntil');
    const { source } = await this.reading.courseOf(tree);
    const path = unitFile(input.country, input.lesson, source);
    const hash = tree.get(path);
    const text = hash === undefined ? null : await this.contents.textOf(hash);
    if (hash === undefined || text === null) throw new Refused('NOT_FOUND');
    const reviewed = dayAfter(new Date(), 0);
    const vouched = vouchedUnit(text, { owner, reviewed, validUntil }) ?? refuseInput('owner');
    // Only what was read may be vouched for.
    const made = [{ path, text: vouched, seen: input.seenHash }];
    return this.write(actor, input, { operation: 'vouchForUnit', path, made });
  }

  private async own(
    actor: Actor,
    { draftId, country }: Pick<BeginUnitInput, 'draftId' | 'country'>,
  ): Promise<Tree> {
    const { rights } = await this.drafts.own(actor, draftId);
    if (!canWriteUnitsOf(rights, country)) throw new Refused('COURSE_RIGHT_MISSING');
    return this.files.tree(draftId);
  }

  private write(
    actor: Actor,
    { draftId, idempotencyKey }: Pick<BeginUnitInput, 'draftId' | 'idempotencyKey'>,
    { operation, path, made }: { operation: string; path: string; made: readonly Written[] },
  ): Promise<UnitWritten> {
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, idempotencyKey, operation, async () => {
        const draft = await this.files.lockOpen(tx, draftId);
        const texts = made.map((file) => ({ path: file.path, bytes: Buffer.from(file.text, 'utf8') }));
        const kept = await this.contents.keep(tx, texts);
        const seen = new Map(made.map((file) => [file.path, file.seen]));
        const wanted = [...kept].map(([at, becomes]) => ({ path: at, seen: seen.get(at) ?? null, becomes }));
        await this.files.change(tx, draft, actor.personId, wanted);
        return { draftId, path };
      }),
    );
  }
}
