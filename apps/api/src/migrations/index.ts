import { CreatePeople1763900000000 } from './1763900000000-create-people.ts';
import { CreatePlatform1763900001000 } from './1763900001000-create-platform.ts';
import { CreateCourses1763900002000 } from './1763900002000-create-courses.ts';
import { CreateEditionsAndEnrolments1763900003000 } from './1763900003000-create-editions-and-enrolments.ts';
import { CreateProgress1763900004000 } from './1763900004000-create-progress.ts';
import { CreateCertificates1763900005000 } from './1763900005000-create-certificates.ts';
import { AddReviewMomentToQuizAttempt1763900006000 } from './1763900006000-add-review-moment-to-quiz-attempt.ts';
import { AddDeviceToLastWrites1763900007000 } from './1763900007000-add-device-to-last-writes.ts';
import { CreateScenarios1763900008000 } from './1763900008000-create-scenarios.ts';
import { AddCardsPlanAndCountryUnits1763900009000 } from './1763900009000-add-cards-plan-and-country-units.ts';
import { KeepScormAttempts1763900010000 } from './1763900010000-keep-scorm-attempts.ts';
import { FillScormAttempts1763900010500 } from './1763900010500-fill-scorm-attempts.ts';
import { CreateLibrary1763900011000 } from './1763900011000-create-library.ts';
import { IndexStoredFiles1763900011500 } from './1763900011500-index-stored-files.ts';
import { CreateDispatches1763900012000 } from './1763900012000-create-dispatches.ts';
import { KeepMovesOfAttempts1763900012500 } from './1763900012500-keep-moves-of-attempts.ts';
import { CreateProgrammesAndPlanEditions1763900013000 } from './1763900013000-create-programmes-and-plan-editions.ts';
import { CreateNominations1763900014000 } from './1763900014000-create-nominations.ts';
import { CreatePeopleImports1763900015000 } from './1763900015000-create-people-imports.ts';
import { FollowPeople1763900016000 } from './1763900016000-follow-people.ts';
import { CreateAttendance1763900018000 } from './1763900018000-create-attendance.ts';
import { IssueCertificatesInBatches1763900019000 } from './1763900019000-issue-certificates-in-batches.ts';
import { CreateCertificateSeals1763900019500 } from './1763900019500-create-certificate-seals.ts';
import { ChainAudit1763900021000 } from './1763900021000-chain-audit.ts';
import { CreateViewings1763900021500 } from './1763900021500-create-viewings.ts';
import { CreatePersonalData1763900022000 } from './1763900022000-create-personal-data.ts';
import { MergePeople1763900023000 } from './1763900023000-merge-people.ts';
import { CreateNotifications1763900024000 } from './1763900024000-create-notifications.ts';
import { CreateNominationLists1763900025000 } from './1763900025000-create-nomination-lists.ts';
import { NoteOpenedCallLinks1763900025500 } from './1763900025500-note-opened-call-links.ts';
import { CreateReports1763900027000 } from './1763900027000-create-reports.ts';
import { IndexFirstWork1763900027500 } from './1763900027500-index-first-work.ts';
import { ClosePostsAndKeepAttendanceLists1763900028000 } from './1763900028000-close-posts-and-keep-attendance-lists.ts';
import { KeepHeadingsOfAttendanceLists1763900028500 } from './1763900028500-keep-headings-of-attendance-lists.ts';
import { CreateEditionCosts1764280000000 } from './1764280000000-create-edition-costs.ts';
import { TakeBackListsAndTellOfPlans1764281000000 } from './1764281000000-take-back-lists-and-tell-of-plans.ts';
import { QuickerFigures1764282000000 } from './1764282000000-quicker-figures.ts';
import { NoteRunsOfRetention1764282400000 } from './1764282400000-note-runs-of-retention.ts';
import { CountDecisionsInStanding1764282500000 } from './1764282500000-count-decisions-in-standing.ts';
import { CreateCommentReadings1764283000000 } from './1764283000000-create-comment-readings.ts';
import { ForgetSearchesOfSharedViews1764292000000 } from './1764292000000-forget-searches-of-shared-views.ts';
import { SettleEnrolments1764320000000 } from './1764320000000-settle-enrolments.ts';
import { BeginStandingsTogether1764330000000 } from './1764330000000-begin-standings-together.ts';
import { FindActsByPerson1764331000000 } from './1764331000000-find-acts-by-person.ts';
import { ReviseLiveSessions1795913076549 } from './1795913076549-revise-live-sessions.ts';
import { CreateEpochs1795913300000 } from './1795913300000-create-epochs.ts';
import { BoundLateWork1795913763000 } from './1795913763000-bound-late-work.ts';
import { CreateJobWorkers1795914660000 } from './1795914660000-create-job-workers.ts';
import { TellDeclinedFromRejected1795915793980 } from './1795915793980-tell-declined-from-rejected.ts';
import { CorrectRunningEditions1795918208368 } from './1795918208368-correct-running-editions.ts';
import { NameContactOfEdition1795918731820 } from './1795918731820-name-contact-of-edition.ts';
import { WaiveOneThingGrantByTwo1795919126808 } from './1795919126808-waive-one-thing-grant-by-two.ts';
import { PinNamesOnCertificates1795919127808 } from './1795919127808-pin-names-on-certificates.ts';
import { AskBeforeAccountsChange1795918950000 } from './1795918950000-ask-before-accounts-change.ts';
import { ListSessionsAndDevices1795918951000 } from './1795918951000-list-sessions-and-devices.ts';
import { NoteBackups1795919459586 } from './1795919459586-note-backups.ts';
import { SayOnceWhatIsInForce1795925191521 } from './1795925191521-say-once-what-is-in-force.ts';
import { MailFollowUps1795925351685 } from './1795925351685-mail-follow-ups.ts';
import { KeepASecurityLog1795925421000 } from './1795925421000-keep-a-security-log.ts';
import { ForgetGuessedDurations1795928263123 } from './1795928263123-forget-guessed-durations.ts';
import { AskBeforeAccountsMerge1795928900000 } from './1795928900000-ask-before-accounts-merge.ts';
import { AskOfListedNominees1795931893388 } from './1795931893388-ask-of-listed-nominees.ts';
import { PinAffiliationsOnCertificates1795932682117 } from './1795932682117-pin-affiliations-on-certificates.ts';
import { KeepLastUse1795938700000 } from './1795938700000-keep-last-use.ts';
import { DateCampusSecrets1795939311918 } from './1795939311918-date-campus-secrets.ts';
import { AddTheFacilitatorsKit1795953005629 } from './1795953005629-add-the-facilitators-kit.ts';
import { PublishWhatOthersRead1795953123338 } from './1795953123338-publish-what-others-read.ts';
import { PublishDutyAndDirectories1795963605702 } from './1795963605702-publish-duty-and-directories.ts';
import { PublishVersionsAndTheirParts1795964516286 } from './1795964516286-publish-versions-and-their-parts.ts';
import { PublishWhatWasWorked1795965050998 } from './1795965050998-publish-what-was-worked.ts';
import { RecordWorkByFunction1795965986959 } from './1795965986959-record-work-by-function.ts';
import { PublishHowCertificatesStand1795966080960 } from './1795966080960-publish-how-certificates-stand.ts';
import { PublishWhoWasNominated1795966081925 } from './1795966081925-publish-who-was-nominated.ts';
import { PublishPackagesAndTheirAttempts1795966082791 } from './1795966082791-publish-packages-and-their-attempts.ts';
import { PublishMailJobsAndSecurity1795966083638 } from './1795966083638-publish-mail-jobs-and-security.ts';
import { PublishThePartOfCountries1795966084387 } from './1795966084387-publish-the-part-of-countries.ts';
import { WhatIsMadeOfColumnsIsThere1795966333692 } from './1795966333692-what-is-made-of-columns-is-there.ts';
import { PublishWhenDevicesWereHeard1795966657142 } from './1795966657142-publish-when-devices-were-heard.ts';
import { LookUpClocksByKey1795967750170 } from './1795967750170-look-up-clocks-by-key.ts';
import { PublishWhatDeliveryShows1795967384564 } from './1795967384564-publish-what-delivery-shows.ts';
import { CountNoMarksAsWork1795976323205 } from './1795976323205-count-no-marks-as-work.ts';
import { GiveEachDomainASchema1795995593056 } from './1795995593056-give-each-domain-a-schema.ts';
import { AskWhatStayed1795980567645 } from './1795980567645-ask-what-stayed.ts';
import { KnowSeasons1795992122043 } from './1795992122043-know-seasons.ts';
import { KnowWhatIsOver1795994124924 } from './1795994124924-know-what-is-over.ts';
import { GradeAgainByCorrectedKeys1795995298797 } from './1795995298797-grade-again-by-corrected-keys.ts';
import { MailDrills1795995741901 } from './1795995741901-mail-drills.ts';
import { SayNamesAndDaysOnce1795996376321 } from './1795996376321-say-names-and-days-once.ts';
import { SayWhenAttemptsWereGradedAgain1796006345884 } from './1796006345884-say-when-attempts-were-graded-again.ts';
import { PublishWhatWaits1796006627166 } from './1796006627166-publish-what-waits.ts';
import { SayWhetherSomebodyIsReady1796017865299 } from './1796017865299-say-whether-somebody-is-ready.ts';
import { TakeEnquiries1796017962936 } from './1796017962936-take-enquiries.ts';
import { AnnounceAndBeReached1796020530129 } from './1796020530129-announce-and-be-reached.ts';
import { SayNoPriority1796021911641 } from './1796021911641-say-no-priority.ts';
import { SayWhoWasTold1796021912641 } from './1796021912641-say-who-was-told.ts';
import { NoteBesideScreens1796022339421 } from './1796022339421-note-beside-screens.ts';
import { KnowTheLanguagesOfEnquiries1796025211661 } from './1796025211661-know-the-languages-of-enquiries.ts';
import { HandInPlans1796030000105 } from './1796030000105-hand-in-plans.ts';
import { MendLists1796031300412 } from './1796031300412-mend-lists.ts';
import { RemindByHand1796043600115 } from './1796043600115-remind-by-hand.ts';
import { WaiveAnApprovedPlan1796044008112 } from './1796044008112-waive-an-approved-plan.ts';
import { KeepTextsOfTwoDevices1796047480092 } from './1796047480092-keep-texts-of-two-devices.ts';
import { WriteCoursesInDrafts1796054405512 } from './1796054405512-write-courses-in-drafts.ts';
import { NameStoredFilesOfDrafts1796066665408 } from './1796066665408-name-stored-files-of-drafts.ts';
import { KeepAnswersOnSheets1796068214123 } from './1796068214123-keep-answers-on-sheets.ts';
import { PutListedPeopleOnWaitingLists1796071510909 } from './1796071510909-put-listed-people-on-waiting-lists.ts';
import { GiveCourseRights1796072416090 } from './1796072416090-give-course-rights.ts';
import { SayWhatDraftsAre1796079967657 } from './1796079967657-say-what-drafts-are.ts';
import { KnowWhatIsAnAnswer1796081609530 } from './1796081609530-know-what-is-an-answer.ts';
import { KnowWhichSessionsLackAnAddress1796092802431 } from './1796092802431-know-which-sessions-lack-an-address.ts';
import { ShowOpenEditions1796104520211 } from './1796104520211-show-open-editions.ts';
import { ShowCoursesInPublic1796104521211 } from './1796104521211-show-courses-in-public.ts';
import { KnowWhoTranslated1796105000127 } from './1796105000127-know-who-translated.ts';
import { AskForCompleteLanguages1796105100127 } from './1796105100127-ask-for-complete-languages.ts';
import { OpenTheCourseFromPlatforms1796105523129 } from './1796105523129-open-the-course-from-platforms.ts';
import { AskForASecondFactor1796110260113 } from './1796110260113-ask-for-a-second-factor.ts';
import { LetInWithoutAProof1796118300113 } from './1796118300113-let-in-without-a-proof.ts';
import { ListTheSourcesOfFacts1796118973371 } from './1796118973371-list-the-sources-of-facts.ts';
import { ShowWhatEditionsLack1796129700132 } from './1796129700132-show-what-editions-lack.ts';
import { SendResultsToPlatforms1796130855418 } from './1796130855418-send-results-to-platforms.ts';
import { SaySomethingAboutTexts1796143700138 } from './1796143700138-say-something-about-texts.ts';
import { InvitePlatforms1796144400512 } from './1796144400512-invite-platforms.ts';
import { LetStatesWriteTheirUnits1796144700139 } from './1796144700139-let-states-write-their-units.ts';
import { ReadMembersOfCourses1796145300247 } from './1796145300247-read-members-of-courses.ts';
import { LetPlatformsKeepForBrowsers1796155400611 } from './1796155400611-let-platforms-keep-for-browsers.ts';
import { SaveViewsOfOtherLists1796156000000 } from './1796156000000-save-views-of-other-lists.ts';
import { EndSessionsThatNobodyUses1796156000019 } from './1796156000019-end-sessions-that-nobody-uses.ts';
import { LetInstitutionsSignIn1796158800143 } from './1796158800143-let-institutions-sign-in.ts';
import { SubscribeToSessions1796158900145 } from './1796158900145-subscribe-to-sessions.ts';
import { LetProgramsRead1796159000146 } from './1796159000146-let-programs-read.ts';
import { TellOtherPrograms1796159100147 } from './1796159100147-tell-other-programs.ts';
import { NoteBesideCardsAndTerms1796159200120 } from './1796159200120-note-beside-cards-and-terms.ts';
import { SignInWithPasskeys1796159300144 } from './1796159300144-sign-in-with-passkeys.ts';

