/** What a provider is told of the campus. */
export const providerAddresses = (publicUrl: string) => ({
  redirectUrl: `${publicUrl}/oidc/answer`,
  signedOutUrl: `${publicUrl}/`,
});
