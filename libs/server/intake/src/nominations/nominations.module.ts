import './nominations.refusals.ts';
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '@campus/delivery';
import { PeopleModule } from '@campus/people';
import { CallLinksService } from './call-links.service.ts';
import { CallsResolver } from './calls.resolver.ts';
import { CallsService } from './calls.service.ts';
import { ConfirmingService } from './confirming.service.ts';
import { LetterFiles } from './letter-files.ts';
import { LettersService } from './letters.service.ts';
import { ListedNominations } from './listed-nominations.ts';
import { MoreDaysService } from './more-days.service.ts';
import { NominatedNames } from './nominated-names.ts';
import { NominatingResolver } from './nominating.resolver.ts';
import { NominatingService } from './nominating.service.ts';
import { NominationFilesRoute } from './nomination-files.route.ts';
import { NomineeEnrolment } from './nominee-enrolment.ts';
import { PersonalTokens } from './personal-tokens.ts';
import { SelectingService } from './selecting.service.ts';
import { SelectionReading } from './selection-reading.ts';
import { SelectionResolver } from './selection.resolver.ts';
import { UndoListed } from './undo-listed.ts';

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
