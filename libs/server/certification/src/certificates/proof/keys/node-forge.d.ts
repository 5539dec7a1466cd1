/** What we use of the library that its types leave out. */
declare module 'node-forge' {
  namespace pki {
    /** The part of a certificate that is signed. */
    function getTBSCertificate(certificate: Certificate): asn1.Asn1;
  }
}
