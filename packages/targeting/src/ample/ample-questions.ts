import { fits } from '../comparison/pattern.ts'
import { device } from '../conditions/device.ts'
import { elapsed } from '../conditions/elapsed.ts'
import { element } from '../conditions/element.ts'
import { everydayQuestions } from '../conditions/everyday-questions.ts'
import { language } from '../conditions/language.ts'
import { milestone } from '../conditions/milestone.ts'
import { progress } from '../conditions/progress.ts'
import { sample } from '../conditions/sample.ts'
import { stage } from '../conditions/stage.ts'
import { everydayWays, urlBy } from '../conditions/url.ts'

/** Every kind of condition but those about histories (active days, scores), which are in the whole. */
export const ampleQuestions = { ...everydayQuestions, milestone, progress, url: urlBy({ ...everydayWays, regex: fits }), stage, device, language, elapsed, element, sample }
