import { useAnswer } from '../../answer/use-answer.ts'
import { Answered } from '../../answer/answered.tsx'
import { ask } from '../../api/question.ts'
import { Page } from '../../shell/page.tsx'
import { Arrival } from './arrival.tsx'
import { IdentityProof } from './identity-proof.tsx'
import { Keys } from './keys.tsx'
import { Origins } from './origins.tsx'
import '../setup/setup.css'

export function AccessPage() {
  const keys = useAnswer(ask.keys())
  const settings = useAnswer(ask.settings())
  return (
    <Page title="Who may send and read, by which key?">
      <div class="panels">
        <Answered asked={keys}>
          {({ items }) => (
            <div class="panels">
              <Keys keys={items} retry={keys.retry} />
            </div>
          )}
        </Answered>
        <Answered asked={settings}>
          {(answer) => (
            <div class="panels">
              <Origins settings={answer} retry={settings.retry} />
              <IdentityProof settings={answer} retry={settings.retry} />
              <Arrival arrival={answer.arrival} />
            </div>
          )}
        </Answered>
      </div>
    </Page>
  )
}
