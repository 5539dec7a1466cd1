import { type Paper } from '@campus/platform/documents/paper.ts';
import { type Texts } from '../certificate-snapshot.ts';
import { type RuledOutcome } from '@campus/course-rules';

/** What coordinators decide of the certificates of an edition. */
export interface TemplateContent {
  /** Who issues, above the title; null: the campus. */
  heading: Texts | null;
  /** The sentence under the name of the course, by outcome; a missing outcome has the usual sentence. */
  statements: Partial<Record<RuledOutcome, Texts>>;
  /** None: the person who approves the batch signs. */
  signatories: TemplateSignatory[];
  /** Ids of certificate images, from left to right. */
  logos: string[];
  /** Whether the line of the programme's donor is printed. */
  showsDonor: boolean;
  /** `#0b5c63`, dark enough to be read on paper. */
  accent: string;
  /** What batches and the ceremony are made for. */
  paper: Paper;
  /** How long it holds; null: it does not end. */
  validityMonths: number | null;
  /** Whether a batch is approved by another person than the one who proposed it. */
  needsSecondPerson: boolean;
  /** Whether certificates say that an outcome was granted, or parts of it waived; left out: they do. */
  saysDecisions?: boolean;
}

export interface TemplateSignatory {
  name: string;
  role: Texts;
  imageId: string | null;
}

/** For an edition without a template of its own. */
export const plainTemplate: TemplateContent = {
  heading: null,
  statements: {},
  signatories: [],
  logos: [],
  showsDonor: true,
  accent: '#0b5c63',
  paper: 'a4',
  validityMonths: 24,
  needsSecondPerson: true,
  saysDecisions: true,
};
