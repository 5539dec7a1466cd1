/** Whether this browser knows passkeys at all: not on pages without TLS, and not in old ones. */
export const canUsePasskeys = (): boolean => typeof PublicKeyCredential === 'function';
