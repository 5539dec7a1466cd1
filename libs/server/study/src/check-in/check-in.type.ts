import { Field, ID, InputType, OmitType } from '@nestjs/graphql';
import { AttendanceEntryInput, WalkInInput } from '@campus/delivery';

/** When it happened is part of the journal entry. */
const TIME = ['timeToken', 'elapsedMs'] as const;

const takenBy = { description: 'Who stood at the door; in the name of anybody else it is refused.' };

@InputType({ description: 'Somebody on the list was marked at the door.' })
export class AttendanceTakenInput extends OmitType(AttendanceEntryInput, [...TIME, 'arrivedAt', 'leftAt']) {
  @Field(() => ID, takenBy)
  takenBy: string;
}

@InputType({ description: 'Somebody who is not on the list was noted at the door.' })
export class WalkInNotedInput extends OmitType(WalkInInput, TIME) {
  @Field(() => ID, takenBy)
  takenBy: string;
}
