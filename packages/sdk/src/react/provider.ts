import { createElement, type ReactNode, useEffect, useState } from 'react'
import { createHeadless, type Headless, type HeadlessOptions } from '../headless/headless.ts'
import { KitContext } from './kit-context.ts'

/** A kit that was made elsewhere and lives on, or the options of one that lives as long as the provider. */
export type MilepostProviderProps = { children?: ReactNode } & ({ kit: Headless } | (HeadlessOptions & { kit?: undefined }))

/** Unlike with a bare `createHeadless`, the kit's own surfaces draw what no component claims. When the options change, a new kit is made. */
export function MilepostProvider({ children, kit: given, ...options }: MilepostProviderProps) {
  const [own, setOwn] = useState<Headless | null>(null)
  const wanted = given ? null : JSON.stringify(options)
  useEffect(() => {
    if (wanted === null) return
    const kit = createHeadless({ unclaimed: 'kit', ...(JSON.parse(wanted) as HeadlessOptions) })
    setOwn(kit)
    return () => {
      setOwn(null)
      kit.client.dispose()
    }
  }, [wanted])
  return createElement(KitContext.Provider, { value: given ?? own }, children)
}
