import { type Domain } from '@campus/platform/domain.ts';
import { JoinCodeEntity } from './launches/arriving/join-code.entity.ts';
import { LaunchesModule } from './launches/launches.module.ts';
import { PartnerAccountEntity } from './launches/arriving/partner-account.entity.ts';
import { PartnerLoginEntity } from './launches/login/partner-login.entity.ts';
import { PartnerPassEntity } from './launches/showing/partner-pass.entity.ts';
import { MembersModule } from './members/members.module.ts';
import { PartnerMemberEntity } from './members/partner-member.entity.ts';
import { PartnerReadingEntity } from './members/partner-reading.entity.ts';
import { personTables } from './person-tables.ts';
import { PartnerPlaceEntity } from './places/partner-place.entity.ts';
import { PlacesModule } from './places/places.module.ts';
import { PartnerInvitationEntity } from './platforms/inviting/partner-invitation.entity.ts';
import { PartnerPlatformEntity } from './platforms/platform.entity.ts';
import { PlatformsModule } from './platforms/platforms.module.ts';
import { ToolKeyEntity } from './platforms/keys/tool-key.entity.ts';
import { PartnerLineEntity } from './results/lines/partner-line.entity.ts';
import { PartnerGuestEntity } from './results/queue/partner-guest.entity.ts';
import { PartnerScoreEntity } from './results/queue/partner-score.entity.ts';
import { ResultsModule } from './results/results.module.ts';
import { SystemTokenEntity } from './systems/tokens/system-token.entity.ts';
import { SystemsModule } from './systems/systems.module.ts';
import { PartnerServiceEntity } from './results/sending/partner-service.entity.ts';
import { WebhookDeliveryEntity } from './webhooks/webhook-delivery.entity.ts';
import { WebhookEntity } from './webhooks/webhook.entity.ts';
import { WebhookEventEntity } from './webhooks/webhook-event.entity.ts';
import { WebhooksModule } from './webhooks/webhooks.module.ts';

export const partnersDomain: Domain = {
  modules: [
    SystemsModule,
    PlatformsModule,
    PlacesModule,
    ResultsModule,
    MembersModule,
    WebhooksModule,
    LaunchesModule,
  ],
  entities: [
    PartnerPlatformEntity,
    PartnerInvitationEntity,
    PartnerPlaceEntity,
    PartnerLoginEntity,
    PartnerAccountEntity,
    JoinCodeEntity,
    PartnerPassEntity,
    ToolKeyEntity,
    PartnerServiceEntity,
    PartnerLineEntity,
    PartnerGuestEntity,
    PartnerScoreEntity,
    PartnerMemberEntity,
    PartnerReadingEntity,
    SystemTokenEntity,
    WebhookEntity,
    WebhookEventEntity,
    WebhookDeliveryEntity,
  ],
  personTables,
};
