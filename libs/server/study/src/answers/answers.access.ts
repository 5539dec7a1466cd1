import { type Permission, signedIn } from '@campus/platform/auth/actor.ts';
import { isAccompanied, mayAccompany, whomIAccompany } from '@campus/delivery';

/** Those who accompany officers, for the officers they accompany; administering the campus opens no answer. */
export const mayReadAnswers: Permission = mayAccompany;
export const whoseAnswers = whomIAccompany;

/** SQL condition on a `Viewer`: the answers of the enrolment `e` of the account `p` are for the viewer; never one's own. */
export const answersVisible = isAccompanied;

/** Anyone with an account, about their own answers. */
export const maySeeReadings: Permission = signedIn;
