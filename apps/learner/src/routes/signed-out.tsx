import { Opening } from './opening.tsx';

/** The screens before signing in. */
export const SignedOutRoutes = (_: { isAgain: boolean }) => <Opening />;
