import type { HealthAnswer } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { ListFiles } from '../../export/list-files.tsx'
import { HealthBand } from '../../health/health-reasons.tsx'
import { Hint } from '../../hint/hint.tsx'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { StageName } from '../../stage/stage-name.tsx'
import { money } from '../../words/money.ts'
import { count, points } from '../../words/number.ts'
import '../../list/list.css'

type Item = HealthAnswer['items'][number]

export function HealthPage() {
  const asked = useAnswer(ask.health({ segment: useNarrowing().query.segment }))
  return (
    <Page title="Which accounts need attention?" narrows>
      <Answered asked={asked}>{(answer) => <HealthList answer={answer} />}</Answered>
    </Page>
  )
}

function HealthList({ answer: { items, bands, population, definition, currency } }: { answer: HealthAnswer }) {
  const { place, project } = useDashboard()
  const { segment } = useNarrowing().query
  const model = project.value?.stageModels.find(({ unit }) => unit === 'account')
  if (items.length === 0) {
    return (
      <Panel title="Health">
        <Empty title="No account has been seen yet">Accounts appear here with the first group() call.</Empty>
      </Panel>
    )
  }
  const urgent = items.filter(({ health: { band } }) => band === 'risk' || band === 'watch')
  if (urgent.length === 0) {
    return (
      <Panel title="Health">
        <Empty title="No account is at risk or to watch">{`${count(bands.healthy)} ${bands.healthy === 1 ? 'is' : 'are'} healthy, and of ${count(bands.unknown)} too little is known.`}</Empty>
      </Panel>
    )
  }
  return (
    <Panel
      title={`${count(bands.risk)} at risk, ${count(bands.watch)} to watch, ${count(bands.healthy)} healthy, ${count(bands.unknown)} not known`}
      note={`${definition} ${population} Those at risk come first, and of each band those who pay most.`}
      actions={<ListFiles list="health" about={{ segment }} />}
      flush
    >
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Health</th>
            <th scope="col">Why</th>
            <th scope="col">Stage</th>
            <th scope="col" class="end">MRR</th>
          </tr>
        </thead>
        <tbody>
          {urgent.map((item) => (
            <tr key={item.account.id}>
              <th scope="row">
                <a class="row-link" href={place.href(`/accounts/${encodeURIComponent(item.account.id)}`)}>
                  {item.account.name}
                </a>
              </th>
              <td class="health-now">
                <Hint words={<HealthParts item={item} />}>
                  <b>{item.health.score.value === null ? '' : points(item.health.score.value)}</b> <HealthBand band={item.health.band} />
                </Hint>
              </td>
              <td class="soft small health-why">{reasonsOf(item).slice(0, 2).join(' \u00b7 ')}</td>
              <td>{model && <StageName id={item.stage} model={model} />}</td>
              <td class="end">{money(item.mrr, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

/** What pulls it down most comes first. */
function reasonsOf({ health: { contributions } }: Pick<Item, 'health'>): string[] {
  const lost = ({ weightPercent, score }: (typeof contributions)[number]) => (score === null ? 0 : (weightPercent * (100 - score)) / 100)
  return contributions.filter((each) => lost(each) > 1).sort((a, b) => lost(b) - lost(a)).map(({ reason }) => reason)
}

function HealthParts({ item: { health } }: { item: Item }) {
  return (
    <dl class="measure-facts">
      {health.contributions.map(({ id, name, score, points: added, reason }) => (
        <div key={id}>
          <dt>{score === null ? 'not known' : `+${points(added)}`}</dt>
          <dd>
            {name}: {reason}
          </dd>
        </div>
      ))}
    </dl>
  )
}
