import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** Does something that was handed in rest on how this person is named? */
type Holds = (tx: EntityManager, personId: string) => Promise<boolean>;

/**
 * Who says that a person's name is no longer theirs alone to change. Modules that put names on what others decide about
 * (nominations, certificates) add themselves when they start.
 */
@Injectable()
export class NamePins {
  private readonly pins: Holds[] = [];

  add(holds: Holds): void {
    this.pins.push(holds);
  }

  async isHeld(tx: EntityManager, personId: string): Promise<boolean> {
    for (const holds of this.pins) if (await holds(tx, personId)) return true;
    return false;
  }
}
