import { mayRegisterPlatforms } from '../platforms/platforms.access.ts';

/** Whoever lets a platform in also sees to what it is told. */
export const maySeeToResults = mayRegisterPlatforms;
