/**
 * One registered operation: what the server accepts from this client, known by id only.
 * `Data` and `Variables` exist for the type checker; no value of them is ever stored here.
 */
export interface Operation<Data, Variables> {
  name: string;
  /** Name and the first 12 hex digits of the SHA-256 of its text. */
  id: string;
  kind: 'query' | 'mutation';
  /** Never set. Keeps the two type parameters from being lost to inference. */
  types?: (variables: Variables) => Data;
}

/** The answer an operation gives. */
export type DataOf<Op> = Op extends Operation<infer Data, infer _Variables> ? Data : never;

/** The variables an operation takes. */
export type VariablesOf<Op> = Op extends Operation<infer _Data, infer Variables> ? Variables : never;
