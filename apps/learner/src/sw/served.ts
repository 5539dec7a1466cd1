const served =
  /^\/(assets|attendance|certificate-\w+|certificates\/.+|console|credentials|dispatch|en|enrolment-statements|es|exports|figures|fr|graphql|health|issuers|kit|lti|media|nomination-files|op|outbox|personal-data|plan|rosters|status|uploads|v|verify|[^/]*\.[^/]*)(\/|$)/;

/** Whether the server answers a path itself, with a file, a page or another application: all others are screens. */
export const isServed = (path: string): boolean => served.test(path);
