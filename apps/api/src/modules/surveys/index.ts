export { SurveysModule } from './surveys.module.ts';
export { SurveyResponseEntity } from './survey-response.entity.ts';
export { AnonymousSurveyResponseEntity } from './anonymous-survey-response.entity.ts';
export { surveysRefusals } from './surveys.refusals.ts';
