import { signal } from '@preact/signals'

const message = signal('')
const shownForMs = 4000

export function say(text: string): void {
  message.value = text
  setTimeout(() => {
    if (message.value === text) message.value = ''
  }, shownForMs)
}

export function Toast() {
  return (
    <div class="toast" role="status" data-empty={message.value === ''}>
      {message}
    </div>
  )
}
