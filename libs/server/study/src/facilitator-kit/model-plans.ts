import { Injectable } from '@nestjs/common';
import { OutlineCache, type PaperOfKit } from '@campus/course';
import { toPrint, type PlanPrint } from '../plans/files/plan-print.ts';
import { fillIn } from '../plans/plan-assembly.ts';
import { PlanLayouts } from '../plans/plan-layouts.ts';

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Plans filled in as an example, as the files of a plan have them. */
@Injectable()
export class ModelPlans {
  constructor(
    private readonly outlines: OutlineCache,
    private readonly layouts: PlanLayouts,
  ) {}

  /** Null for any other paper. */
  async of(versionId: string, { model, title, courseTitle, locale }: PaperOfKit): Promise<PlanPrint | null> {
    const outline = model && (await this.outlines.of(versionId));
    if (!model || !outline?.plan) return null;
    const written = model.values.map(({ lesson, field, value }) => ({
      activityId: lesson,
      fieldId: field,
      value: value[locale] ?? '',
    }));
    const layout = await this.layouts.of(outline, outline.plan, locale);
    const plan = {
      author: null,
      timeZone: 'UTC',
      ...fillIn(layout, written, () => true),
      title,
      enrolmentId: '',
      courseTitle,
      versionNumber: outline.number,
      publishedAt: outline.publishedAt,
      locale,
      askedLocale: null,
      place: { post: model.post, hostCountry: model.host, sendingCountry: model.sending },
      keptDays: 0,
      keptUntil: null,
      madeOn: dayOf(new Date()),
      publishedOn: dayOf(outline.publishedAt),
    };
    return toPrint(plan, false);
  }
}
