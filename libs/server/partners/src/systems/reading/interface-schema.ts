import { buildSchema } from 'graphql';

/**
 * All that another program may read, kept apart from the schema of our clients: that one follows the screens, this one
 * stays as it is. Fields may be added to it; whoever takes one away or gives it another meaning makes `/api/v2`.
 */
export const INTERFACE_TEXT = `"""A moment, as ISO 8601 in UTC: 2026-12-01T15:04:05.000Z."""
scalar DateTime

"""A day: 2026-12-01."""
scalar Date

type Query {
  """Whoever takes or took part in an edition, by id. Scope: people."""
  people(first: Int! = 50, after: ID): PersonPage!

  """Editions, by id. Scope: editions."""
  editions(first: Int! = 50, after: ID): EditionPage!

  """Who takes part in which edition, by id. Scope: enrolments."""
  enrolments(editionId: ID, first: Int! = 50, after: ID): EnrolmentPage!

  """How far enrolments are, by their ids. Scope: progress."""
  progress(editionId: ID, first: Int! = 50, after: ID): ProgressPage!

  """Certificates, whatever became of them, by id. Scope: certificates."""
  certificates(editionId: ID, first: Int! = 50, after: ID): CertificatePage!
}

type Person {
  id: ID!
  fullName: String!
  """Null: they have none here."""
  email: String
  """ISO 3166-1."""
  country: String
  """es, en or fr."""
  language: String!
}

type PersonPage {
  items: [Person!]!
  """To be given as after; null: that was all."""
  next: ID
}

type Texts {
  es: String
  en: String
  fr: String
}

type Edition {
  id: ID!
  titles: Texts!
  startsOn: Date
  endsOn: Date
  """IANA name of the zone in which its days are."""
  timeZone: String!
  isClosed: Boolean!
}

type EditionPage {
  items: [Edition!]!
  next: ID
}

enum EnrolmentStatus {
  ACTIVE
  COMPLETED
  ON_HOLD
  WITHDRAWN
  TRANSFERRED
  """The edition was closed, and nothing was left to do for the person."""
  FAILED
  """The edition was closed, and something was left to do."""
  EXPIRED
}

type Enrolment {
  id: ID!
  """The same for one person everywhere; who that is, people says."""
  personId: ID!
  editionId: ID!
  status: EnrolmentStatus!
  enrolledAt: DateTime!
  endedAt: DateTime
}

type EnrolmentPage {
  items: [Enrolment!]!
  next: ID
}

type Progress {
  enrolmentId: ID!
  """Of what is required, rounded down."""
  percent: Int!
  """Null: not begun."""
  lastWorkAt: DateTime
}

type ProgressPage {
  items: [Progress!]!
  next: ID
}

enum CertificateOutcome {
  PARTICIPATION
  COMPLETION
  ACHIEVEMENT
  DISTINCTION
}

enum CertificateStatus {
  ISSUED
  EXPIRED
  REVOKED
  SUPERSEDED
}

type Certificate {
  id: ID!
  enrolmentId: ID!
  outcome: CertificateOutcome!
  """As printed."""
  serial: String!
  status: CertificateStatus!
  issuedAt: DateTime!
}

type CertificatePage {
  items: [Certificate!]!
  next: ID
}
`;

export const interfaceSchema = buildSchema(INTERFACE_TEXT);
