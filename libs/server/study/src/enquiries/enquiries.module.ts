import './enquiries.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { AnswerEnquiries } from './answer-enquiries.ts';
import { EnquiriesReading } from './enquiries-reading.ts';
import { EnquiriesResolver } from './enquiries.resolver.ts';
import { QuotedTexts } from './quoted-text.ts';
import { EnquiryMadeHandler } from './writing/enquiry-made.handler.ts';
import { EnquiryRepliedHandler } from './writing/enquiry-replied.handler.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [
    AnswerEnquiries,
    EnquiriesReading,
    EnquiriesResolver,
    QuotedTexts,
    EnquiryMadeHandler,
    EnquiryRepliedHandler,
  ],
})
export class EnquiriesModule {}
