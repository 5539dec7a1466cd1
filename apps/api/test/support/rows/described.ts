import pg from 'pg';

/** A column as `RowDescription` tells it. */
export interface DescribedColumn {
  name: string;
  type: number;
}

/** The database's description of a statement, without running it. */
export interface Description {
  columns: DescribedColumn[];
  /** The planned statement with views expanded: the output of `debug_print_rewritten`. */
  tree: string;
}

interface Fields {
  fields: readonly { name: string; dataTypeID: number }[];
}

/** Parse and Describe, and nothing more: `pg` has it only together with running. */
class Describing implements pg.Submittable {
  columns: DescribedColumn[] = [];
  constructor(
    private readonly text: string,
    private readonly done: (failure: Error | null) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.parse({ name: '', text: this.text, types: [] }, true);
    connection.describe({ type: 'S' }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: Fields): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
  }

  /** No `handleReadyForQuery` follows: the client has let go of what failed. */
  handleError(failure: Error): void {
    this.done(failure);
  }

  handleReadyForQuery(): void {
    this.done(null);
  }
}

const TREE = 'rewritten parse tree:';

/** Makes a connection tell how it understands what it is given; none of it gets into the log of the server. */
const SETTINGS = `
  set debug_print_rewritten = on;
  set debug_pretty_print = off;
  set client_min_messages = log;
  set log_min_messages = panic`;

/** Describes statements on one connection. */
export class Describer {
  private tree = '';

  private constructor(private readonly client: pg.Client) {
    client.on('notice', ({ message, detail }) => {
      if (message === TREE) this.tree = detail ?? '';
    });
  }

  static async on(client: pg.Client): Promise<Describer> {
    await client.query(SETTINGS);
    return new Describer(client);
  }

  async describe(text: string): Promise<Description> {
    const columns = await new Promise<DescribedColumn[]>((resolve, reject) => {
      const describing = new Describing(text, (failure) =>
        failure ? reject(failure) : resolve(describing.columns),
      );
      this.client.query(describing);
    });
    return { columns, tree: this.tree };
  }
}
