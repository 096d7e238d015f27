export type Severity = 'ok' | 'warning' | 'fault'

/** What one check found, and what to do about it. */
export interface Finding {
  /** What was looked at: `disk`, `clock`. */
  about: string
  severity: Severity
  /** One line: what is so. */
  said: string
  /** One line: what to do; nothing where all is well. */
  remedy?: string
}

export function ok(about: string, said: string): Finding {
  return { about, severity: 'ok', said }
}

export function warning(about: string, said: string, remedy: string): Finding {
  return { about, severity: 'warning', said, remedy }
}

export function fault(about: string, said: string, remedy: string): Finding {
  return { about, severity: 'fault', said, remedy }
}
