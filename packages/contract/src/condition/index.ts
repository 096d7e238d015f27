export * from './condition.ts'
export { type Device, devices } from './device.ts'
