/** What a browser is asked for, as a spec sees it. */
type Asked = CredentialRequestOptions | CredentialCreationOptions;

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;

const shown = {
  id: 'AQID',
  rawId: bytes(1, 2, 3),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: bytes(4),
    authenticatorData: bytes(5),
    signature: bytes(6),
    userHandle: bytes(7),
  },
};

const made = {
  ...shown,
  response: { clientDataJSON: bytes(4), attestationObject: bytes(8), getTransports: () => ['internal'] },
};

/** What the client sends of what `shown` says. */
export const SHOWN = {
  credentialId: 'AQID',
  clientData: 'BA',
  authenticatorData: 'BQ',
  signature: 'Bg',
  userHandle: 'Bw',
};
export const MADE = { credentialId: 'AQID', clientData: 'BA', attestation: 'CA', transports: ['internal'] };

/** Gives the page a browser with passkeys; each question stays open until `answer` or `fail`, or until the page leaves it. */
export function plantAuthenticator({ offersAtField = false } = {}) {
  const asked: Asked[] = [];
  let settle: { answer: () => void; fail: (name: string) => void } | null = null;
  const ask = (credential: object) => (options: Asked) =>
    new Promise((resolve, reject) => {
      asked.push(options);
      const fail = (name: string) => reject(new DOMException('no passkey', name));
      options.signal?.addEventListener('abort', () => fail('AbortError'));
      settle = { answer: () => resolve(credential), fail };
    });
  const known = Object.assign(function PublicKeyCredential() {}, {
    isConditionalMediationAvailable: () => Promise.resolve(offersAtField),
  });
  Object.defineProperty(globalThis, 'PublicKeyCredential', { value: known, configurable: true });
  Object.defineProperty(navigator, 'credentials', {
    value: { get: ask(shown), create: ask(made) },
    configurable: true,
  });
  return {
    asked,
    answer: () => settle?.answer(),
    fail: (name = 'NotAllowedError') => settle?.fail(name),
  };
}

/** As an old browser is, and a page without TLS. */
export function removeAuthenticator(): void {
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  Reflect.deleteProperty(navigator, 'credentials');
}
