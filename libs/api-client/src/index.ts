export { createClient } from './client.ts';
export type { Client, ClientOptions, EarlyAnswers, RunOptions, ServerEpoch, ServerTime } from './client.ts';
export { Failure, failureCodes, spread } from './failure.ts';
export type { FailureCode } from './failure.ts';
export type { DataOf, Operation, VariablesOf } from './operation.ts';
export * from './generated/operations.ts';
