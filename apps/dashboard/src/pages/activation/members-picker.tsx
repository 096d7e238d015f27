import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { segmentOptions, SegmentOptions } from '../../narrowing/segment-options.tsx'
import { memberCounts, membersOf } from './members.ts'

/** Where activation is what people reach: whether people are counted, or accounts by how many of their members reached it, and in which role. */
export function MembersPicker() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.traits())
  const chosen = membersOf(place.query.value)
  const items = asked.state === 'ready' ? asked.answer.items.filter(({ of }) => of === 'person') : []
  const role = chosen?.role ?? ''
  return (
    <>
      <label class="labelled">
        Count
        <select class="field" value={chosen?.members ?? ''} onChange={({ currentTarget: { value } }) => place.set({ members: value, ...(value === '' && { role: null }) })}>
          <option value="">People</option>
          {memberCounts(chosen?.members).map((members) => (
            <option value={members} key={members}>
              {members === 1 ? 'Accounts, by any member' : `Accounts, by ${members} members`}
            </option>
          ))}
        </select>
      </label>
      {chosen && (items.length > 0 || role !== '') && (
        <label class="labelled">
          Members
          <select class="field" value={role} onChange={({ currentTarget: { value } }) => place.set({ role: value, members: String(chosen.members) })}>
            <option value="">Of any role</option>
            {role !== '' && !segmentOptions(items).includes(role) && <option value={role}>{role}</option>}
            <SegmentOptions items={items} />
          </select>
        </label>
      )}
    </>
  )
}