/** In order. A merged migration is never edited: what changes comes as a new one. */
export const migrations = [
  CreatePeople1763900000000,
  CreatePlatform1763900001000,
  CreateCourses1763900002000,
  CreateEditionsAndEnrolments1763900003000,
  CreateProgress1763900004000,
  CreateCertificates1763900005000,
  AddReviewMomentToQuizAttempt1763900006000,
  AddDeviceToLastWrites1763900007000,
  CreateScenarios1763900008000,
  AddCardsPlanAndCountryUnits1763900009000,
  KeepScormAttempts1763900010000,
  FillScormAttempts1763900010500,
  CreateLibrary1763900011000,
  IndexStoredFiles1763900011500,
  CreateDispatches1763900012000,
  KeepMovesOfAttempts1763900012500,
  CreateProgrammesAndPlanEditions1763900013000,
  CreateNominations1763900014000,
  CreatePeopleImports1763900015000,
  FollowPeople1763900016000,
  CreateAttendance1763900018000,
  IssueCertificatesInBatches1763900019000,
  CreateCertificateSeals1763900019500,
  ChainAudit1763900021000,
  CreateViewings1763900021500,
  CreatePersonalData1763900022000,
  MergePeople1763900023000,
  CreateNotifications1763900024000,
  CreateNominationLists1763900025000,
  NoteOpenedCallLinks1763900025500,
  CreateReports1763900027000,
  IndexFirstWork1763900027500,
  ClosePostsAndKeepAttendanceLists1763900028000,
  KeepHeadingsOfAttendanceLists1763900028500,
  CreateEditionCosts1764280000000,
  TakeBackListsAndTellOfPlans1764281000000,
  QuickerFigures1764282000000,
  NoteRunsOfRetention1764282400000,
  CountDecisionsInStanding1764282500000,
  CreateCommentReadings1764283000000,
  ForgetSearchesOfSharedViews1764292000000,
  SettleEnrolments1764320000000,
  BeginStandingsTogether1764330000000,
  FindActsByPerson1764331000000,
  ReviseLiveSessions1795913076549,
  CreateEpochs1795913300000,
  BoundLateWork1795913763000,
  CreateJobWorkers1795914660000,
  TellDeclinedFromRejected1795915793980,
  CorrectRunningEditions1795918208368,
  NameContactOfEdition1795918731820,
  WaiveOneThingGrantByTwo1795919126808,
  PinNamesOnCertificates1795919127808,
  AskBeforeAccountsChange1795918950000,
  ListSessionsAndDevices1795918951000,
  NoteBackups1795919459586,
  SayOnceWhatIsInForce1795925191521,
  MailFollowUps1795925351685,
  KeepASecurityLog1795925421000,
  ForgetGuessedDurations1795928263123,
  AskBeforeAccountsMerge1795928900000,
  AskOfListedNominees1795931893388,
  PinAffiliationsOnCertificates1795932682117,
  KeepLastUse1795938700000,
  DateCampusSecrets1795939311918,
  AddTheFacilitatorsKit1795953005629,
  PublishWhatOthersRead1795953123338,
  PublishDutyAndDirectories1795963605702,
  PublishVersionsAndTheirParts1795964516286,
  PublishWhatWasWorked1795965050998,
  RecordWorkByFunction1795965986959,
  PublishHowCertificatesStand1795966080960,
  PublishWhoWasNominated1795966081925,
  PublishPackagesAndTheirAttempts1795966082791,
  PublishMailJobsAndSecurity1795966083638,
  PublishThePartOfCountries1795966084387,
  WhatIsMadeOfColumnsIsThere1795966333692,
  PublishWhenDevicesWereHeard1795966657142,
  LookUpClocksByKey1795967750170,
  PublishWhatDeliveryShows1795967384564,
  CountNoMarksAsWork1795976323205,
  AskWhatStayed1795980567645,
  KnowSeasons1795992122043,
  KnowWhatIsOver1795994124924,
  GradeAgainByCorrectedKeys1795995298797,
  GiveEachDomainASchema1795995593056,
  MailDrills1795995741901,
  SayNamesAndDaysOnce1795996376321,
  SayWhenAttemptsWereGradedAgain1796006345884,
  PublishWhatWaits1796006627166,
  SayWhetherSomebodyIsReady1796017865299,
  TakeEnquiries1796017962936,
  AnnounceAndBeReached1796020530129,
  SayNoPriority1796021911641,
  SayWhoWasTold1796021912641,
  NoteBesideScreens1796022339421,
  KnowTheLanguagesOfEnquiries1796025211661,
  HandInPlans1796030000105,
  MendLists1796031300412,
  RemindByHand1796043600115,
  WaiveAnApprovedPlan1796044008112,
  KeepTextsOfTwoDevices1796047480092,
  WriteCoursesInDrafts1796054405512,
  NameStoredFilesOfDrafts1796066665408,
  KeepAnswersOnSheets1796068214123,
  PutListedPeopleOnWaitingLists1796071510909,
  GiveCourseRights1796072416090,
  SayWhatDraftsAre1796079967657,
  KnowWhatIsAnAnswer1796081609530,
  KnowWhichSessionsLackAnAddress1796092802431,
  ShowOpenEditions1796104520211,
  ShowCoursesInPublic1796104521211,
  KnowWhoTranslated1796105000127,
  AskForCompleteLanguages1796105100127,
  OpenTheCourseFromPlatforms1796105523129,
  AskForASecondFactor1796110260113,
  LetInWithoutAProof1796118300113,
  ListTheSourcesOfFacts1796118973371,
  ShowWhatEditionsLack1796129700132,
  SendResultsToPlatforms1796130855418,
  SaySomethingAboutTexts1796143700138,
  InvitePlatforms1796144400512,
  LetStatesWriteTheirUnits1796144700139,
  ReadMembersOfCourses1796145300247,
  LetPlatformsKeepForBrowsers1796155400611,
  SaveViewsOfOtherLists1796156000000,
  EndSessionsThatNobodyUses1796156000019,
  LetInstitutionsSignIn1796158800143,
  SubscribeToSessions1796158900145,
  LetProgramsRead1796159000146,
  TellOtherPrograms1796159100147,
  NoteBesideCardsAndTerms1796159200120,
  SignInWithPasskeys1796159300144,
];
