/** In the place of a rate while all who started are still inside their window. */
export const tooEarly = 'Too early to say'
