import { type Domain } from '@campus/platform/domain.ts';
import { CallLinkEntity } from './nominations/calls/call-link.entity.ts';
import { CallEntity } from './nominations/calls/call.entity.ts';
import { NominationLetterEntity } from './nominations/nominating/nomination-letter.entity.ts';
import { NominationEntity } from './nominations/nomination.entity.ts';
import { NominationsModule } from './nominations/nominations.module.ts';
import { NomineeListEntity } from './nominee-lists/nominee-list.entity.ts';
import { NomineeListsModule } from './nominee-lists/nominee-lists.module.ts';
import { ListMeaningEntity } from './people-import/meanings/list-meaning.entity.ts';
import { PeopleImportRowEntity } from './people-import/people-import-row.entity.ts';
import { PeopleImportEntity } from './people-import/people-import.entity.ts';
import { PeopleImportModule } from './people-import/people-import.module.ts';
import { personErasures, personTables } from './person-tables.ts';
import { retained } from './retained.ts';

export const intakeDomain: Domain = {
  modules: [PeopleImportModule, NominationsModule, NomineeListsModule],
  entities: [
    CallLinkEntity,
    CallEntity,
    NominationLetterEntity,
    NominationEntity,
    NomineeListEntity,
    ListMeaningEntity,
    PeopleImportRowEntity,
    PeopleImportEntity,
  ],
  views: [
    'call_for_nominations',
    'inviting_link',
    'list_of_nominees',
    'list_of_people',
    'nominated_person',
    'seat_claim',
    'waiting_nominee',
  ],
  personErasures,
  personTables,
  retained,
};
