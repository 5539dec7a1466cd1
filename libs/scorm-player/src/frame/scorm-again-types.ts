/** The part of scorm-again's transport that is ours to implement (its own types are not exported by name). */
export interface IHttpService {
  processHttpRequest(
    url: string,
    params: unknown,
    immediate: boolean,
    ...rest: unknown[]
  ): { result: string | boolean; errorCode: number };
  updateSettings(settings: unknown): void;
}
