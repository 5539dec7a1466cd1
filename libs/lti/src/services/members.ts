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
  email: maybe,
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

/** The same, with what is asked for when somebody is to be proposed for a course. */
export interface NamedMember extends Member {
  /** Empty: the platform does not say. */
  given: string;
  family: string;
  /** As the platform has it; empty: it does not say. */
  email: string;
}

/** A page of them (NRPS 2.0, 2.4), without their addresses; null: it is none. What in it is nobody is left out. */
export const readMembers = (answer: unknown): Member[] | null =>
  readNamedMembers(answer)?.map(({ subject, name, role, isActive }) => ({ subject, name, role, isActive })) ??
  null;

/** A page of them with their addresses. */
export function readNamedMembers(answer: unknown): NamedMember[] | null {
  const read = container.safeParse(answer);
  if (!read.success) return null;
  return read.data.members.flatMap((each) => {
    const one = member.safeParse(each);
    if (!one.success) return [];
    const { user_id: subject, roles, status, name } = one.data;
    const given = one.data.given_name?.trim() ?? '';
    const family = one.data.family_name?.trim() ?? '';
    const email = one.data.email?.trim() ?? '';
    const called = [given, family].filter(Boolean).join(' ') || name?.trim() || null;
    const isActive = (status ?? 'Active') === 'Active';
    return [{ subject, name: called, role: placeRoleOf(roles), isActive, given, family, email }];
  });
}

/** Where so many are read at a time. */
export function membersUrl(address: string, limit: number): string {
  const url = new URL(address);
  url.searchParams.set('limit', String(limit));
  return url.href;
}
