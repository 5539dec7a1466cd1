/** Where the window goes when it leaves the application; specs look there. */
export const leaving = { to: (url: string): void => location.assign(url) };

export const leaveFor = (url: string): void => leaving.to(url);
