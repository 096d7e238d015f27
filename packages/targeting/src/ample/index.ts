export { signPlace } from '../arbiter/sign.ts'
export { ample } from './ample.ts'
