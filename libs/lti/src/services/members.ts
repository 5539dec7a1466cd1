import { z } from 'zod';
import { placeRoleOf, type PlaceRole } from '../place-role.ts';

const NRPS = 'https://purl.imsglobal.org/spec/lti-nrps';
const SHORT = 255;
const LONG = 2_048;

/** The claim of LTI Names and Role Provisioning Services 2.0 in a launch. */
export const membersClaim = `${NRPS}/claim/namesroleservice`;
/** What a token is asked for to read who is in a course. */
export const membersScope = `${NRPS}/scope/contextmembership.readonly`;
/** Media type of a page of members. */
export const membersType = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

const maybe = z.string().max(LONG).nullish().catch(null);
const member = z.object({
  user_id: z.string().min(1).max(SHORT),
  roles: z.array(z.string().max(SHORT)).max(100).catch([]),
  status: maybe,
  name: maybe,
  given_name: maybe,
  family_name: maybe,
});
const container = z.object({ members: z.array(z.unknown()) });

/** Somebody in a course of a platform. */
export interface Member {
  /** By the platform's id for them. */
  subject: string;
  /** Null: the platform does not say. No address is read. */
  name: string | null;
  role: PlaceRole;
  /** False: their place in the course is held, or was taken from them. */
  isActive: boolean;
}

/** A page of them (NRPS 2.0, 2.4); null: it is none. What in it is nobody is left out. */
export function readMembers(answer: unknown): Member[] | null {
  const read = container.safeParse(answer);
  if (!read.success) return null;
  return read.data.members.flatMap((each) => {
    const one = member.safeParse(each);
    if (!one.success) return [];
    const { user_id: subject, roles, status, name, given_name: given, family_name: family } = one.data;
    const parts = [given, family].flatMap((part) => part?.trim() || []);
    const called = parts.length ? parts.join(' ') : name?.trim() || null;
    return [{ subject, name: called, role: placeRoleOf(roles), isActive: (status ?? 'Active') === 'Active' }];
  });
}

/** Where so many are read at a time. */
export function membersUrl(address: string, limit: number): string {
  const url = new URL(address);
  url.searchParams.set('limit', String(limit));
  return url.href;
}
