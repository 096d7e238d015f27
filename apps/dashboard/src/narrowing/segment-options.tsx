import type { TraitsAnswer } from '@milepost/contract'

type Items = TraitsAnswer['items']

export function segmentOptions(items: Items): string[] {
  return items.flatMap(({ of, trait, values }) => values.map((value) => `${of}.${trait}:${value}`))
}

/** The values of each trait, in a group of its own. @param except a segment that is chosen already */
export function SegmentOptions({ items, except = null }: { items: Items; except?: string | null }) {
  return (
    <>
      {items.map(({ of, trait, values }) => (
        <optgroup label={`${of === 'account' ? 'Account' : 'Person'}: ${trait}`} key={`${of}.${trait}`}>
          {values.map((value) => {
            const id = `${of}.${trait}:${value}`
            return id === except ? null : (
              <option value={id} key={id}>
                {trait}: {value}
              </option>
            )
          })}
        </optgroup>
      ))}
    </>
  )
}
