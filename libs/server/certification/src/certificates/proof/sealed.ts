/** What a certificate carries to prove itself. */
export interface Sealed {
  credentialId: string;
  /** The Open Badges 3.0 credential, signed, as JSON. */
  credential: string;
  /** What its QR code holds. */
  qrText: string;
}
