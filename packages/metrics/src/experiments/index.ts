export { type Arm, type Lift, lift, type LiftVerdict } from './lift.ts'
