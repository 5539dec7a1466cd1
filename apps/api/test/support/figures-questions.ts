import { type Persona } from './personas.ts';
import { type TestCampus } from './campus.ts';

interface FigureRow {
  indicator: string;
  state: string;
  value: number | null;
  of: number | null;
  note: string | null;
  unit: string;
}
export interface FiguresData {
  title: string;
  isExact: boolean;
  countries: string[];
  reportId: string | null;
  keptAt: string | null;
  maySubmit: boolean;
  figures: FigureRow[];
  breakdowns: {
    dimension: string;
    columns: string[];
    leftOut: string[];
    parts: { key: string; isHidden: boolean; cells: { value: number | null; note: string | null }[] }[];
  }[];
  acknowledgements: string[];
  table: { columns: string[]; rows: { key: string; cells: { value: number | null }[] }[] } | null;
}
export interface ReportData {
  id: string;
  submittedBy: string | null;
  isIntact: boolean;
  hash: string;
  changes: { indicator: string; then: number | null; now: number | null }[];
  isCompared: boolean;
  figures: FiguresData;
}

const FIELDS = `title isExact countries reportId keptAt maySubmit figures { indicator unit state value of note } acknowledgements
  breakdowns { dimension columns leftOut parts { key isHidden cells { value note } } } table { columns rows { key cells { value } } }`;
export const FIGURES = `query ($scope: FiguresScope!, $subjectId: ID!, $from: String, $to: String, $asPublished: Boolean, $asOfToday: Boolean) {
  figures(locale: es, scope: $scope, subjectId: $subjectId, from: $from, to: $to, asPublished: $asPublished, asOfToday: $asOfToday) { ${FIELDS} } }`;
export const EVIDENCE = `query ($scope: FiguresScope!, $subjectId: ID!, $from: String, $to: String, $indicator: Indicator!, $dimension: Dimension, $key: String, $search: String) {
  figureEvidence(locale: es, scope: $scope, subjectId: $subjectId, from: $from, to: $to, indicator: $indicator, dimension: $dimension, key: $key, search: $search, limit: 100) {
    totalCount items { personId name country before after isCounted } } }`;
export const SUBMIT = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { __typename ... on ReportSubmitted { reportId } ... on Refusal { code params } } }`;
export const REPORT = `query ($id: ID!) { report(locale: es, id: $id) { id submittedBy isIntact hash isCompared changes { indicator then now } figures { ${FIELDS} } } }`;
export const REPORTS = `{ reports(locale: es) { totalCount items { id title } } }`;
export const SUBJECTS = `{ figuresSubjects(locale: es) { scope id } }`;

/** Requests figures as somebody, and reads them. */
export function figuresAsker(campus: TestCampus) {
  const ask = (persona: Persona, about: object) =>
    campus.as(persona).query<{ figures: FiguresData | null }>(FIGURES, { ...about });
  return {
    ask,
    async figures(persona: Persona, about: object): Promise<FiguresData> {
      const { data, codes } = await ask(persona, about);
      if (codes.length || !data.figures) throw new Error(`these figures are not there: ${codes.join()}`);
      return data.figures;
    },
  };
}

/** The numbers of an indicator by the parts of a breakdown; an unpublished part is marked. */
export function partsOf({ breakdowns }: FiguresData, dimension: string, indicator: string) {
  const found = breakdowns.find((each) => each.dimension === dimension);
  const column = found?.columns.indexOf(indicator) ?? -1;
  if (!found || column < 0) return null;
  return Object.fromEntries(
    found.parts.map(({ key, isHidden, cells }) => [
      key,
      isHidden ? 'hidden' : (cells[column]?.value ?? null),
    ]),
  );
}

export const valueOf = ({ figures }: FiguresData, indicator: string) =>
  figures.find((figure) => figure.indicator === indicator)?.value;

export const stateOf = ({ figures }: FiguresData, indicator: string) =>
  figures.find((figure) => figure.indicator === indicator)?.state;

export const COST = `query ($editionId: ID!) { editionCost(editionId: $editionId) { amount currency note enteredBy } }`;
export const RECORD_COST = `mutation ($input: RecordEditionCostInput!) { recordEditionCost(input: $input) {
  __typename ... on EditionCostRecorded { editionId } ... on Refusal { code params } } }`;
export const REMOVE_COST = `mutation ($input: RemoveEditionCostInput!) { removeEditionCost(input: $input) {
  __typename ... on EditionCostRemoved { editionId } ... on Refusal { code params } } }`;
