import { Inject, Injectable } from '@nestjs/common';
import { type PlatformConfiguration, type RegisteredTool } from '@campus/lti';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { platformAddressIn } from '../platforms.rules.ts';
import { addPlatform, lockPlatforms, platformOfClient } from '../platforms.statements.ts';
import { invitationIn, invitationLink } from './invitation-link.ts';
import {
  type InvitePlatformInput,
  type PlatformInvitation,
  type InvitationWithdrawn,
  type PlatformInvited,
  type WithdrawInvitationInput,
} from './invitation.type.ts';
import {
  addInvitation,
  dropInvitation,
  giveInvitationBack,
  invitationById,
  type InvitationRow,
  openInvitations,
  takeInvitation,
} from './inviting.statements.ts';

/** Links by which platforms register themselves. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async open(): Promise<PlatformInvitation[]> {
    const rows = await this.database.rows(openInvitations);
    return rows.map((row) => ({ ...row, link: invitationLink(this.config, row.id) }));
  }

  /** Refuses INPUT_INVALID {field}. */
  async invite(actor: Actor, input: InvitePlatformInput): Promise<PlatformInvited> {
    const name = lineIn(input.name, 'name', 80);
    const site = new URL(platformAddressIn(input.site, 'site')).origin;
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'invitePlatform', async () => {
        const made = newId();
        await this.database.rowsIn(tx, addInvitation, { id: made, name, site, madeBy: actor.personId });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-platform.invited',
          subjectType: 'partner_platform',
          subjectId: made,
          detail: { name, site },
        });
        return made;
      }),
    );
    return { id, link: invitationLink(this.config, id) };
  }

  /** Refuses NOT_FOUND. */
  async withdraw(
    actor: Actor,
    { id, idempotencyKey }: WithdrawInvitationInput,
  ): Promise<InvitationWithdrawn> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'withdrawInvitation', async () => {
        const dropped = await this.database.rowIn(tx, dropInvitation, [id]);
        if (!dropped) throw new Refused('NOT_FOUND');
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-platform.invitation-withdrawn',
          subjectType: 'partner_platform',
          subjectId: id,
          detail: { name: dropped.name, site: dropped.site },
        });
        return id;
      }),
    );
    return { id };
  }

  /** The invitation of a link; null: it was used, withdrawn, is too old, or was never made. */
  async of(text: string): Promise<InvitationRow | null> {
    const id = invitationIn(this.config, text);
    return id === null ? null : this.database.row(invitationById, [id]);
  }

  /** False: somebody registers by it just now. Whoever takes it gives it back, or uses it. */
  async take({ id }: InvitationRow): Promise<boolean> {
    return (await this.database.row(takeInvitation, [id])) !== null;
  }

  async giveBack({ id }: InvitationRow): Promise<void> {
    await this.database.rows(giveInvitationBack, [id]);
  }

  /**
   * The platform is known, and closed until an administrator opens it: nothing of it is asked before. False: the
   * invitation was withdrawn meanwhile, or the platform is registered already, or as a client of another's tokens.
   */
  use(
    { id }: InvitationRow,
    { issuer, authUrl, tokenUrl, jwksUrl }: PlatformConfiguration,
    { clientId, deploymentId }: RegisteredTool,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const invitation = await this.database.rowIn(tx, dropInvitation, [id]);
      if (!invitation) return false;
      const { name, made_by: registeredBy } = invitation;
      const deployments = deploymentId === null ? null : [deploymentId];
      const addresses = { issuer, clientId, authUrl, tokenUrl, jwksUrl };
      const row = { id, name, ...addresses, deployments, isOpen: false, registeredBy };
      await this.database.rowsIn(tx, lockPlatforms);
      if (tokenUrl !== null && (await this.database.rowIn(tx, platformOfClient, { id, tokenUrl, clientId })))
        return false;
      if (!(await this.database.rowIn(tx, addPlatform, row))) return false;
      await this.audit.record(tx, {
        actorId: registeredBy,
        action: 'partner-platform.registered',
        subjectType: 'partner_platform',
        subjectId: id,
        detail: { name, issuer, clientId, by: 'link' },
      });
      return true;
    });
  }
}
