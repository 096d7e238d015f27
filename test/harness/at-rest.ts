import type { Page } from 'playwright-core'

/** Waits until nothing is marked busy and no animation runs, in shadow roots too: axe would judge colours that are still fading in. Endless animations may go on. */
export async function atRest(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.waitForFunction(() => {
    const scopesIn = (scope: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      scope,
      ...[...scope.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? scopesIn(shadowRoot) : [])),
    ]
    const moving = scopesIn(document).flatMap((scope) => scope.getAnimations())
    return moving.every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity)
  })
}
