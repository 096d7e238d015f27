/** Milliseconds after which what was drawn is visible. Only then is code fetched that the first picture does not need. */
export const pictureMs = 100
