/** Pages of the learner client that mails lead to; the client's `paths.ts` has the same. */
export const clientPages = {
  forgot: (publicUrl: string) => `${publicUrl}/forgot`,
  address: (publicUrl: string, token: string) => `${publicUrl}/address/${token}`,
  reset: (publicUrl: string, token: string) => `${publicUrl}/reset/${token}`,
};
