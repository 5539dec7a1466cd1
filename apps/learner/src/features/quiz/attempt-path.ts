/** The address of an attempt; the way to the first lesson does without it. */
export const attemptPath = (enrolmentId: string, activityId: string, attemptId: string): string =>
  `/course/${enrolmentId}/quiz/${activityId}/attempt/${attemptId}`;
