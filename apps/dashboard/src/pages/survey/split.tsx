import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { fewest } from '../../measure/standing.ts'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { count, counted, percent } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { GroupName, GroupPicker } from '../satisfaction/group.tsx'
import { optionName } from './option-name.ts'

/** The answers to one question by stage, plan, device, or what else is known of those who gave them. */
export function Split({ survey, question, title }: { survey: string; question: string; title: string }) {
  const { place, days } = useDashboard()
  const { segment } = useNarrowing().query
  const by = place.query.value.get('by')
  const asked = useAnswer(ask.surveySplit(survey, question, { ...days.value, segment, by }))
  const choices = asked.state === 'ready' ? asked.answer.choices : ['stage']
  return (
    <div class="survey-split">
      <GroupPicker name="by" label="By" choices={choices} />
      <Answered asked={asked} skeleton={<Skeleton lines={3} />}>
        {({ groups, hidden, by: grouped, question: { type } }) => (
          <>
            {groups.length === 0 ? (
              <Empty title="No group has enough answers">A group needs at least {fewest}. Choose a longer period, or wait for more.</Empty>
            ) : (
              groups[0]?.parts.map((part, place) => (
                <div key={part.id ?? ''} class="survey-wide" tabIndex={0} role="region" aria-label={`${part.label ? textIn(part.label) : title}, by group`}>
                  {part.label && <h3 dir="auto">{textIn(part.label)}</h3>}
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{grouped === 'stage' ? 'Stage' : 'Group'}</th>
                        {optionsOf(groups.map(({ parts }) => parts[place]?.options ?? [])).map((option) => (
                          <th scope="col" class="end" dir="auto" key={option.id}>
                            {optionName(type, option)}
                          </th>
                        ))}
                        <th scope="col" class="end">Answers</th>
                      </tr>
                    </thead>
                    <tbody>
                      {groups.map(({ value, label, parts }) => {
                        const own = parts[place]
                        const columns = optionsOf(groups.map(({ parts }) => parts[place]?.options ?? []))
                        return (
                          <tr key={value}>
                            <th scope="row">
                              <GroupName by={grouped} value={value} label={label} />
                            </th>
                            {columns.map(({ id }) => (
                              <td class="end" key={id}>
                                {own && own.n >= fewest ? percent((own.options.find((option) => option.id === id)?.count ?? 0) / own.n) : <span class="soft">Too few</span>}
                              </td>
                            ))}
                            <td class="end">{count(own?.n ?? 0)}</td>
                          </tr>
                        )
                      })}
                    </tbody>
                  </table>
                </div>
              ))
            )}
            {hidden.groups > 0 && (
              <p class="soft small">
                {counted(hidden.groups, 'group')} of fewer than {fewest} answers {hidden.groups === 1 ? 'is' : 'are'} not shown ({counted(hidden.answers, 'answer')} in all).
              </p>
            )}
          </>
        )}
      </Answered>
    </div>
  )
}

/** Every option that some group has, each once. Small groups may have none. */
function optionsOf<Option extends { id: string }>(all: readonly (readonly Option[])[]): Option[] {
  return [...new Map(all.flat().map((option) => [option.id, option])).values()]
}
