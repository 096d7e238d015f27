/// <reference types="vite/client" />
import { driver } from 'driver.js'
import 'driver.js/dist/driver.css'

/** driver.js in the host page, told to wait for its target, which it does not do unasked. */
window.peer = {
  show(path) {
    const element = () => sight.find(path) as Element
    driver({ waitForElement: 5000, steps: [{ element, popover: { title: 'Take it with you', description: 'Export everything on this page as a table.' } }] }).drive()
  },
}
