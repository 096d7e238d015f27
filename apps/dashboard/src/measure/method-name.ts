const names: Record<string, string> = {
  wilson: 'Wilson',
  inverseWilson: 'Wilson, of the churn',
  lifespan: 'that of the lifespan',
  adjustedWald: 'adjusted Wald',
  newcombe: 'Newcombe',
  studentT: 't',
  t: 't',
  kaplanMeier: 'Kaplan-Meier',
  aalenJohansen: 'Aalen-Johansen',
  logLog: 'log-log',
}

/** How an interval was made, as statisticians call it; a method of a newer collector is named as it names itself. */
export function methodName(method: string): string {
  return names[method] ?? method
}
