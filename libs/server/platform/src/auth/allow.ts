import { SetMetadata, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type CampusContext } from '../graphql/context.ts';
import { Forbidden, ReadOnly, SecondFactorNeeded, SignInNeeded } from '../graphql/failures/failures.ts';
import { SecurityKind } from '../security-log/security-kinds.ts';
import { SecurityLog } from '../security-log/security-log.ts';
import { type Actor, type Permission } from './actor.ts';

const ALLOW = 'campus:allow';

/** Who may use a query or mutation. Without it the operation is denied to all, and a test names it. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, permission);

/** Set on HTTP controllers that decide by themselves or are public. */
export const permissionOf = (reflector: Reflector, context: ExecutionContext) =>
  reflector.get<Permission | undefined>(ALLOW, context.getHandler());

/** Runs before each query and mutation. HTTP routes are few and check for themselves. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly security: SecurityLog,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const permission = permissionOf(this.reflector, context);
    const request = GqlExecutionContext.create(context);
    const { actor, half } = request.getContext<CampusContext>();
    const { parentType, fieldName } = request.getInfo<{ parentType: { name: string }; fieldName: string }>();
    if (!permission) throw new Forbidden();
    if (actor?.viewing && parentType.name === 'Mutation')
      throw this.told(new ReadOnly(), 'READ_ONLY', actor, fieldName);
    if (permission(actor, half)) return true;
    if (!actor) throw half ? new SecondFactorNeeded() : new SignInNeeded();
    throw this.told(new Forbidden(), 'FORBIDDEN', actor, fieldName);
  }

  private told<Failure>(failure: Failure, code: string, actor: Actor, operation: string): Failure {
    const personId = actor.viewing?.staffId ?? actor.personId;
    this.security.note({ kind: SecurityKind.REFUSED, personId, operation, code });
    return failure;
  }
}
