import { Inject, Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type KeptAnswer, keptAnswer, weightOf } from '@campus/platform/http/kept-answer.ts';
import { catalogueAtom } from './catalogue/catalogue-atom.ts';
import { catalogueOf } from './catalogue/catalogue-json.ts';
import { coursePage, emptyPage } from './page/course-page.ts';
import { type CoursePage } from './page/course-address.ts';
import { type Offer, PublicOffer } from './public-offer.ts';
import { Tryouts } from './tryouts.ts';

/** Bytes: a course in three languages is below 300 KB, packed and plain. */
const BYTES = 8 * 1024 * 1024;

const HTML = 'text/html; charset=utf-8';

/** The pages, each made once for a version, a language and what is open, and then sent from memory. */
@Injectable()
export class PublicPages {
  private readonly kept = new BoundedCache<KeptAnswer>(BYTES, weightOf);
  /** Simulations have thousands of places: they do not drive out the pages that everybody opens. */
  private readonly places = new BoundedCache<KeptAnswer>(BYTES, weightOf);

  constructor(
    private readonly offer: PublicOffer,
    private readonly tryouts: Tryouts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `key`: of a course; null: the first one. Null: there is no such course. */
  async course(key: string | null, locale: Locale): Promise<KeptAnswer | null> {
    const offer = await this.offer.now();
    const page = this.pageOf(offer, key);
    if (!page && key !== null) return null;
    return this.made(this.kept, `course ${offer.mark} ${locale} ${key ?? ''}`, HTML, () =>
      page ? coursePage(page, locale) : emptyPage(this.config.publicUrl, locale),
    );
  }

  /** The lesson to try. Null: there is none. */
  async lesson(key: string | null, locale: Locale): Promise<KeptAnswer | null> {
    const offer = await this.offer.now();
    const page = this.pageOf(offer, key);
    return (
      page &&
      this.made(this.kept, `lesson ${offer.mark} ${locale} ${key ?? ''}`, HTML, () =>
        this.tryouts.lesson(page, locale),
      )
    );
  }

  /** A place in the simulation to try, by the choices that lead there. Null: there is none. */
  async simulation(key: string | null, steps: string | null, locale: Locale): Promise<KeptAnswer | null> {
    const offer = await this.offer.now();
    const page = this.pageOf(offer, key);
    return (
      page &&
      this.made(
        this.places,
        `simulation ${offer.mark} ${locale} ${key ?? ''} ${steps === null ? '' : `.${steps}`}`,
        HTML,
        () => this.tryouts.simulation(page, steps, locale),
      )
    );
  }

  /** For platforms that list the courses: `docs/catalogue.md`. */
  async catalogue(): Promise<KeptAnswer | null> {
    const offer = await this.offer.now();
    const campus = campusName.en;
    return this.made(this.kept, `catalogue ${offer.mark}`, 'application/json; charset=utf-8', () =>
      JSON.stringify(catalogueOf(offer, this.config.publicUrl, campus)),
    );
  }

  async feed(locale: Locale): Promise<KeptAnswer | null> {
    const offer = await this.offer.now();
    return this.made(this.kept, `feed ${offer.mark} ${locale}`, 'application/atom+xml; charset=utf-8', () =>
      catalogueAtom(offer, this.config.publicUrl, locale),
    );
  }

  private pageOf({ courses }: Offer, key: string | null): CoursePage | null {
    const course = key === null ? courses[0] : courses.find(({ outline }) => outline.courseKey === key);
    if (!course) return null;
    const others = courses.filter((other) => other !== course);
    return { course, others, isFirst: course === courses[0], publicUrl: this.config.publicUrl };
  }

  private async made(
    kept: BoundedCache<KeptAnswer>,
    key: string,
    type: string,
    make: () => string | null | Promise<string | null>,
  ): Promise<KeptAnswer | null> {
    const known = kept.peek(key);
    if (known) return known;
    return kept.load(key, async () => {
      const body = await make();
      return body === null ? null : keptAnswer(type, body);
    });
  }
}
