import type { ErasuresAnswer, SettingsAnswer } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { Answered } from '../../answer/answered.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { counted } from '../../words/number.ts'
import { dateTime } from '../../words/time.ts'
import { linesOf } from '../access/origins.tsx'
import { SettingForm } from '../access/setting-form.tsx'
import { KeepDays } from './keep-days.tsx'
import { OnePerson } from './one-person.tsx'

export function PrivacyPage() {
  const settings = useAnswer(ask.settings())
  const erasures = useAnswer(ask.erasures())
  return (
    <Page title="What is kept of people?">
      <div class="panels">
        <Answered asked={settings}>{(answer) => (
            <div class="panels">
              <Recorded settings={answer} retry={settings.retry} />
              <KeepDays settings={answer} retry={settings.retry} />
            </div>
          )}</Answered>
        <OnePerson onErased={erasures.retry} />
        <Answered asked={erasures}>{({ items }) => items.length > 0 && <Erasures items={items} />}</Answered>
      </div>
    </Page>
  )
}

function Recorded({ settings, retry }: { settings: SettingsAnswer; retry: () => void }) {
  const [respectSignals, setRespectSignals] = useState(settings.respectSignals)
  const [keepAddress, setKeepAddress] = useState(settings.keepAddress)
  const [denied, setDenied] = useState(settings.deniedProperties.join('\n'))
  return (
    <Panel title="What is recorded" note="Applied before anything is stored. What is stored already stays.">
      <SettingForm change={() => ({ respectSignals, keepAddress, deniedProperties: linesOf(denied) })} retry={retry}>
        <fieldset>
          <legend>People and addresses</legend>
          <label class="tick">
            <input type="checkbox" checked={respectSignals} onChange={() => setRespectSignals(!respectSignals)} /> Do not record browsers that send Global Privacy Control or do-not-track
          </label>
          <label class="tick">
            <input type="checkbox" checked={keepAddress} onChange={() => setKeepAddress(!keepAddress)} /> Keep the IP address of each message
          </label>
        </fieldset>
        <label class="grows">
          Properties that are never stored, one name in each line
          <textarea class="field" rows={4} spellcheck={false} value={denied} onInput={(event) => setDenied(event.currentTarget.value)} />
        </label>
      </SettingForm>
    </Panel>
  )
}

/** The certificates: that somebody was erased, and what; never who. */
function Erasures({ items }: { items: ErasuresAnswer['items'] }) {
  const { timeZone } = useDashboard()
  return (
    <Panel title="Erased people" note="A certificate of each. It does not say who it was." flush>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Asked for</th>
            <th scope="col">Deleted</th>
            <th scope="col">Finished</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, askedAt, finishedAt, counts }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td>{dateTime(askedAt, timeZone.value)}</td>
              <td>
                {counted(counts.messages, 'message')}, {counted(counts.answers, 'submission')}, {counted(counts.notes, 'note')}
              </td>
              <td>{finishedAt === null ? 'Numbers are made anew' : dateTime(finishedAt, timeZone.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
