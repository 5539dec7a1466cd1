import { deserialize } from 'node:v8';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type CutText, yamlText } from '@campus/content-format/translation';
import { DocumentThreads } from '@campus/platform/documents/document-threads.ts';
import { type CompareTask, type CutAnswer, type CutTask } from './cut-worker.ts';

/** Cuts files of YAML on a thread of its own: a large pool takes a quarter of a second of a processor to be read. */
@Injectable()
export class TextCutter implements OnApplicationShutdown {
  private readonly threads = new DocumentThreads<CutTask | CompareTask>(
    new URL('./cut-worker.ts', import.meta.url),
    1,
  );

  /** The languages asked for, in their order. */
  async cut(task: CutTask): Promise<CutText[]> {
    const cuts = deserialize(await this.threads.make(task)) as CutAnswer;
    return cuts.map((blocks) => yamlText(task.text, blocks));
  }

  /** Whether a file became another in words of one language only. */
  async isOnlyIn(task: CompareTask): Promise<boolean> {
    return deserialize(await this.threads.make(task)) as boolean;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }
}
