/** Values of a trait that still fit on a page. A trait with more is a name or a time, not a segment. */
export const mostValues = 12

/** Traits that say who somebody is, not what they are like: a group of one is no segment. */
export const namingTraits: readonly string[] = ['name', 'email', 'firstName', 'lastName', 'username', 'phone', 'website', 'avatar', 'id']
