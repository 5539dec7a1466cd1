import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** Does something that was handed in rest on how this person is named? */
type Holds = (tx: EntityManager, personId: string) => Promise<boolean>;

/**
 * Reasons why a person may no longer change their name alone. Modules that print names in decisions
 * (nominations, certificates) register themselves at start.
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
