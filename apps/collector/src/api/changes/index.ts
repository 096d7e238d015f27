import { changeFeedback, noteFeedback } from './feedback.ts'

/** Everything that can be changed in a project over the API. One more is one more file and one more line. */
export const changes = [changeFeedback, noteFeedback]
