export * from './condition.ts'
export { type Device, deviceOf, devices } from './device.ts'
