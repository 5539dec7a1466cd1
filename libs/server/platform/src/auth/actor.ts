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
 * What is still asked of somebody whose password was right: a code, to set up what gives codes, or the passkey, which is a
 * sign-in of its own.
 */
export const halfSteps = ['CODE', 'ENROL', 'PASSKEY'] as const;
export type HalfStep = (typeof halfSteps)[number];

/** A sign-in that is not whole yet. It lets nobody in: to all operations but those of its step the person is nobody. */
export interface HalfSession {
  personId: string;
  step: HalfStep;
}

/**
 * Whether this actor (null: nobody is signed in) may use the operation at all. Which rows they may use is
 * decided in the module's `*.access.ts`.
 */
export type Permission = (actor: Actor | null, half?: HalfSession | null) => boolean;

export const everyone: Permission = () => true;
export const signedIn: Permission = (actor) => actor !== null;

/** To go on with a sign-in; somebody who is in already gets the same answer again. */
export const showingCode: Permission = (actor, half) => actor !== null || half?.step === 'CODE';
/** Somebody signed in, or who may not come in before they have set up a second factor. */
export const enrollingFactor: Permission = (actor, half) => actor !== null || half?.step === 'ENROL';
