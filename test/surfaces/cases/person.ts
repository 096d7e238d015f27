import { Fault } from '../scene.ts'
import { type Case, inOneBrowser } from './case.ts'

/** Keyboard and screen reader. */
export const personCases: Case[] = [
  {
    id: 'S7',
    title: 'it has a role and a name, is announced, is next after its target by Tab, and gives the focus back',
    only: inOneBrowser,
    async run(scene) {
      await scene.tab.evaluate(() => (sight.find('#target') as HTMLElement).focus())
      await scene.show('plain')
      const tip = scene.guide.tip
      const roles = await scene.tab.evaluate((tip) => {
        const parts = [sight.find(tip)!, ...sight.find(tip)!.querySelectorAll('*')]
        const dialog = parts.find((part) => part.closest('[role=dialog], [role=alertdialog], dialog')) ?? sight.find(tip)!
        const named = dialog.closest('[role=dialog], [role=alertdialog], dialog')
        const scope = dialog.getRootNode() as Document
        const labels = (named?.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => (id && scope.getElementById(id)?.textContent) || '')
        return { role: named !== null, name: (named?.getAttribute('aria-label') ?? labels.join(' ')).trim() }
      }, tip)
      if (!roles.role) throw new Fault('it has no dialog role')
      if (!roles.name) throw new Fault('the dialog has no name')
      const isTold = () => scene.tab.evaluate(async (tip) => {
        // A live region is filled a moment after it stood there empty.
        await new Promise((resolve) => setTimeout(resolve, 300))
        if (sight.find(tip)!.contains(sight.focused())) return true
        const scopes = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
        const regions = scopes.flatMap((scope) => [...scope.querySelectorAll('[role=status], [aria-live=polite]')])
        return regions.some(({ textContent }) => textContent?.includes('Export everything'))
      }, tip)
      await scene.soon(async () => ((await isTold()) ? 0 : new Fault('nobody is told: no live region says it, and the focus is not in it')))
      const isInside = () => scene.tab.evaluate((tip) => sight.find(tip)?.contains(sight.focused()) ?? false, tip)
      if (!(await isInside())) await scene.tab.press('Tab')
      if (!(await isInside())) throw new Fault('Tab on the target does not lead into it')
      await scene.escape()
      await scene.soon(async () => {
        const focus = await scene.tab.evaluate(() => sight.focused()?.id || sight.focused()?.localName)
        return focus === 'target' ? 0 : new Fault(`the focus is lost to ${focus}`)
      })
    },
  },
  {
    id: 'S7b',
    title: "Escape in a tip inside the host's dialog closes the tip and not the dialog",
    only: inOneBrowser,
    async run(scene) {
      await scene.tab.evaluate(() => (sight.find('#dialog') as HTMLDialogElement).showModal())
      await scene.show('dialog')
      await scene.tab.press('Escape')
      await scene.expectGone()
      if (!(await scene.tab.evaluate(() => (sight.find('#dialog') as HTMLDialogElement).open))) throw new Fault('the dialog was closed, too')
    },
  },
]
