/** Pages of the learner client that mails lead to; the client's `paths.ts` has the same. */
export const clientPages = {
  forgot: (publicUrl: string) => `${publicUrl}/forgot`,
  reset: (publicUrl: string, token: string) => `${publicUrl}/reset/${token}`,
};
