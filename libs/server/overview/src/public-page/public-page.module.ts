import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { CatalogueController } from './catalogue/catalogue.controller.ts';
import { FrontPage } from './front-page.ts';
import { PublicOffer } from './public-offer.ts';
import { PublicPageController } from './public-page.controller.ts';
import { PublicPages } from './public-pages.ts';
import { PublicReplies } from './public-replies.ts';
import { Tryouts } from './tryouts.ts';

@Module({
  imports: [CoursesModule],
  controllers: [PublicPageController, CatalogueController],
  providers: [PublicOffer, Tryouts, PublicPages, PublicReplies, FrontPage],
})
export class PublicPageModule {}
