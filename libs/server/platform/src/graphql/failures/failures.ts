import { GraphQLError } from 'graphql';

/** The answer to a request that cannot be served at all; the client's catalogue has the words. */
export class SignInNeeded extends GraphQLError {
  constructor() {
    super('sign-in needed', { extensions: { code: 'SIGN_IN_NEEDED', http: { status: 401 } } });
  }
}

/** The password was right, and a second factor has to be shown or set up before anything else. */
export class SecondFactorNeeded extends GraphQLError {
  constructor() {
    super('second factor needed', { extensions: { code: 'SECOND_FACTOR_NEEDED', http: { status: 401 } } });
  }
}

/** Nothing may be changed while somebody views the campus as another person. */
export class ReadOnly extends GraphQLError {
  constructor() {
    super('read only', { extensions: { code: 'READ_ONLY', http: { status: 403 } } });
  }
}

export class Forbidden extends GraphQLError {
  constructor() {
    super('forbidden', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
  }
}
