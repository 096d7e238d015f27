/** Milliseconds after which what was drawn stands before the eyes. Only then what is not needed for that is fetched. */
export const pictureMs = 100
