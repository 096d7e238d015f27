import * as v from 'valibot'
import { slug } from './scalar.ts'

// Each is a schema of its own, not an alias: a check finds every place of its kind in a content by the schema that describes it.

/** What a press opens: a path of the host like `/boards`, or a full address. Never `javascript:` or `data:`. */
export const Href = v.string()

/** Where an image or a video is fetched from: a path of the host, or a full `https:` address. The host's policy must allow it. */
export const MediaSource = v.string()

/** The id of another experience of the same content. */
export const ExperienceId = slug()

/** The id of a survey of the same content. */
export const SurveyId = slug()
