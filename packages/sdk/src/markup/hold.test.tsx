import { expect, it } from 'vitest'
import { hold } from './hold.ts'
import { createPainter } from './paint.ts'

it('keeps what a person wrote or ticked unless the markup says otherwise', () => {
  const into = document.body.appendChild(document.createElement('div'))
  const paint = createPainter(into)
  const draw = (text: string, is: boolean) =>
    paint(
      <>
        <input ref={hold('value', text)} />
        <input type="checkbox" ref={hold('checked', is)} />
      </>,
    )
  draw('', false)
  const [field, box] = into.querySelectorAll('input') as unknown as [HTMLInputElement, HTMLInputElement]
  field.value = 'typed'
  box.checked = true
  draw('typed', true)
  expect([field.value, box.checked]).toEqual(['typed', true])
  draw('', true)
  draw('', false)
  expect([field.value, box.checked]).toEqual(['', false])
  paint(null)
  into.remove()
})
