import './nominations.refusals.ts';
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '@campus/delivery';
import { PeopleModule } from '@campus/people';
import { CallLinksService } from './calls/call-links.service.ts';
import { CallsResolver } from './calls/calls.resolver.ts';
import { CallsService } from './calls/calls.service.ts';
import { ConfirmingService } from './confirming/confirming.service.ts';
import { LetterFiles } from './nominating/letter-files.ts';
import { LettersService } from './letters/letters.service.ts';
import { ListedNominations } from './listed/listed-nominations.ts';
import { MoreDaysService } from './confirming/more-days.service.ts';
import { NominatedNames } from './nominating/nominated-names.ts';
import { NominatingResolver } from './nominating/nominating.resolver.ts';
import { NominatingService } from './nominating/nominating.service.ts';
import { NominationFilesRoute } from './nomination-files.route.ts';
import { NomineeEnrolment } from './confirming/nominee-enrolment.ts';
import { PersonalTokens } from './personal-tokens.ts';
import { SelectingService } from './selection/selecting.service.ts';
import { SelectionReading } from './selection/selection-reading.ts';
import { SelectionResolver } from './selection/selection.resolver.ts';
import { UndoListed } from './listed/undo-listed.ts';

@Module({
  imports: [PeopleModule, EnrolmentsModule],
  providers: [
    PersonalTokens,
    NominatedNames,
    CallsService,
    CallLinksService,
    NominatingService,
    LetterFiles,
    SelectionReading,
    SelectingService,
    NomineeEnrolment,
    ConfirmingService,
    LettersService,
    MoreDaysService,
    NominationFilesRoute,
    CallsResolver,
    NominatingResolver,
    SelectionResolver,
    ListedNominations,
    UndoListed,
  ],
  exports: [ListedNominations, UndoListed],
})
export class NominationsModule {}
