const rightToLeft = /^(ar|dv|fa|he|ckb|ks|ps|sd|ug|ur|yi)\b|-(arab|hebr|thaa|nkoo)\b/i

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.test(tag) ? 'rtl' : 'ltr'
}
