import { showHostedSurvey } from './hosted.ts'

/** The entry of the page: the one file of this folder that does something by being imported. */
void showHostedSurvey(window)
