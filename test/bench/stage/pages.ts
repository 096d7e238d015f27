/** What each page of the dashboard asks when it is opened, at its standard period; a year where somebody chooses that. */
export function pagesOf({ year, account, person }: { year: string; account: string; person: string }): Record<string, string[]> {
  const steps = encodeURIComponent('["Board Created","Card Added","Teammate Invited"]')
  const [a, p] = [encodeURIComponent(account), encodeURIComponent(person)]
  return {
    Overview: ['stages', 'activation', 'satisfaction?bucket=week', 'answers'],
    Stages: ['stages', 'forecast', 'stages/moving-on'],
    'Stages, a year': [`stages?${year}`],
    Activation: ['activation'],
    'Activation, a year': [`activation?${year}`],
    Funnel: [`funnel?steps=${steps}`, `funnel?steps=${steps}&unit=person`],
    Satisfaction: ['satisfaction?bucket=week', 'segments?type=nps', 'phrases?type=nps', 'answers'],
    Retention: ['retention'],
    Health: ['health'],
    Revenue: ['money'],
    Feedback: ['feedback', 'closing'],
    People: ['people', 'people?stage=activation', 'people?q=ann'],
    Person: [`people/${p}`, `people/${p}/timeline`],
    Accounts: ['accounts', 'accounts?stage=activation', 'accounts?q=er'],
    Account: [`accounts/${a}`, `accounts/${a}/timeline`, `accounts/${a}/card`],
    Experiences: ['experiences', 'experiences/getting-started'],
  }
}
