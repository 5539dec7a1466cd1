import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** Something of an edition that a higher module keeps and that a copy has as well. */
export interface CopiedPart {
  /** How many there are to take along. */
  count(editionId: string): Promise<number>;
  /** In the transaction that makes the copy. */
  copy(tx: EntityManager, from: string, to: string): Promise<void>;
}

/** The part that `notifications` keeps. */
export const MESSAGE_RULES = 'message rules';

/** What modules above this one add to the copy of an edition; each joins in the constructor of the class that owns it. */
@Injectable()
export class EditionCopies {
  private readonly parts = new Map<string, CopiedPart>();

  join(name: string, part: CopiedPart): void {
    if (this.parts.has(name)) throw new Error(`two parts of a copy are called ${name}`);
    this.parts.set(name, part);
  }

  async count(name: string, editionId: string): Promise<number> {
    return (await this.parts.get(name)?.count(editionId)) ?? 0;
  }

  async copy(tx: EntityManager, from: string, to: string): Promise<void> {
    for (const part of this.parts.values()) await part.copy(tx, from, to);
  }
}
