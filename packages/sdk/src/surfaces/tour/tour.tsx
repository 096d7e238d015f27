import type { Condition, Step } from '@milepost/contract'
import { stepAfter } from '@milepost/targeting/steps'
import type { Markup } from '../../markup/markup.ts'
import { canAnchor, createFollower } from '../anchor/follow.ts'
import type { Listen } from '../anchor/listen.ts'
import { draw, type Say } from '../draw.ts'
import { openLayer } from '../layer.ts'
import { live } from '../live.ts'
import { placeFor } from '../place.ts'
import { wordsOf } from '../rich/rich-text.tsx'
import type { Mount, ViewOf } from '../surface.ts'
import { read } from '../text.ts'
import { isFilled, listenToField } from './field.ts'
import { mayTakeFocus } from './may-take-focus.ts'
import { cutOut, Spotlight } from './spotlight.tsx'
import { StepCard } from './step-card.tsx'
import { style } from './style.ts'
import { findPlace, wayOf } from './way.ts'

const dayMs = 86_400_000

/**
 * One step at a time, each where it points. The engine says which step it is and takes the tour away while that is not at
 * home on the page; here are the ways to the next.
 */
export const mountTour: Mount<'tour'> = ({ window, document, box }, view, report) => {
  const { experience: tour } = view.value
  const { id } = tour
  const standing = () => view.value.scene.standingOf(tour)
  const find = (target: Step['target']) => (target ? view.value.scene.findTarget(target) : null)
  const ask = (rule: Condition) => {
    const { targeting, moment } = view.value.scene
    return targeting.evaluate(rule, { ...moment, salt: id }).truth
  }
  const holds = (rule: Condition) => ask(rule) === true

  const first = find(standing().step.target)
  const own = openLayer(window, first ? placeFor(first, document) : document.body, () => again())
  let tip: HTMLElement | undefined
  let shades: HTMLElement[] = []
  /** The step that is on screen, once it has been told. */
  let begun: Step | undefined
  /** The step that was left: what takes a person on is heard once. */
  let left: Step | undefined
  const typing = live(0)
  const onPlaced = (target: DOMRect) => {
    if (!canAnchor(window)) cutOut(shades, target, document.documentElement)
  }

  const next = (go = false) => {
    const { step } = standing()
    if (left === step) return
    left = step
    const to = stepAfter(tour, step.id, holds)
    report({ kind: 'step', done: step.id, ...(to ? { to: to.id, go } : {}) })
    if (to) return
    report({ kind: 'completed' })
    report({ kind: 'closed' })
  }
  const dismiss = () => report({ kind: 'dismissed' })
  /** A key is easily pressed by mistake: the first time it only puts the tour off. */
  const escape = () => {
    const { moment } = view.value.scene
    const wasPutOff = moment.person?.progress[id]?.snoozedUntil !== undefined
    if (wasPutOff) dismiss()
    else report({ kind: 'snoozed', untilMs: moment.now + dayMs })
  }
  const waitsAt = (on: 'click' | 'valid') => {
    const { advance, target } = standing().step
    return advance?.on === on ? find(advance.target ?? target) : null
  }
  const listenIn = (window: Window, listen: Listen) => {
    const stopTip = listen(window, {
      tip: () => tip,
      target: () => find(standing().step.target),
      escaped: escape,
      pressed(path) {
        const target = waitsAt('click')
        if (target && path.includes(target)) next()
      },
    })
    const stopField = listenToField(window, () => waitsAt('valid'), { typed: () => (typing.value += 1), changed: () => next() })
    return () => {
      stopTip()
      stopField()
    }
  }
  // Pressing or filling in what a step points at takes it on.
  const follower = createFollower(own, { onPlaced, listenIn, isEager: true })

  function stand(element: HTMLElement): void {
    if (element.matches(':popover-open') && begun === standing().step) return
    follower.stop()
    if (own.root.host.parentNode !== document.body) own.move(document.body)
    for (const part of [...shades.slice(0, 1), element]) {
      part.hidden = false
      part.showPopover?.()
    }
  }
  function settle(element: HTMLElement, say: Say): void {
    const { step, since } = standing()
    const target = find(step.target)
    if (step.target && !target) return follower.stop()
    if (target) follower.follow(element, target, { side: step.side ?? 'bottom', dir: view.value.dir }, shades)
    else stand(element)
    if (begun === step) return
    begun = step
    left = undefined
    if (target) bringIntoView(target, window)
    if (mayTakeFocus(document, own.root)) element.focus({ preventScroll: true })
    else say([read(view.value, step.title), wordsOf(view.value, step.body)].filter(Boolean).join('. '))
    if (since === undefined) report({ kind: 'step', to: step.id })
  }
  const again = () => {
    follower.stop()
    begun = undefined
    typing.value += 1
  }
  const holdTip = (element: HTMLElement | null) => {
    tip = element ?? undefined
    box?.(element)
  }
  const holdShades = (element: HTMLElement | null) => {
    shades = element ? ([...element.children] as HTMLElement[]) : []
  }
  const body = (now: ViewOf<'tour'>, say: Say): Markup => {
    const { step } = standing()
    const way = wayOf(tour, ask)
    const place = findPlace(way, step)
    const before = way.steps[way.steps.indexOf(step) - 1]
    const [titleId, bodyId] = [`${id}-title`, `${id}-body`]
    const { on } = step.advance ?? { on: 'button' }
    return (
      <>
        {tour.spotlight !== false && <Spotlight whole={!step.target} hold={holdShades} />}
        <div
          class={`panel sheet tip ${step.target ? (step.side ?? 'bottom') : 'centre'}`}
          popover="manual"
          role="dialog"
          tabIndex={-1}
          aria-labelledby={step.title ? titleId : bodyId}
          aria-describedby={step.title ? bodyId : undefined}
          ref={holdTip}
        >
          <StepCard
            view={now}
            step={step}
            titleId={titleId}
            bodyId={bodyId}
            place={place}
            isLast={stepAfter(tour, step.id, holds) === undefined}
            next={on === 'button' || (on === 'valid' && isFilled(waitsAt('valid'))) ? () => next(true) : undefined}
            back={before && (() => report({ kind: 'step', to: before.id, go: true }))}
            dismiss={dismiss}
            followed={() => report({ kind: 'clicked', part: 'link' })}
            settle={(text) => text && settle(text.parentElement!, say)}
          />
        </div>
      </>
    )
  }
  const stopDrawing = draw(own, style, view, body, typing)
  return () => {
    stopDrawing()
    follower.end()
    own.remove()
  }
}

function bringIntoView(target: Element, window: Window): void {
  const { top, bottom, left, right } = target.getBoundingClientRect()
  if (top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth) return
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isCalm ? 'instant' : 'smooth' })
}
