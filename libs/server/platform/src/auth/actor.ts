/** What a person may be on the campus; what each may do is in `*.access.ts`. */
export const roles = ['trainer', 'coordinator', 'administrator', 'donor', 'learner'] as const;

/** The person making the request. Only `*.access.ts` files read `grants`. */
export interface Actor {
  personId: string;
  locale: string;
  timeZone: string;
  /** Set while a member of staff sees the campus as this person sees it: nothing may be changed. */
  viewing?: { id: string; staffId: string };
  /** `country` null: everywhere. */
  grants: readonly {
    role: (typeof roles)[number];
    country: string | null;
  }[];
}

/**
 * Whether this actor (null: nobody is signed in) may use the operation at all. Which rows they may use is
 * decided in the module's `*.access.ts`.
 */
export type Permission = (actor: Actor | null) => boolean;

export const everyone: Permission = () => true;
export const signedIn: Permission = (actor) => actor !== null;
